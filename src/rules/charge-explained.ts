import { defineVisitRule, pass, review } from './define.ts';

export const chargeExplained = defineVisitRule({
  id: 'charge-explained',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'immunizations', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['4', '16', '97'],
  sources: [
    {
      title: 'CMS add-on code file 2024-06; HCPCS Level II 2024-07: the codes by which vaccines are given',
      locator: 'CMS NCCI add-on code edits and HCPCS two-column file',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units, services }) => units.candidates > 0 && services.some(({ from }) => from === 'charge'),
  check({ services, setAside, immunizations, candidates, day }, knowledge) {
    const own = knowledge.serviceForDrug('vaccine', null, day)?.codes ?? [];
    const charges = services.filter(({ from, codes }) => from === 'charge' && codes.some(code => own.includes(code)));
    const evidence = charges.flatMap(one => one.evidence);
    const codes = [...new Set(charges.flatMap(one => one.codes.filter(code => own.includes(code))))].join(', ');
    if (charges.length === 0) return pass('charge-explained.none', []);
    const vaccines = [
      ...setAside
        .filter(({ family }) => family === 'vaccine')
        .flatMap(({ administration }) => administration.drug.evidence),
      ...immunizations.flatMap(one => one.evidence),
    ];
    if (vaccines.length > 0) return pass('charge-explained.vaccine-recorded', [...evidence, ...vaccines], { codes });
    const drugs = candidates.flatMap(({ drug }) => drug.evidence);
    return review('charge-explained.no-vaccine', [...evidence, ...drugs], { codes });
  },
});
