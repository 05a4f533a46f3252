import { describe, expect, test } from 'vitest';
import type { GivenWaiver } from '../../src/domain/waiver.ts';
import { blank } from '../../src/engine/evaluate.ts';
import type { Finding } from '../../src/engine/report.ts';
import { refusalOf, ruleRefusal } from '../../src/engine/waivable.ts';
import { inForce, waive } from '../../src/engine/waivers.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { siteDocumented } from '../../src/rules/site-documented.ts';

const waiver: GivenWaiver = {
  rule: 'site-documented',
  reference: null,
  message: null,
  reason: 'Old template',
  expires: '2026-12-31',
  by: null,
  from: 'session',
};
const today = '2026-03-12';
const here = 'MedicationAdministration/a';
const open: Finding = {
  ...blank(siteDocumented, { weight: 'blocks', policy: null }),
  outcome: 'gap',
  kind: 'absent',
  message: 'site-documented.absent',
};

function waived(change: Partial<Finding>, ...waivers: Partial<GivenWaiver>[]): Finding {
  const all = waivers.map(one => ({ ...waiver, ...one }));
  return waive({ ...open, ...change }, here, inForce(all, today));
}

test.each([
  ['gap', 'waived'],
  ['review', 'waived'],
  ['unchecked', 'unchecked'],
  ['pass', 'pass'],
  ['not-applicable', 'not-applicable'],
] as const)('%s becomes %s', (outcome, expected) => expect(waived({ outcome }, {}).outcome).toBe(expected));

test.each<[string, Partial<GivenWaiver>, string]>([
  ['on its last day', { expires: today }, 'waived'],
  ['a day too late', { expires: '2026-03-11' }, 'gap'],
  ['for this record and these words', { reference: here, message: 'site-documented.absent' }, 'waived'],
  ['for another record', { reference: 'MedicationAdministration/b' }, 'gap'],
  ['for the visit', { reference: 'Encounter/a' }, 'gap'],
  ['for other words', { message: 'site-documented.unclear' }, 'gap'],
  ['for another rule', { rule: 'order-linked' }, 'gap'],
  ['without a reason', { reason: ' ' }, 'gap'],
])('a waiver %s', (_, change, outcome) => expect(waived({}, change).outcome).toBe(outcome));

test.each([
  '2026-12-31T00:00',
  '12026-12-31',
  'until 2026-12-31',
  '2026-12',
  '31.12.2026',
  'never',
  '9',
  '',
  '2026-02-30',
  '2026-13-01',
])('an end of "%s" is none', expires => expect(waived({}, { expires }).outcome).toBe('gap'));

test('what is waived stays as it was, and says why, until when, by whom and from where', () => {
  const detail = { reason: 'Old template', expires: '2026-12-31', by: 'KL', from: 'command' } as const;
  expect(waived({}, detail)).toEqual({ ...open, outcome: 'waived', waiver: detail });
});

test('the first that fits is the one that is shown', () => {
  const list: Partial<GivenWaiver>[] = [
    { reason: 'Over', expires: '2026-03-11' },
    { reason: 'Of another', reference: 'MedicationAdministration/b' },
    { reason: 'Its own', expires: today, reference: here },
    { reason: 'Later' },
  ];
  expect(waived({ outcome: 'review' }, ...list).waiver?.reason).toBe('Its own');
});

test('a contested exclusion is never waived: the entry names another service', () => {
  const contested = { outcome: 'review', message: 'engine.contested' } as const;
  expect(waived(contested, {}).outcome).toBe('review');
  expect(waived(contested, { message: 'engine.contested' }).outcome).toBe('review');
  expect(refusalOf({ ...waiver, message: 'engine.contested' })).toBe('foundation');
});

describe('what may be waived', () => {
  const foundations = [
    'given',
    'drug-identified',
    'route-documented',
    'date-documented',
    'visit-linked',
    'diagnosis-linked',
    'diagnosis-clinical',
    'diagnosis-usable',
  ];

  test('every rule of this version but the foundations', () => {
    for (const { id } of [...rules, ...visitRules])
      expect([id, ruleRefusal(id)]).toEqual([id, foundations.includes(id) ? 'foundation' : null]);
    expect(ruleRefusal('record-read')).toBe('foundation');
  });

  test.each(['', 'Site-documented', 'site-documente', 'constructor', '__proto__'])('not "%s": no rule', rule =>
    expect(ruleRefusal(rule)).toBe('unknown-rule'),
  );

  test('no rule that is on trial, which would be waived in passing once it counts', () => {
    const known = [{ id: 'site-documented', status: 'preview' }];
    expect(refusalOf(waiver, known)).toBe('preview');
    expect(refusalOf(waiver, [{ id: 'site-documented', status: 'stable' }])).toBeNull();
  });
});
