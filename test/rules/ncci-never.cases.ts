import { charge, official } from './beside.ts';
import type { Expected, RuleCase } from './case.ts';

function held(message: string, codes: string, list = 'built-in 2024Q3'): Expected {
  const evidence = codes.split(', ').map(code => `ChargeItem/${code}#code`);
  return { outcome: 'gap', kind: 'conflict', message, values: { codes, where: 'charge', list }, evidence };
}
const none: Expected = { outcome: 'pass', message: 'ncci-never.none' };

export const cases: readonly RuleCase[] = [
  { name: 'nothing beside', when: {}, expect: none },
  { name: 'anesthesia', when: { services: [charge('00400')] }, expect: held('ncci-never.found', '00400') },
  {
    name: 'a modifier changes nothing',
    when: { services: [charge('00400'), charge('96372', { modifiers: ['59'] })] },
    expect: held('ncci-never.found', '00400'),
  },
  { name: 'newborn care', when: { services: [charge('99460')] }, expect: held('ncci-never.newborn', '99460') },
  {
    name: 'a further hospital visit',
    when: { services: [charge('99232')] },
    expect: held('ncci-never.hospital-visit', '99232'),
  },
  {
    name: 'several of different kinds',
    when: { services: [charge('00400'), charge('99460')] },
    expect: {
      ...held('ncci-never.found', '00400, 99460'),
      evidence: ['ChargeItem/99460#code', 'ChargeItem/00400#code'],
    },
  },
  {
    name: 'beside what a modifier may lift',
    when: { services: [charge('20610'), charge('99284'), charge('99232')] },
    expect: held('ncci-never.hospital-visit', '99232'),
  },
  {
    name: 'an infusion, by a table that says never',
    tables: official({ column: 2, modifier: 0 }),
    when: { services: [charge('96365')] },
    expect: held('ncci-never.found', '96365', '2026Q1'),
  },
  {
    name: 'the worst of two edits of the official table',
    tables: official({ column: 1, modifier: 1 }, { column: 2, modifier: 0 }),
    when: { services: [charge('12001')] },
    expect: held('ncci-never.found', '12001', '2026Q1'),
  },
  {
    name: 'an edit of the official table that has been taken back',
    tables: official({ column: 2, modifier: 9 }),
    when: { services: [charge('12001')] },
    expect: none,
  },
  { name: 'what a modifier may lift', when: { services: [charge('20610'), charge('59400')] }, expect: none },
  {
    name: 'the injection holds the other, always',
    tables: official({ column: 1, modifier: 0 }),
    when: { services: [charge('0543T')] },
    expect: none,
  },
  { name: 'a code that the built-in rows do not hold', when: { services: [charge('12001')] }, expect: none },
  { name: 'a nurse visit has a rule of its own', when: { services: [charge('99211')] }, expect: none },
  {
    name: 'a further hospital visit, for a hospital',
    policy: { claimSide: 'facility' },
    when: { services: [charge('99232')] },
    expect: none,
  },
  { name: 'no injection that counts', when: { units: { candidates: 0 } }, expect: { outcome: 'not-applicable' } },
];
