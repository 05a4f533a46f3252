import { expect, test } from 'vitest';
import { rules, visitRules } from '../../src/rules/index.ts';
import { subjects } from '../../src/text/coder/subjects.ts';
import { coderTitle, coderTitles } from '../../src/text/coder/titles.ts';
import { ruleTitles } from '../../src/text/rules.ts';

const ids = [...rules, ...visitRules].map(({ id }) => id);

test('every check has one subject, and no subject names a check that is not there', () => {
  const placed = subjects.flatMap(subject => subject.rules);
  expect(placed.toSorted()).toEqual([...ids, 'record-read'].toSorted());
});

test('names for coders are of checks that are there, and differ from the name for everyone', () => {
  for (const [id, title] of Object.entries(coderTitles)) {
    expect(ids, id).toContain(id);
    expect(title, id).not.toBe(ruleTitles[id]?.name);
  }
});

test('no two checks are called the same', () => {
  const names = ids.map(coderTitle);
  expect(new Set(names).size).toBe(names.length);
});
