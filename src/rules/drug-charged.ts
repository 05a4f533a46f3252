import { defineVisitRule, pass, review } from './define.ts';
import { pennyLine } from './parts/drug-line-sources.ts';

/** Codes of drugs: HCPCS level II (J, Q, S, C and A codes) and the immune globulins of the CPT range. */
const drugCodes = /^(?:[JQS]\d{4}|C9\d{3}|A9\d{3}|90(?:2[89]\d|3[0-9]\d))$/;

export const drugCharged = defineVisitRule({
  id: 'drug-charged',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['16', '107', 'N161'],
  sources: [pennyLine],
  // Before the injection itself is charged, nothing can be said about what is charged beside it.
  appliesTo: ({ units, services }) =>
    units.candidates > 0 && services.some(({ from, codes }) => from === 'charge' && codes.includes('96372')),
  check({ services }) {
    const charges = services.filter(({ from }) => from === 'charge');
    const drugs = charges.filter(({ codes }) => codes.some(code => drugCodes.test(code)));
    const codes = [...new Set(drugs.flatMap(one => one.codes.filter(code => drugCodes.test(code))))];
    if (drugs.length > 0)
      return pass(
        'drug-charged.charged',
        drugs.flatMap(({ evidence }) => evidence),
        { codes: codes.join(', ') },
      );
    const injections = charges.filter(one => one.codes.includes('96372'));
    return review(
      'drug-charged.missing',
      injections.flatMap(({ evidence }) => evidence),
    );
  },
});
