import { type CheckResult, defineVisitRule, pass, review } from './define.ts';
import { drugCharges, drugCodesOf, ownCodes } from './parts/charged-drug.ts';
import { drugName } from './parts/drug-line.ts';
import { hcpcs, pennyLine } from './parts/drug-line-sources.ts';

export const drugCharged = defineVisitRule({
  id: 'drug-charged',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['16', '107', 'N161'],
  tables: ['hcpcs', 'asp-ndc-hcpcs'],
  sources: [pennyLine, hcpcs],
  // Before the injection itself is charged, nothing can be said about what is charged beside it.
  appliesTo: ({ units, services }) =>
    units.candidates > 0 && services.some(({ from, codes }) => from === 'charge' && codes.includes('96372')),
  check({ services, candidates, day }, knowledge) {
    const charges = drugCharges(services);
    const charged = drugCodesOf(charges);
    const evidence = charges.flatMap(one => one.evidence);
    const codes = charged.join(', ');
    if (charged.length === 0) {
      const injections = services.filter(one => one.from === 'charge' && one.codes.includes('96372'));
      return review(
        'drug-charged.missing',
        injections.flatMap(one => one.evidence),
      );
    }
    const drugs = candidates.map(({ drug }) => ({ drug, own: ownCodes(drug, day, knowledge) }));
    const other = drugs.find(({ own }) => own.length > 0 && !own.some(code => charged.includes(code)));
    if (other) return asked('drug-charged.other', other);
    const unknown = drugs.find(({ own }) => own.length === 0);
    if (unknown) return asked('drug-charged.unknown', unknown);
    return pass('drug-charged.charged', evidence, { codes });

    function asked(
      message: 'drug-charged.other' | 'drug-charged.unknown',
      { drug, own }: (typeof drugs)[number],
    ): CheckResult {
      return review(message, [...drug.evidence, ...evidence], { drug: drugName(drug), own: own.join(', '), codes });
    }
  },
});
