import { expect, test } from 'vitest';
import { defineRule, defineVisitRule, type Rule, type VisitRule } from '../../src/rules/define.ts';

type Said = Omit<Rule, 'needs' | 'scope' | 'appliesTo' | 'check' | 'anyOf'>;

const said: Said = { id: 'x', since: '', status: 'preview', weight: 'advises', field: '', prevents: [], sources: [] };
const fine = { outcome: 'pass', message: 'units-counted.none', evidence: [], values: {} } as const;

const overOne = defineRule({
  ...said,
  scope: 'administration',
  needs: ['administrations'],
  // @ts-expect-error: orders are not declared.
  appliesTo: ({ orders }) => orders === undefined,
  check: () => fine,
});

const overVisit = defineVisitRule({
  ...said,
  scope: 'visit',
  needs: ['administrations'],
  // @ts-expect-error: neither procedures nor charges are declared.
  appliesTo: ({ candidates, services }) => candidates.length > 0 && services === undefined,
  // @ts-expect-error: the encounters are not declared.
  check: ({ visit }) => ({ ...fine, evidence: visit?.evidence ?? [] }),
});

const unheard = defineVisitRule({
  ...said,
  scope: 'visit',
  needs: ['charges'],
  appliesTo: ({ services }) => services.length > 0,
  // @ts-expect-error: no such message.
  check: () => ({ ...fine, message: 'nobody.says-this' }),
});

test('a rule that touches a source it did not declare, or a message that is not there, does not compile', () => {
  // The proof is the type check of this file: an error that is expected and does not come is one itself.
  const all: readonly (Rule | VisitRule)[] = [overOne, overVisit, unheard];
  expect(all.map(({ needs }) => needs)).toEqual([['administrations'], ['administrations'], ['charges']]);
});
