import { byPolicy, defineVisitRule, pass, review } from './define.ts';

export const unlikelyUnits = defineVisitRule({
  id: 'unlikely-units',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations'],
  field: 'MedicationAdministration',
  prevents: ['151', 'N362'],
  tables: ['mue-practitioner', 'mue-outpatient'],
  sources: [
    {
      title:
        'CMS medically unlikely edits 2024-07: 96372 has 4 per day for practitioners and 5 in outpatient hospitals, adjudication indicator 3',
      locator: 'CMS NCCI MUE practitioner and outpatient hospital',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units }) => units.mostOnOneDay > 1,
  check({ units: { mostOnOneDay, evidence: own }, candidatesBeside, day }, { policy, tables, builtIn }) {
    const official = tables.unlikelyUnits(policy.claimSide, '96372', day);
    const limit = official?.units ?? builtIn.unlikelyUnits(policy.claimSide);
    const evidence = [...own, ...candidatesBeside.flatMap(({ given }) => given.evidence)];
    const values = {
      units: String(mostOnOneDay),
      limit: String(limit),
      list: official?.period ?? `built-in ${builtIn.period}`,
    };
    const answer =
      mostOnOneDay > limit
        ? review('unlikely-units.unlikely', evidence, values)
        : pass('unlikely-units.usual', evidence, values);
    return byPolicy('claimSide', answer);
  },
});
