import { expect, test } from 'vitest';
import { forgetTexts, remembering } from '../../src/domain/memo.ts';

test('an answer is remembered until the record is closed', () => {
  const asked: string[] = [];
  const length = remembering(text => {
    asked.push(text);
    return text.length;
  });
  expect([length('left deltoid'), length('left deltoid')]).toEqual([12, 12]);
  expect(asked).toEqual(['left deltoid']);
  forgetTexts();
  expect(length('left deltoid')).toBe(12);
  expect(asked).toEqual(['left deltoid', 'left deltoid']);
});
