// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { pages, policyRows } from '../../src/panel/coder/rule-page/pages.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { show } from './render.tsx';
import { administration, gap, mixedReport, partialReport, report, visit } from './reports.ts';

afterEach(cleanup);

const patience = { timeout: 60_000 };
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, patience));

describe('pages of rules', () => {
  test.each([...rules, ...visitRules])('$id has all of its parts, and no examples', ({ id, since }) => {
    const page = pages[id];
    for (const part of [page?.about, page?.why, page?.fix, page?.sources]) expect(part?.length).toBeGreaterThan(0);
    expect(page?.since).toBe(since);
    expect(JSON.stringify(page)).not.toMatch(/```|"case"/);
  });

  test('no page is of a rule that is not there, and rows of policies have a source', () => {
    expect(Object.keys(pages).toSorted()).toEqual([...rules, ...visitRules].map(({ id }) => id).toSorted());
    expect(policyRows['medicare-part-b#discardedDrug']?.from).toBe('2023-07-01');
    for (const { source } of Object.values(policyRows)) expect(source).not.toBe('');
  });
});

test('the page of a check opens in its row, with the policy and when it holds', async () => {
  const finding = gap('discarded-amount', {
    outcome: 'review',
    kind: null,
    message: 'discarded-amount.absent',
    policy: 'medicare-part-b#discardedDrug',
  });
  const injection = administration('b12', { verdict: 'review', findings: [finding] });
  show({ report: report({ visits: [visit({ verdict: 'review', administrations: [injection] })] }), audience: 'coder' });
  await press('About (JW or JZ)');
  expect(await screen.findByText('What it looks at', {}, patience)).toBeTruthy();
  expect(screen.getByText(/valid 2023-07-01 to now/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'About (JW or JZ)' }).getAttribute('aria-expanded')).toBe('true');
  await press('About (JW or JZ)');
  expect(screen.queryByText('What it looks at')).toBeNull();
});

test('a check of another version has words instead of a page, and its sources', async () => {
  const findings = [gap('of-another-version', { message: 'of-another-version.absent' })];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] }),
    audience: 'coder',
  });
  await press('About (of-another-version)');
  expect(await screen.findByText(/This check has no page here/, {}, patience)).toBeTruthy();
  expect(screen.getByText('NGS Medicare, CERT: medication administration')).toBeTruthy();
});

test('checks that one cause held up stand under it: named at once, and each in a row on demand', async () => {
  show({ report: partialReport(), audience: 'coder' });
  const [table] = await screen.findAllByRole('table', {}, patience);
  if (!table) throw new Error('no table');
  const cause = within(table)
    .getByText(/3 checks could not run, all for this reason/)
    .closest('th');
  expect(cause?.textContent).toMatch(/not permitted, 403.*Diagnosis, Clinical diagnosis, ICD-10-CM code/);
  expect(cause?.textContent?.match(/not permitted/g)).toHaveLength(1);
  const rows = () =>
    [...table.querySelectorAll('tr[data-outcome="unchecked"]')].map(row => row.getAttribute('data-rule'));
  expect(rows()).toEqual([]);
  await press('Show these checks');
  expect(rows()).toEqual(['diagnosis-linked', 'diagnosis-clinical', 'diagnosis-codable']);
});

test('what was looked at names every source, what was read of it, and the checks that did not run', async () => {
  show({ report: partialReport(), audience: 'coder' });
  const fold = await screen.findByText('What was looked at, and what was not', {}, patience);
  await userEvent.click(fold);
  const sources = await screen.findByRole('table', { name: 'What was read of the record' });
  const rows = within(sources)
    .getAllByRole('rowheader')
    .map(head => head.closest('tr')?.textContent);
  expect(rows).toHaveLength(4);
  expect(rows[3]).toMatch(/^ConditionsNot read \(not permitted\)0Diagnoses/);
  expect(screen.getByText('Checks that could not run (3):')).toBeTruthy();
});

test.each([
  ['not-offered', ' (this EHR does not share it)'],
  ['forbidden', ' (not permitted)'],
])('other visits that nobody could look through (%s) are named', async (otherVisits, words) => {
  show({ report: { ...mixedReport(), otherVisits }, audience: 'coder' });
  await userEvent.click(await screen.findByText('What was looked at, and what was not', {}, patience));
  expect(
    await screen.findByText(
      `Not all other visits of the patient were looked through${words}: a stay around this visit, or another visit that day, could go unseen.`,
    ),
  ).toBeTruthy();
});

test('where all could run, that is said', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await userEvent.click(await screen.findByText('What was looked at, and what was not', {}, patience));
  expect(await screen.findByText('Every check that applies could run.')).toBeTruthy();
});
