// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { subjects } from '../../src/text/coder/subjects.ts';
import { show } from './render.tsx';
import { administration, b12WithoutRoute, finding, gap, mixedReport, partialReport, report, visit } from './reports.ts';

afterEach(cleanup);

/** The first view waits for its code. */
const table = async () => {
  const [first] = await screen.findAllByRole('table', {}, { timeout: 60_000 });
  if (!first) throw new Error('no table');
  return first;
};

/** Closed folds of subjects. */
const folds = () => [...document.querySelectorAll('th[scope="rowgroup"] button[aria-expanded="false"]')];

test('lists the injections and shows the one to be seen to first in a real table', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  const checks = await table();
  expect(checks.querySelector('caption')?.textContent).toContain('Cyanocobalamin, 1,000 mcg');
  expect(
    within(checks)
      .getAllByRole('columnheader')
      .map(head => head.textContent),
  ).toEqual(['Check', 'Outcome', 'What the record says', 'Where', 'Source']);
  const row = within(checks).getByRole('rowheader', { name: 'Route' }).closest('tr');
  expect(row?.textContent).toMatch(/Missing.*neither coded nor in text.*MedicationAdministration\.dosage\.route/);
  const list = screen.getByRole('navigation', { name: 'Injections' });
  expect(within(list).getByRole('button', { current: true }).textContent).toContain('Cyanocobalamin');
  expect(document.body.textContent).toContain('Units counted2');
});

test('rows stand worst first', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  const outcomes = [...(await table()).querySelectorAll('tr[data-rule]')].map(row => row.getAttribute('data-outcome'));
  expect(outcomes).toEqual([...Array(3).fill('gap'), ...Array(7).fill('pass')]);
});

test('what is only advice stands after all that holds the injection up', async () => {
  const findings = [
    finding('site-laterality', { outcome: 'gap', kind: 'absent', weight: 'advises' }),
    finding('split-dose', { outcome: 'review' }),
    finding('given'),
  ];
  const injection = administration('b12', { verdict: 'review', findings });
  show({ report: report({ visits: [visit({ verdict: 'review', administrations: [injection] })] }), audience: 'coder' });
  const rules = [...(await table()).querySelectorAll('tr[data-rule]')].map(row => row.getAttribute('data-rule'));
  expect(rules).toEqual(['split-dose', 'site-laterality', 'given']);
});

test('what is settled stands under its subject, in the order of a record', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  const groups = [...(await table()).querySelectorAll('th[scope="rowgroup"]')].map(head => head.textContent);
  expect(groups).toEqual([
    'Event (1 met)',
    'Drug (1 met)',
    'Route, dose and site (2 met)',
    'Order and staff (2 met)',
    'Visit and place (1 met)',
  ]);
  expect(folds()).toEqual([]);
});

test('many settled checks are folded under their subjects, and what is to be seen to is not', async () => {
  const ids = subjects.flatMap(({ rules }) => rules).filter(rule => rule !== 'route-documented');
  const findings = [gap('route-documented'), ...ids.map(rule => finding(rule)), finding('of-another-version')];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  const visits = [visit({ verdict: 'not-ready', administrations: [injection] })];
  show({ report: report({ visits }), audience: 'coder' });
  const checks = await table();
  const shown = () => [...checks.querySelectorAll('tr[data-rule]')].map(row => row.getAttribute('data-rule'));
  expect(shown()).toEqual(['route-documented']);
  expect(folds()).toHaveLength(subjects.length + 1);
  const heading = within(checks).getByRole('button', { name: 'Visit and place (3 met)' });
  heading.focus();
  await userEvent.keyboard('{Enter}');
  expect(heading.getAttribute('aria-expanded')).toBe('true');
  expect(shown()).toEqual(['route-documented', 'visit-linked', 'date-in-visit', 'place-of-service']);
  await userEvent.click(screen.getByRole('radio', { name: `Met (${ids.length + 1})` }));
  expect(shown()).toHaveLength(ids.length + 1);
  expect(folds()).toEqual([]);
});

test('checks that do not apply are counted below the rows, named on demand, and rows when they are asked for', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await table();
  const fold = screen.getByText('Does not apply to what is recorded (1)').closest('details');
  expect(fold?.open).toBe(false);
  expect(fold?.textContent).toContain('Split dose.');
  await userEvent.click(screen.getByRole('radio', { name: 'Not applicable (1)' }));
  expect(within(await table()).getByRole('rowheader', { name: 'Split dose' })).toBeTruthy();
});

test('evidence is open where something is to be seen to, and folded where it is met', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  const checks = await table();
  const row = (rule: string) => checks.querySelector(`tr[data-rule="${rule}"]`);
  expect(row('route-documented')?.querySelector('td:nth-child(3) details')).toBeNull();
  expect(row('site-documented')?.querySelector('td:nth-child(3) details')?.hasAttribute('open')).toBe(false);
  expect(row('site-documented')?.textContent).toContain('Left deltoid');
});

test('evidence of advice is folded', async () => {
  const findings = [gap('drug-coded', { weight: 'advises' }), gap('route-documented')];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  const visits = [visit({ verdict: 'not-ready', administrations: [injection] })];
  show({ report: report({ visits }), audience: 'coder' });
  const folded = (await table()).querySelectorAll('td:nth-child(3) details');
  expect([...folded].map(one => one.closest('tr')?.getAttribute('data-rule'))).toEqual(['drug-coded']);
});

