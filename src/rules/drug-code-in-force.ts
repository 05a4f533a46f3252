import { defineRule, gap, pass } from './define.ts';
import { tableWords } from './parts/drug-line.ts';
import { hcpcs } from './parts/drug-line-sources.ts';
import { isInUse } from './parts/recorded-code.ts';

export const drugCodeInForce = defineRule({
  id: 'drug-code-in-force',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['181', 'M84', 'N56'],
  tables: ['hcpcs'],
  sources: [hcpcs],
  appliesTo: ({ administrations: { day }, medications: { drug } }) => day !== null && drug.product.hcpcs.length > 0,
  check({ administrations: { day }, medications: { drug } }, knowledge) {
    const on = day ?? '';
    const filed = drug.product.hcpcs.map(one => ({ ...one, inUse: isInUse(one.code, on, knowledge) }));
    const ended = filed.filter(({ inUse }) => inUse === false);
    const said = ended.length > 0 ? ended : filed;
    const codes = [...new Set(said.map(({ code }) => code))];
    const values = { codes: codes.join(', '), day: on, table: tableWords(codes, day, knowledge) };
    const evidence = said.map(one => one.evidence);
    if (ended.length > 0) return gap('invalid', 'drug-code-in-force.ended', evidence, values);
    const sure = filed.every(({ inUse }) => inUse === true);
    return pass(sure ? 'drug-code-in-force.in-force' : 'drug-code-in-force.no-end-known', evidence, values);
  },
});
