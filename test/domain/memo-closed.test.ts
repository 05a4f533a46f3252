import { expect, test } from 'vitest';
import { forgetTexts, memo, remembering } from '../../src/domain/memo.ts';

// Closing is for good: these tests have a file, and so the memos, to themselves.
test('what was closed for good remembers nothing that a judgement still finds, and answers all the same', () => {
  const before = memo<number>(2);
  let read = 0;
  const lengthOf = remembering(text => {
    read += 1;
    return text.length;
  });
  before.set('a', 1);
  expect([lengthOf('abc'), lengthOf('abc'), read]).toEqual([3, 3, 1]);
  forgetTexts({ forGood: true });
  before.set('b', 2);
  const after = memo<number>(2);
  after.set('c', 3);
  expect([before.get('a'), before.get('b'), after.get('c')]).toEqual([undefined, undefined, undefined]);
  expect([lengthOf('abc'), lengthOf('abc'), read]).toEqual([3, 3, 3]);
});
