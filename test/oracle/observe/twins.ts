import { dayOf, when } from '../dates.ts';
import { codings, type Thing, text, thing, wordsOf } from '../json.ts';
import { type Chart, ofPatient } from '../record.ts';
import { isHardlyGivenTwice, type Product, productOf, vaccineOf } from './drug.ts';
import { type Given, givenAt } from './time.ts';

const minutes = 60_000;

/** The site as it is written; '' where none is. */
const siteIn = (administration: Thing) => {
  const site = thing(administration, 'dosage', 'site');
  return [...wordsOf(site), ...codings(site).map(({ code }) => code)].join(' ; ');
};

/** Other entries that may be the same injection. */
export function twinOf(chart: Chart, administration: Thing, product: Product, given: Given): string {
  const others = chart
    .of('MedicationAdministration')
    .filter(one => one !== administration && ofPatient(chart, one))
    .filter(one => !['not-done', 'entered-in-error'].includes(text(one, 'status')));
  const site = siteIn(administration);
  const found = new Set(others.map(one => compare(productOf(chart, one), givenAt(chart, one), siteIn(one))));
  return found.has('close') ? 'close' : found.has('unclear') ? 'unclear' : 'none';

  function compare(other: Product, time: Given, where: string): string {
    if (product.drug === 'absent' || other.drug === 'absent' || given.day === null || time.day === null) return 'none';
    if (product.known === null || other.known === null) return given.day === time.day ? 'unclear' : 'none';
    if (product.known.name !== other.known.name) return 'none';
    const [a, b] = [given.start?.at ?? null, time.start?.at ?? null];
    if (a === null || b === null) return given.day === time.day ? 'close' : 'none';
    const apart = Math.abs(a - b);
    if (apart <= 5 * minutes) return 'close';
    if (!isHardlyGivenTwice(product.known.name) || apart > 60 * minutes) return 'none';
    return site === where || site === '' || where === '' ? 'close' : 'unclear';
  }
}

/** An Immunization of the same day. */
export function immunizationOf(chart: Chart, product: Product, given: Given): string {
  const found = new Set<string>(
    chart
      .of('Immunization')
      .filter(one => ofPatient(chart, one) && !['not-done', 'entered-in-error'].includes(text(one, 'status')))
      .filter(one => {
        const at = when(text(one, 'occurrenceDateTime'));
        return at === null || given.day === null || dayOf(at, chart.settings.timeZone) === given.day;
      })
      .map(one => {
        const vaccine = vaccineOf(one);
        if (vaccine.known === null || product.known === null) return 'unclear product';
        return vaccine.known.name === product.known.name ? 'same product' : 'other product';
      }),
  );
  return ['same product', 'unclear product', 'other product'].find(one => found.has(one)) ?? 'none';
}