test('the banner names the policy, the checks and the facts that were applied', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await table();
  const banner = screen.getByRole('region', { name: 'Patient and visit' });
  expect(within(banner).getByText('Policy base, checks 0.1.0, facts 2026Q1')).toBeTruthy();
});

test('units stand with their reason, and a draft that is not complete says so', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await table();
  expect(screen.getByText('Not yet to be used: 1 of 2 injections complete.')).toBeTruthy();
  expect(document.body.textContent).toContain('Each documented injection counts by itself.');
  expect(document.body.textContent).toContain('The policy bills one unit for each injection.');
});

test('the draft has the lines that the checks have worked out, each once', async () => {
  const units = finding('drug-units', {
    message: 'drug-units.units',
    values: { given: '30 mg', units: '2', code: 'J1885', per: '15 mg' },
  });
  const question = finding('discarded-amount', { outcome: 'review', message: 'discarded-amount.absent' });
  const injections = ['a', 'b'].map(id => administration(id, { findings: [units, question] }));
  show({ report: report({ visits: [visit({ administrations: injections })] }), audience: 'coder' });
  await table();
  const lines = screen.getByText('Lines').parentElement;
  expect(lines?.textContent).toBe('Lines30 mg = 2 x J1885 (one unit is 15 mg).');
});

test('a draft that only a check of the visit holds up says so', async () => {
  const open = visit({
    verdict: 'review',
    administrations: [administration('a')],
    findings: [finding('supervision', { outcome: 'review', message: 'supervision.ask' })],
  });
  show({ report: report({ visits: [open] }), audience: 'coder' });
  await table();
  expect(screen.getByText('Not yet to be used: a check of the visit is open.')).toBeTruthy();
});

test('opens at the entry that the panel was opened for', async () => {
  show({ report: mixedReport(), audience: 'coder', named: 'MedicationAdministration/ket' });
  expect((await table()).querySelector('caption')?.textContent).toContain('Ketorolac');
  expect(screen.getByText('The panel was opened for this entry.')).toBeTruthy();
});

test('the filter counts outcomes and narrows the rows', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await table();
  await userEvent.click(screen.getByRole('radio', { name: 'Missing (3)' }));
  expect(within(await table()).getAllByRole('rowheader')).toHaveLength(3);
  expect(screen.queryByRole('radio', { name: /Needs review/ })).toBeNull();
});

test.each<[kinds: ('absent' | 'conflict' | 'invalid')[], words: string]>([
  [['absent'], 'Missing (1)'],
  [['conflict'], 'Conflict (1)'],
  [['invalid', 'invalid'], 'Invalid (2)'],
  [['absent', 'conflict', 'absent'], 'Missing or conflict (3)'],
])('the filter calls gaps what their rows call them: %s', async (kinds, words) => {
  const rules = ['site-documented', 'order-linked', 'visit-linked'];
  const findings = kinds.map((kind, at) => gap(rules[at] ?? '', { kind }));
  const injection = administration('b12', { findings, verdict: 'not-ready' });
  show({ report: report({ visits: [visit({ administrations: [injection], findings: [] })] }), audience: 'coder' });
  await table();
  expect(screen.getByRole('radio', { name: words })).toBeTruthy();
});

test('another injection is shown when it is chosen, and stays after a refresh', async () => {
  const view = show({ report: mixedReport(), audience: 'coder' });
  await table();
  await userEvent.click(screen.getByRole('button', { name: /Ketorolac/ }));
  view.update({ report: { ...mixedReport(), readAt: '2026-03-12T15:00:00-05:00' } });
  expect((await table()).querySelector('caption')?.textContent).toContain('Ketorolac, 30 mg IM');
});

test('one that was set aside says why and has no checks', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await table();
  await userEvent.click(screen.getByRole('button', { name: /Influenza/ }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getAllByText('Not a 96372 service: a vaccine')).toHaveLength(2);
  expect(screen.getByText('Codes of that service: 90471')).toBeTruthy();
});

test('could not check carries its reason and its HTTP status', async () => {
  show({ report: partialReport(), audience: 'coder' });
  expect((await table()).textContent).toContain('not permitted, 403');
});

test('gaps are told apart by kind, and waivers show reason and end', async () => {
  const findings = [
    finding('route-documented', { outcome: 'gap', kind: 'conflict', message: 'route-documented.conflict' }),
    finding('dose-with-unit', { outcome: 'gap', kind: 'invalid', message: 'dose-with-unit.no-unit' }),
    finding('order-linked', {
      outcome: 'waived',
      waiver: { reason: 'Standing order', expires: '2026-12-31', by: null, from: 'session' },
    }),
  ];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] }),
    audience: 'coder',
  });
  const cells = async (column: number) =>
    [...(await table()).querySelectorAll(`td:nth-child(${column})`)].map(cell => cell.textContent?.trim());
  expect(await cells(2)).toEqual(['Conflict', 'Invalid', 'Waived']);
  expect(
    (await cells(3)).map(words => words?.includes('Waived until 31 Dec 2026 (this session): Standing order')),
  ).toEqual([false, false, true]);
});

test('a visit whose injections all miss the same is not confused by equal names', async () => {
  const twin = { ...b12WithoutRoute(), reference: 'MedicationAdministration/twin' };
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [b12WithoutRoute(), twin] })] }),
    audience: 'coder',
  });
  await table();
  const [first, second] = screen.getAllByRole('button', { name: /Cyanocobalamin/ });
  expect(first?.getAttribute('aria-current')).toBe('true');
  if (second) await userEvent.click(second);
  expect(second?.getAttribute('aria-current')).toBe('true');
  expect(first?.getAttribute('aria-current')).toBe('false');
});
