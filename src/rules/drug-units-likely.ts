import type { Knowledge } from '../knowledge/index.ts';
import { defineRule, type FactsOf, pass, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { mue } from './parts/drug-line-sources.ts';
import { codeWithUnit, perWords, unitsOf } from './parts/drug-units.ts';

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
    const { dose } = facts.administrations.administration;
    if (!found || dose.state !== 'recorded') return pass('drug-units-likely.likely', dose.evidence);
    const { units, limit } = found;
    const values = { ...found.values, given: `${dose.value} ${dose.unit}`, units: String(units), limit: String(limit) };
    const message = units > limit ? review : pass;
    return message(units > limit ? 'drug-units-likely.unlikely' : 'drug-units-likely.likely', found.evidence, values);
  },
});

/** Units of the drug on that day and what CMS takes for the most that is likely; null where one of them is not known. */
function limited(
  { administrations, medications: { drug } }: FactsOf<'administrations' | 'medications'>,
  knowledge: Knowledge,
) {
  const row = codeWithUnit(administrations, drug, knowledge);
  // The edit adds up the day, whatever the visits.
  const units = row && unitsOf({ ...administrations, sameVisitAndDay: administrations.sameDay }, drug, row);
  if (!row || !units || 'fault' in units) return null;
  const { claimSide } = knowledge.policy;
  const loaded = knowledge.tables.unlikelyUnits(claimSide, row.code, administrations.day);
  const limit = loaded?.units ?? row.mue[claimSide === 'professional' ? 'practitioner' : 'outpatient'];
  const table = loaded ? `the CMS table of ${loaded.period}` : 'the built-in rows';
  const values = { drug: drugName(drug), code: row.code, per: perWords(row), table };
  return limit === null ? null : { units: units.day?.units ?? units.own, limit, values, evidence: units.evidence };
}
