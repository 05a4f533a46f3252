import { defineVisitRule, gap, pass, review } from './define.ts';
import { tableWords } from './parts/drug-line.ts';
import { hcpcs } from './parts/drug-line-sources.ts';
import { isInUse } from './parts/recorded-code.ts';

export const chargedCodeInForce = defineVisitRule({
  id: 'charged-code-in-force',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['181', 'M84', 'N56'],
  tables: ['hcpcs'],
  sources: [hcpcs],
  appliesTo: ({ units, day }) => units.candidates > 0 && day !== null,
  check({ services, day }, knowledge) {
    const on = day ?? '';
    const charged = services
      .filter(({ from }) => from === 'charge')
      .flatMap(({ codes, evidence }) => codes.filter(isLevelTwo).map(code => ({ code, evidence })));
    if (charged.length === 0) return pass('charged-code-in-force.none', []);
    const ended = charged.filter(({ code }) => isInUse(code, on, knowledge) === false);
    const unlisted = charged.filter(({ code }) => knowledge.tables.hcpcs(code, on)?.is === 'unknown');
    const said = ended.length > 0 ? ended : unlisted.length > 0 ? unlisted : charged;
    const codes = [...new Set(said.map(({ code }) => code))];
    const values = { codes: codes.join(', '), day: on, table: tableWords(codes, day, knowledge) };
    const evidence = said.flatMap(one => one.evidence);
    if (ended.length > 0) return gap('invalid', 'charged-code-in-force.ended', evidence, values);
    const table = knowledge.tables.edition('hcpcs', day)?.period ?? '';
    return unlisted.length > 0
      ? review('charged-code-in-force.not-listed', evidence, { ...values, table })
      : pass('charged-code-in-force.no-end-known', evidence, values);
  },
});

/** A letter and four digits: the other codes are no HCPCS level II, of which no ends are known. */
function isLevelTwo(code: string): boolean {
  return /^[A-Z]\d{4}$/.test(code);
}
