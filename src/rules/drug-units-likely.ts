import type { Knowledge } from '../knowledge/index.ts';
import { defineRule, type FactsOf, pass, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { mue } from './parts/drug-line-sources.ts';
import { codeWithUnit, doseIn, perWords, unitsOf } from './parts/drug-units.ts';

export const drugUnitsLikely = defineRule({
  id: 'drug-units-likely',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.dosage.dose',
  prevents: ['151', 'N362'],
  tables: ['mue-practitioner', 'mue-outpatient'],
  sources: [mue],
  appliesTo: (facts, knowledge) => limited(facts, knowledge) !== null,
  check(facts, knowledge) {
    const found = limited(facts, knowledge);
    const { administration, sameDay, timeZone } = facts.administrations;
    const { drug } = facts.medications;
    const { dose } = administration;
    // The edit adds up the day, whatever the visits.
    const counted = found && unitsOf({ administration, sameVisitAndDay: sameDay, timeZone }, drug, found.row);
    if (!found || !counted || 'fault' in counted || dose.state !== 'recorded')
      return pass('drug-units-likely.likely', dose.evidence);
    const { row, limit, period } = found;
    const units = counted.day?.units ?? counted.own;
    const table = period === null ? 'the built-in rows' : `the CMS table of ${period}`;
    const what = { drug: drugName(drug), code: row.code, per: perWords(row), table };
    const values = { ...what, given: `${dose.value} ${dose.unit}`, units: String(units), limit: String(limit) };
    const message = units > limit ? review : pass;
    return message(units > limit ? 'drug-units-likely.unlikely' : 'drug-units-likely.likely', counted.evidence, values);
  },
});

/** What CMS takes for the most of the drug on that day that is likely; null where that or the dose is not known. */
function limited(
  { administrations, medications: { drug } }: FactsOf<'administrations' | 'medications'>,
  knowledge: Knowledge,
) {
  const row = codeWithUnit(administrations, drug, knowledge);
  const dose = row && doseIn(administrations.administration, row.per.unit, drug);
  if (!row || !dose || 'fault' in dose) return null;
  const { claimSide } = knowledge.policy;
  const loaded = knowledge.tables.unlikelyUnits(claimSide, row.code, administrations.day);
  const limit = loaded?.units ?? row.mue[claimSide === 'professional' ? 'practitioner' : 'outpatient'];
  return limit === null ? null : { row, limit, period: loaded?.period ?? null };
}
