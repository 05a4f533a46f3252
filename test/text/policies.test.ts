import { describe, expect, test } from 'vitest';
import { policyReasons } from '../../src/domain/policy-choice.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { basePolicy } from '../../src/knowledge/policy-base.ts';
import {
  doubtfulReasons,
  policyName,
  policyRowWords,
  policyTexts,
  policyUi,
  reasonWords,
  rowWords,
} from '../../src/text/policies.ts';

/** Words of payment: clinicians read about the record only. */
const payment = /\b(bill\w*|paid|pay(s|er|ers|ing|ment|ments)?|claims?|reimburs\w*|code 96372|CPT|revenue)\b/i;

test('every policy has words, and no other is offered', () => {
  expect(Object.keys(policyTexts)).toEqual(policies.map(({ id }) => id));
});

test.each(policies)('$id is called by a name of its own, with whose claim it is for coders', ({ id, claimSide }) => {
  expect(policyName(id)).not.toBe(id);
  expect(policyName(id)).not.toMatch(payment);
  expect(policyName(id, 'coder')).toBe(`${policyName(id)} (${claimSide} claim)`);
  expect(policies.filter(other => policyName(other.id) === policyName(id))).toHaveLength(1);
});

test('every row has words without payment', () => {
  const rows = Object.keys(basePolicy).filter(row => row !== 'id' && row !== 'sources');
  expect(Object.keys(rowWords).toSorted()).toEqual(rows.toSorted());
  for (const words of Object.values(rowWords)) expect(words).not.toMatch(payment);
});

test.each(policyReasons)('%s is said in a sentence without payment', why => {
  expect(reasonWords[why]).toMatch(/^[A-Z].*\.$/);
  expect(reasonWords[why]).not.toMatch(payment);
  expect(/please|choose one/.test(reasonWords[why])).toBe(doubtfulReasons.includes(why));
});

test('so are the words around it', () => {
  for (const words of Object.values(policyUi)) expect(words).not.toMatch(payment);
});

describe('the row of a finding', () => {
  test.each([
    ['medicare-part-b#patientSupplied', 'Medicare Part B: drug not bought by the practice.'],
    ['medicare-part-b#weights.order-linked', 'Medicare Part B: what must be recorded.'],
    ['configuration#weights.site-documented', 'Rules of this site: what must be recorded.'],
    ['of-another-version#newRow', 'of-another-version: newRow.'],
    ['constructor#constructor', 'constructor: constructor.'],
  ])('%s', (row, words) => expect(policyRowWords(row)).toBe(words));
});
