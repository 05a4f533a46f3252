import type { Administration } from '../../domain/administration.ts';
import type { Dose } from '../../domain/dose.ts';
import type { Drug } from '../../domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { convert } from './amount.ts';
import { isInForce } from './drug-line.ts';
import { spaced } from './drug-words.ts';

/**
 * The codes that may stand for the drug: in force on the day, for its route and dose, and, where the record says so, of
 * its brand or form, of its NDC, or the recorded one. Where more than one is left, the record does not tell.
 */
export function codesOf(
  drug: Drug,
  administration: Pick<Administration, 'route' | 'dose'>,
  facts: DrugFacts,
  day: string | null,
  knowledge: Knowledge,
): readonly HcpcsRow[] {
  const before = lastAnswers.get(drug);
  if (
    before?.administration === administration &&
    before.facts === facts &&
    before.day === day &&
    before.knowledge === knowledge
  )
    return before.rows;
  const rows = findCodes(drug, administration, facts, day, knowledge);
  lastAnswers.set(drug, { administration, facts, day, knowledge, rows });
  return rows;
}

/** The last answer about a drug: many rules ask the same in turn. It goes with the record that the drug is of. */
const lastAnswers = new WeakMap<
  Drug,
  {
    administration: Pick<Administration, 'route' | 'dose'>;
    facts: DrugFacts;
    day: string | null;
    knowledge: Knowledge;
    rows: readonly HcpcsRow[];
  }
>();

function findCodes(
  drug: Drug,
  { route, dose }: Pick<Administration, 'route' | 'dose'>,
  facts: DrugFacts,
  day: string | null,
  knowledge: Knowledge,
): readonly HcpcsRow[] {
  const { product } = drug;
  const onRoute = facts.hcpcs
    .filter(row => isInForce(row.code, day, knowledge) !== false)
    .filter(({ routes }) => route.class === null || routes.length === 0 || routes.includes(route.class))
    .filter(({ wholeDose }) => !wholeDose || holdsDose(wholeDose, dose) !== false);
  const said = formsSaid(drug, onRoute);
  const branded = onRoute.filter(({ forms }) => forms.some(form => said.has(form)));
  const plain = onRoute.filter(({ forms }) => forms.length === 0);
  const fit = [branded, plain, onRoute].find(rows => rows.length > 0) ?? [];
  const byNdc = product.ndcs.flatMap(({ ndc }) => (ndc && knowledge.tables.codesOfNdc(ndc, day)?.codes) || []);
  return narrowed(
    narrowed(notCounted(fit, dose), byNdc),
    product.hcpcs.map(({ code }) => code),
  );
}

/** The brands and forms of the rows that the record says. A longer name holds no shorter one: `aristada initio`. */
function formsSaid({ product }: Drug, rows: readonly HcpcsRow[]): ReadonlySet<string> {
  const forms = rows.flatMap(row => row.forms).toSorted((a, b) => b.length - a.length);
  const said = new Set<string>();
  if (forms.length === 0) return said;
  for (const { value } of product.words) {
    let text = spaced(value);
    for (const form of forms) {
      if (!text.includes(spaced(form))) continue;
      said.add(form);
      text = text.replaceAll(spaced(form), '  ');
    }
  }
  return said;
}

/** Without the rows that count a dose out in units, where another of the same brand is for the whole of it. */
function notCounted(rows: readonly HcpcsRow[], dose: Dose): readonly HcpcsRow[] {
  const whole = rows.filter(({ wholeDose }) => wholeDose && holdsDose(wholeDose, dose) === true);
  return rows.filter(row => row.wholeDose || !whole.some(({ forms }) => forms.join() === row.forms.join()));
}

/** Whether a dose lies within the bounds of a code for whole doses; null where the two cannot be compared. */
function holdsDose({ over, to, unit }: NonNullable<HcpcsRow['wholeDose']>, dose: Dose): boolean | null {
  const amount = dose.state === 'recorded' ? convert(dose.value, dose.unit, unit) : null;
  return amount === null ? null : (over === null || amount > over) && (to === null || amount <= to);
}

/** The rows that the codes point at, or all where they point at none. */
function narrowed(rows: readonly HcpcsRow[], codes: readonly string[]): readonly HcpcsRow[] {
  const named = rows.filter(({ code }) => codes.includes(code));
  return named.length > 0 ? named : rows;
}
