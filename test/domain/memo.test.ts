import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgetTexts, memo } from '../../src/domain/memo.ts';

const keys = fc.constantFrom(...'abcdefgh');

test('a memo gives back what was set last, or nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, fc.option(fc.nat(), { nil: null }))),
      fc.integer({ min: 1, max: 4 }),
      (acts, most) => {
        const answers = memo<number>(most);
        const truth = new Map<string, number>();
        for (const [key, value] of acts) {
          if (value === null) expect([undefined, truth.get(key)]).toContain(answers.get(key));
          else {
            answers.set(key, value);
            truth.set(key, value);
            expect(answers.get(key)).toBe(value);
          }
        }
      },
    ),
  );
});

test('the answers asked for last are kept, and never more than twice as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }), (most, count) => {
      const answers = memo<number>(most);
      const names = Array.from({ length: count }, (_, at) => `k${at}`);
      for (const [at, name] of names.entries()) answers.set(name, at);
      // Asking keeps what is asked for, at the cost of the others.
      const kept = names.toReversed().filter(name => answers.get(name) !== undefined);
      expect(kept.length).toBeLessThanOrEqual(2 * most);
      expect(names.slice(-most).every(name => kept.includes(name))).toBe(true);
    }),
  );
});

test('one that is asked for over and over stays, however many others come', () => {
  const answers = memo<number>(4);
  answers.set('often', 1);
  for (let at = 0; at < 100; at += 1) {
    answers.set(`once ${at}`, at);
    expect(answers.get('often')).toBe(1);
  }
});

test('everything is forgotten with the record', () => {
  const answers = memo<number>(2);
  for (const key of ['a', 'b', 'c']) answers.set(key, 1);
  forgetTexts();
  expect(['a', 'b', 'c'].map(answers.get)).toEqual([undefined, undefined, undefined]);
});
