import type { Administration } from '../domain/administration.ts';
import type { ServiceRecord } from '../domain/service-record.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { type CheckResult, defineVisitRule, pass, review } from './define.ts';
import { wholeUnits } from './parts/amount.ts';
import { drugName } from './parts/drug-line.ts';
import { hcpcs, rounding } from './parts/drug-line-sources.ts';
import { type CodeWithUnit, codeWithUnit, doseIn, perWords } from './parts/drug-units.ts';
import { dayOf, looksDuplicate } from './parts/same-injection.ts';

export const chargedUnits = defineVisitRule({
  id: 'charged-units',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['151', 'N362', '16', 'M53'],
  tables: ['hcpcs', 'asp-ndc-hcpcs'],
  sources: [
    {
      title: 'BCBS Alabama provider manual: one unit per separate injection, one for drugs of one syringe',
      locator: 'bcbsal.org injectableDrugs',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    hcpcs,
    rounding,
  ],
  appliesTo: ({ units, services }) =>
    units.candidates > 0 && services.some(({ from, codes }) => from === 'charge' && codes.includes('96372')),
  check({ units, services, candidates, candidatesBeside, day, timeZone }, knowledge) {
    const lines = services.filter(one => one.from === 'charge' && one.codes.includes('96372'));
    const charged = unitsOn(lines);
    const documented = units.billed + units.besideOnDay;
    const values = { charged: String(charged), documented: String(documented) };
    const evidence = lines.flatMap(one => one.evidence);
    if (charged !== documented) return review('charged-units.injections', [...evidence, ...units.evidence], values);
    return (
      drugsDiffer([...candidates, ...candidatesBeside], services, { day, timeZone }, knowledge) ??
      pass('charged-units.agree', evidence, values)
    );
  },
});

/** What the lines charge; one that does not say how many charges one. */
function unitsOn(lines: readonly ServiceRecord[]): number {
  return lines.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0);
}

/** The day of the visit, and where days are those of the facility. */
interface When {
  day: string | null;
  timeZone: string | null;
}

type Given = Pick<Administration, 'reference' | 'status' | 'given' | 'site' | 'drug' | 'dose' | 'route'>;

/** A drug whose charged units are not those of its doses; null: none, or they cannot be compared. */
function drugsDiffer(
  all: readonly Given[],
  services: readonly ServiceRecord[],
  { day, timeZone }: When,
  knowledge: Knowledge,
): CheckResult | null {
  const once = all.filter((one, at) => !all.slice(0, at).some(other => looksDuplicate(one, other, timeZone)));
  const rows = once.flatMap(one => {
    const row = codeWithUnit({ administration: one, day }, one.drug, knowledge);
    return row ? [{ one, row }] : [];
  });
  for (const same of Map.groupBy(rows, ({ row }) => row.code).values()) {
    const [first] = same;
    if (!first) continue;
    const given = same.map(({ one }) => one);
    const own = doseUnits(given, first.row, timeZone);
    // Units that were thrown away stand in a line of their own.
    const lines = services.filter(
      ({ from, codes, modifiers }) => from === 'charge' && codes.includes(first.row.code) && !modifiers.includes('JW'),
    );
    const charged = unitsOn(lines);
    if (!own || lines.length === 0 || own.includes(charged)) continue;
    const evidence = [...given.flatMap(({ dose }) => dose.evidence), ...lines.flatMap(line => line.evidence)];
    return review('charged-units.drug', evidence, {
      drug: drugName(first.one.drug),
      code: first.row.code,
      per: perWords(first.row),
      charged: String(charged),
      documented: [...new Set(own)].join(' / '),
    });
  }
  return null;
}

/** Units of the doses, rounded up for each day and for each injection: payers do either. Null: not computable. */
function doseUnits(all: readonly Given[], { per }: CodeWithUnit, timeZone: string | null): readonly number[] | null {
  const days = new Map<string, number>();
  let each = 0;
  for (const one of all) {
    const amount = doseIn(one, per.unit, one.drug);
    if (!amount || 'fault' in amount) return null;
    const day = dayOf(one, timeZone) ?? '';
    days.set(day, (days.get(day) ?? 0) + amount.value);
    each += wholeUnits(amount.value, per.value);
  }
  return [[...days.values()].reduce((sum, value) => sum + wholeUnits(value, per.value), 0), each];
}
