import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/engine/report.ts';
import { isCandidate, verdictOf, visitVerdictOf } from '../../src/engine/verdict.ts';

const outcomes = ['pass', 'gap', 'review', 'unchecked', 'not-applicable', 'waived'] as const;
type Outcome = (typeof outcomes)[number];

function finding(outcome: Outcome, weight: Finding['weight'] = 'blocks'): Finding {
  return {
    rule: 'test',
    outcome,
    kind: null,
    weight,
    message: 'engine.not-applicable',
    values: {},
    why: null,
    field: 'MedicationAdministration',
    evidence: [],
    sources: [],
    policy: null,
    waiver: null,
  };
}

/** The contract's order, written another way. */
function oracle(list: readonly Outcome[]): string {
  if (list.includes('gap')) return 'not-ready';
  if (list.includes('unchecked')) return 'cannot-tell';
  if (list.includes('review')) return 'review';
  return list.includes('pass') ? 'ready' : 'cannot-tell';
}

test('every set of blocking outcomes, and no advice, decides the verdict', () => {
  for (let bits = 1; bits < 2 ** outcomes.length; bits++) {
    const list = outcomes.filter((_, index) => bits & (1 << index));
    const blocking = list.map(outcome => finding(outcome));
    const advice = outcomes.map(outcome => finding(outcome, 'advises'));
    expect(verdictOf([...blocking, ...advice], null)).toBe(oracle(list));
  }
});

test('the order of findings does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...outcomes), { minLength: 1 }), list => {
      expect(
        verdictOf(
          list.map(outcome => finding(outcome)),
          null,
        ),
      ).toBe(oracle(list));
    }),
  );
});

test('silence is an error, not a verdict', () => expect(() => verdictOf([], null)).toThrow('no rule was run'));

test('only advice proves nothing', () => expect(verdictOf([finding('pass', 'advises')], null)).toBe('cannot-tell'));

describe('visit', () => {
  const rows: [string[], boolean, string][] = [
    [[], true, 'none'],
    [[], false, 'cannot-tell'],
    [['not-given', 'not-96372'], true, 'none'],
    [['not-96372'], false, 'cannot-tell'],
    [['ready'], true, 'ready'],
    [['ready', 'not-96372'], true, 'ready'],
    [['ready', 'review'], true, 'review'],
    [['ready', 'review', 'cannot-tell'], true, 'cannot-tell'],
    [['ready', 'review', 'cannot-tell', 'not-ready'], true, 'not-ready'],
    [['ready'], false, 'cannot-tell'],
    [['review'], false, 'cannot-tell'],
    [['not-ready'], false, 'not-ready'],
  ];
  test.each(rows)('%j, all read: %s', (verdicts, allRead, expected) => {
    const administrations = verdicts.map(verdict => ({ verdict: verdict as 'ready' }));
    expect(visitVerdictOf(administrations, [finding('pass', 'advises')], allRead)).toBe(expected);
  });

  test.each(['pass', 'waived', 'not-applicable'] as const)(
    '%s over a visit without candidates makes none ready',
    one => {
      expect(visitVerdictOf([], [finding(one)], true)).toBe('none');
      expect(visitVerdictOf([{ verdict: 'not-given' }, { verdict: 'not-96372' }], [finding(one)], true)).toBe('none');
      expect(visitVerdictOf([{ verdict: 'not-given' }, { verdict: 'ready' }], [finding(one)], true)).toBe('ready');
    },
  );

  test('what was set aside does not count, all else does', () => {
    const all = ['not-given', 'not-96372', 'ready', 'review', 'cannot-tell', 'not-ready'] as const;
    const counts = all.filter(verdict => isCandidate({ verdict }));
    expect(counts).toEqual(['ready', 'review', 'cannot-tell', 'not-ready']);
  });

  test('a blocking question over the visit counts', () => {
    expect(visitVerdictOf([{ verdict: 'ready' }], [finding('review')], true)).toBe('review');
  });
});
