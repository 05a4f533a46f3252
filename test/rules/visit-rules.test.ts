import { expect, test } from 'vitest';
import { unitsCounted } from '../../src/rules/units-counted.ts';
import { answerVisit, whole } from './case.ts';
import { cases, one } from './units-counted.cases.ts';

test.each(cases)('units-counted: $name', ({ when, expect: expected }) => {
  expect(answerVisit(unitsCounted, { ...one, ...when })).toEqual(whole(expected));
});
