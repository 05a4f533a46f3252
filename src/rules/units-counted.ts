import { defineVisitRule, pass } from './define.ts';

export const unitsCounted = defineVisitRule({
  id: 'units-counted',
  since: '0.1.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations'],
  field: 'MedicationAdministration',
  prevents: ['151', 'N362'],
  sources: [
    {
      title: 'CMS medically unlikely edits 2024-07: 96372 has 4 per day, adjudication indicator 3',
      locator: 'CMS NCCI MUE practitioner',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'BCBS Alabama provider manual: one unit per separate injection, one for drugs of one syringe',
      locator: 'bcbsal.org injectableDrugs',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units }) => units.candidates > 0,
  check({ units: { counted, billed, policy, candidates, together, divided, evidence } }) {
    const values = { counted: String(counted), billed: String(billed), policy, candidates: String(candidates) };
    if (billed < counted) return pass('units-counted.limited', evidence, values);
    if (divided.length > 0) return pass('units-counted.divided', divided, values);
    return together.length > 0
      ? pass('units-counted.together', together, values)
      : pass('units-counted.each', evidence, values);
  },
});
