import { defineRule, pass, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { hcpcs, rounding, summing } from './parts/drug-line-sources.ts';
import { type AmountFault, hasUnit, onlyCode, perWords, unitsOf } from './parts/drug-units.ts';

const faults = {
  'no-strength': 'drug-units.no-strength',
  'strengths-differ': 'drug-units.strengths-differ',
  'other-unit': 'drug-units.other-unit',
} as const satisfies Record<AmountFault, string>;

export const drugUnits = defineRule({
  id: 'drug-units',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.dosage.dose',
  prevents: ['16', '151', 'M53'],
  tables: ['hcpcs'],
  sources: [hcpcs, rounding, summing],
  appliesTo: ({ administrations, medications: { drug } }, knowledge) => {
    const row = onlyCode(administrations, drug, knowledge);
    return administrations.administration.dose.state === 'recorded' && Boolean(row?.per ?? row?.wholeDose);
  },
  check({ administrations, medications: { drug } }, knowledge) {
    const { dose } = administrations.administration;
    const only = onlyCode(administrations, drug, knowledge);
    if (only?.wholeDose && dose.state === 'recorded')
      return pass('drug-units.whole-dose', dose.evidence, {
        drug: drugName(drug),
        given: `${dose.value} ${dose.unit}`,
        code: only.code,
      });
    const row = only && hasUnit(only) ? only : null;
    const units = row && unitsOf(administrations, drug, row);
    if (!row || !units || dose.state !== 'recorded') return review('drug-units.other-unit', dose.evidence);
    const given = `${dose.value} ${dose.unit}`;
    const values = { drug: drugName(drug), given, code: row.code, per: perWords(row) };
    if ('fault' in units) return review(faults[units.fault], dose.evidence, values);
    const own = { ...values, units: String(units.own) };
    if (units.injections === 1) return pass(row.upTo ? 'drug-units.up-to' : 'drug-units.units', units.evidence, own);
    const count = String(units.injections);
    if (units.day === null) return review('drug-units.together-open', units.evidence, { ...own, count });
    const total = `${Number(units.day.total.toPrecision(12))} ${row.per.unit}`;
    return pass('drug-units.together', units.evidence, { ...own, count, total, day: String(units.day.units) });
  },
});
