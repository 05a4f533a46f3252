import type { ClaimField } from '../../domain/claim.ts';
import type { Dose } from '../../domain/dose.ts';
import { wholeUnits } from '../../rules/parts/amount.ts';
import type { CodeAnswer } from '../../rules/parts/drug-code.ts';
import { doseIn, sameDrugThatDay } from '../../rules/parts/drug-units.ts';
import type { Drafting, Given } from './drafting.ts';
import { empty, full, wordsOf } from './field.ts';
import type { Left } from './waste.ts';

type Units = ClaimField<number>;

/** Units of a drug's code for its doses of one day together, whatever is begun counted whole. */
export function drugUnits(given: readonly Given[], answer: CodeAnswer, drafting: Drafting): Units {
  const evidence = given.flatMap(({ administration: { dose } }) => dose.evidence);
  const count = String(given.length);
  if (answer.state !== 'code')
    return answer.state === 'unlisted' ? empty('units.no-unit', [], { code: answer.code }) : empty('units.no-code');
  const { code, per, wholeDose } = answer.row;
  const gap = given.flatMap(({ administration: { dose } }) => doseGap(dose) ?? [])[0];
  if (gap) return gap;
  if (wholeDose)
    return given.length === 1
      ? full(1, 'units.whole-dose', evidence)
      : empty('units.whole-dose-several', evidence, { count });
  if (!per) return empty('units.no-unit', evidence, { code });
  const words = `${per.value} ${per.unit}`;
  let total = 0;
  const used = [...evidence];
  for (const { administration } of given) {
    const amount = doseIn(administration, per.unit, administration.drug);
    const values = { given: doseWords(administration.dose), per: words };
    if (!amount) return empty('units.no-dose', evidence);
    if ('fault' in amount) return empty(`units.${amount.fault}`, evidence, values);
    total += amount.value;
    used.push(...amount.evidence);
  }
  const units = wholeUnits(total, per.value);
  const values = { count, total: `${Number(total.toPrecision(12))} ${per.unit}`, per: words };
  if (isGivenBeside(given, drafting)) return full(units, 'units.dose-beside', used, values);
  const [first] = given;
  if (first && given.length === 1)
    return full(units, 'units.dose', used, { ...values, given: doseWords(first.administration.dose) });
  return full(units, 'units.dose-of-day', used, values);
}

/** What was left over, in units of the code. What is left of several containers is added up by nobody's rule. */
export function discardedUnits(given: readonly Given[], left: readonly Left[], answer: CodeAnswer): Units {
  const evidence = left.flatMap(one => one.evidence);
  const words = left.map(({ left: { value, unit } }) => `${value} ${unit}`).join('; ');
  const [only] = left;
  const per = answer.state === 'code' ? answer.row.per : null;
  if (given.length > 1) return empty('units.discarded-several', evidence, { left: words, count: String(left.length) });
  if (only?.state !== 'units' || !per) return empty('units.discarded-open', evidence, { left: words });
  return full(only.units, 'units.discarded', evidence, { left: words, per: `${per.value} ${per.unit}` });
}

/** Why a dose is no amount to work units out from; null where it is one. */
function doseGap(dose: Dose): Units | null {
  switch (dose.state) {
    case 'recorded':
      return null;
    case 'absent':
      return empty('units.no-dose', dose.evidence);
    case 'text-only':
      return empty('units.dose-in-text', dose.evidence, { words: dose.text });
    case 'unusable':
      return empty('units.dose-unusable', dose.evidence, { words: wordsOf(dose.evidence) });
  }
}

/** The same drug was given that day in an entry that has no line here. */
function isGivenBeside(given: readonly Given[], { count }: Drafting): boolean {
  const counted = new Set(count.injections.flatMap(one => [one.administration, ...one.sharing, ...one.again]));
  return given.some(({ facts }) => sameDrugThatDay(facts.administrations).some(other => !counted.has(other)));
}

function doseWords(dose: Dose): string {
  return dose.state === 'recorded' ? `${dose.value} ${dose.unit}` : '';
}
