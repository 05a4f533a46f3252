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

const overParts = defineRule({
  ...said,
  scope: 'administration',
  needs: ['administrations', 'orders'],
  // @ts-expect-error: the drug of an administration comes from the medications, which are not declared.
  appliesTo: ({ administrations: { administration } }) => administration.drug.class !== null,
  check: ({ administrations: { administration, others, earlier } }) => ({
    ...fine,
    evidence: [
      ...administration.order.evidence,
      // @ts-expect-error: the performers come from the practitioners.
      ...others.flatMap(({ performers }) => performers),
      // @ts-expect-error: the reasons come from the conditions.
      ...earlier(1).flatMap(({ reasons }) => reasons),
    ],
  }),
});

const overCandidates = defineVisitRule({
  ...said,
  scope: 'visit',
  needs: ['administrations'],
  // @ts-expect-error: the drugs of the candidates come from the medications.
  appliesTo: ({ candidates }) => candidates.some(({ drug }) => drug.class !== null),
  // @ts-expect-error: the orders of what was set aside are not declared.
  check: ({ setAside }) => ({ ...fine, evidence: setAside.flatMap(({ administration }) => administration.order) }),
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
  const all: readonly (Rule | VisitRule)[] = [overOne, overVisit, overParts, overCandidates, unheard];
  expect(all.map(({ needs }) => needs)).toEqual([
    ['administrations'],
    ['administrations'],
    ['administrations', 'orders'],
    ['administrations'],
    ['charges'],
  ]);
});
