import { expect, test } from 'vitest';
import type { Waiver } from '../../src/domain/waiver.ts';
import { blank } from '../../src/engine/evaluate.ts';
import type { Finding } from '../../src/engine/report.ts';
import { waive } from '../../src/engine/waivers.ts';
import { siteDocumented } from '../../src/rules/site-documented.ts';

const waiver: Waiver = {
  rule: 'site-documented',
  reference: null,
  message: null,
  reason: 'Old template',
  expires: '2026-12-31',
  by: null,
};

function waived(outcome: Finding['outcome'], ...waivers: Partial<Waiver>[]): Finding {
  const finding = { ...blank(siteDocumented, { weight: 'blocks', policy: null }), outcome };
  const all = waivers.map(change => ({ ...waiver, ...change }));
  return waive(finding, 'MedicationAdministration/a', all, '2026-03-12');
}

test.each([
  ['gap', 'waived'],
  ['review', 'waived'],
  ['unchecked', 'unchecked'],
  ['pass', 'pass'],
  ['not-applicable', 'not-applicable'],
] as const)('%s becomes %s', (outcome, expected) => expect(waived(outcome, {}).outcome).toBe(expected));

test.each(['2026-12-31T00:00', '12026-12-31', 'until 2026-12-31', '2026-12', '31.12.2026', 'never', '9'])(
  'an end of "%s" is none',
  expires => expect(waived('gap', { expires }).outcome).toBe('gap'),
);

test('the first that fits is the one that is shown', () => {
  const list = [
    { reason: 'Over', expires: '2026-03-11' },
    { reason: 'Of another', reference: 'MedicationAdministration/b' },
    { reason: 'Its own', expires: '2026-03-12', reference: 'MedicationAdministration/a' },
    { reason: 'Later' },
  ];
  expect(waived('review', ...list).waiver).toEqual({ reason: 'Its own', expires: '2026-03-12' });
});
