// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { longestWaiverFile, type Waiver } from '../../src/domain/waiver.ts';
import type { Finding, Report, WaiverReport } from '../../src/engine/report.ts';
import type { Desk } from '../../src/panel/coder/desk.ts';
import { deskAtClaim } from './claim-desk.ts';
import { show } from './render.tsx';
import { administration, finding, gap, passes, report, visit } from './reports.ts';

afterEach(cleanup);

const reference = 'MedicationAdministration/b12';
const waiver: Waiver = {
  rule: 'site-documented',
  reference,
  message: 'site-documented.absent',
  reason: 'On paper, seen',
  expires: '2027-03-12',
  by: 'KL',
};
const siteGap = gap('site-documented', { field: 'MedicationAdministration.dosage.site' });
const waived: Finding = {
  ...siteGap,
  outcome: 'waived',
  waiver: { reason: waiver.reason, expires: waiver.expires, by: waiver.by, from: 'session' },
};
const told: WaiverReport = { ...waiver, from: 'session', state: 'used', why: null, uses: 1 };

function reportOf(findings: readonly Finding[], over: Partial<Report> = {}): Report {
  const verdict = findings.some(({ outcome }) => outcome === 'gap') ? 'not-ready' : 'ready';
  const rest = passes().filter(({ rule }) => rule !== 'site-documented');
  const injection = administration('b12', { verdict, findings: [...rest, ...findings] });
  return report({ visits: [visit({ verdict, administrations: [injection] })], ...over });
}

type Stub = Partial<Desk['waivers']>;
function deskWith(waivers: Stub = {}, over: Partial<Desk> = {}): Desk {
  const base = deskAtClaim(null);
  const view = { ...base.view, at: 'visit' } as const;
  return deskAtClaim(null, {
    view,
    waivers: { ...base.waivers, refusal: rule => (rule === 'route-documented' ? 'foundation' : null), ...waivers },
    ...over,
  });
}

const waiveButton = () => screen.findByRole('button', { name: 'Waive... (Site)' });

async function openDialog() {
  const add = vi.fn();
  show({ report: reportOf([siteGap]), audience: 'coder', desk: deskWith({ add }) });
  await userEvent.click(await waiveButton());
  const dialog = screen.getByRole('dialog', { name: 'Waive a check' });
  const field = (name: string) => within(dialog).getByLabelText<HTMLInputElement>(name);
  const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
  return {
    add,
    dialog,
    field,
    write,
    apply: () => userEvent.click(within(dialog).getByRole('button', { name: 'Waive' })),
  };
}

test('is not offered for the question whether another service was given', async () => {
  const contested = { ...siteGap, outcome: 'review', kind: null, message: 'engine.contested' } as const;
  show({ report: reportOf([siteGap, { ...contested, rule: 'order-linked' }]), audience: 'coder', desk: deskWith() });
  await waiveButton();
  expect(screen.getAllByRole('button', { name: /^Waive/ })).toHaveLength(1);
});

describe('the dialog', () => {
  test('says what is waived, and holds nothing beforehand', async () => {
    const { dialog, field } = await openDialog();
    expect(dialog.textContent).toContain('Cyanocobalamin');
    expect(dialog.textContent).toContain('Site is on the paper record, which was seen');
    expect([field('Reason').value, field('Until').value]).toEqual(['', '']);
    // Until a year after the day on which the record was read.
    expect([field('Until').min, field('Until').max]).toEqual(['2026-03-12', '2027-03-12']);
  });

  test('waives this message of this record, with the reason on one line', async () => {
    const { add, dialog, write, apply } = await openDialog();
    write('Reason', '  On paper,\nseen ');
    write('Until', '2027-03-12');
    write('Who accepted it (may be left out)', ' KL ');
    await apply();
    expect(add.mock.calls).toEqual([[waiver]]);
    expect(dialog.isConnected).toBe(false);
  });

  test('who accepted it may be left out', async () => {
    const { add, write, apply } = await openDialog();
    write('Reason', 'Seen');
    write('Until', '2026-03-12');
    await apply();
    expect(add.mock.calls).toEqual([[{ ...waiver, reason: 'Seen', expires: '2026-03-12', by: null }]]);
  });

  test.each([
    ['no reason', '', '2026-12-31', 'Reason', 'Say why, in one line.'],
    ['a reason of blanks', '   ', '2026-12-31', 'Reason', 'Say why, in one line.'],
    ['no end', 'Seen', '', 'Until', 'Choose a day from 12 Mar 2026 to 12 Mar 2027.'],
    ['an end that is past', 'Seen', '2026-03-11', 'Until', 'Choose a day from 12 Mar 2026 to 12 Mar 2027.'],
    ['an end too far away', 'Seen', '2027-03-13', 'Until', 'Choose a day from 12 Mar 2026 to 12 Mar 2027.'],
  ])('with %s waives nothing, and says so at the field, where the focus goes', async (_, reason, end, name, said) => {
    const { add, dialog, field, write, apply } = await openDialog();
    if (reason) write('Reason', reason);
    if (end) write('Until', end);
    await apply();
    expect(add).not.toHaveBeenCalled();
    expect(within(dialog).getByRole('alert').textContent).toBe(said);
    expect(document.activeElement).toBe(field(name));
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(field(name).getAttribute('aria-describedby')).toContain(within(dialog).getByRole('alert').id);
  });

  test('is left without waiving', async () => {
    const { add, dialog } = await openDialog();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(add).not.toHaveBeenCalled();
    expect(dialog.isConnected).toBe(false);
  });
});

describe('a finding', () => {
  const route = gap('route-documented');
  const unchecked = finding('order-linked', { outcome: 'unchecked', message: 'engine.source-failed' });

  test('has no button where it may not be waived; where something is asked, it says why', async () => {
    const asked = finding('order-linked', { outcome: 'review', message: 'engine.contested' });
    const all = [route, asked, { ...unchecked, rule: 'supervision' }];
    show({ report: reportOf(all), audience: 'coder', desk: deskWith() });
    const table = await screen.findByRole('table', { name: /Cyanocobalamin/ });
    expect(screen.queryByRole('button', { name: /^Waive/ })).toBeNull();
    const said = within(table).getAllByText('Cannot be waived: other checks stand on this one.');
    expect(said.map(one => one.closest('tr')?.dataset.rule)).toEqual(['route-documented', 'order-linked']);
  });

  test('that is on trial says so', async () => {
    const desk = deskWith({ refusal: () => 'preview' });
    show({ report: reportOf([siteGap]), audience: 'coder', desk });
    expect(await screen.findByText('Cannot be waived: this check is on trial.')).toBeDefined();
  });

  test('says nothing of it without a desk', async () => {
    show({ report: reportOf([route]), audience: 'coder' });
    await screen.findByRole('table', { name: /Cyanocobalamin/ });
    expect(screen.queryByText(/Cannot be waived/)).toBeNull();
  });

  test('has none without a desk', async () => {
    show({ report: reportOf([siteGap]), audience: 'coder' });
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: /^Waive/ })).toBeNull();
  });

  test('that is waived stays where it can be seen, with reason, end, and who; and the verdict says so', async () => {
    show({ report: reportOf([waived]), audience: 'coder', desk: deskWith({ own: [waiver] }) });
    const table = await screen.findByRole('table', { name: /Cyanocobalamin/ });
    const row = table.querySelector('tr[data-rule="site-documented"]');
    expect(row?.textContent).toContain('Waived until 12 Mar 2027 by KL (this session): On paper, seen');
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Complete, 1 check waived');
    expect(screen.getAllByText('Complete, 1 check waived').length).toBeGreaterThan(2);
    expect(screen.queryByText('Complete', { exact: true })).toBeNull();
  });

  test('advice that is waived is none of what the verdict was reached with', async () => {
    show({ report: reportOf([{ ...waived, weight: 'advises' }]), audience: 'coder', desk: deskWith() });
    await screen.findByRole('table', { name: /Cyanocobalamin/ });
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Complete');
  });

  test('waived in this session can be taken back, and the focus stays on its button', async () => {
    const remove = vi.fn();
    const view = show({ report: reportOf([waived]), audience: 'coder', desk: deskWith({ own: [waiver], remove }) });
    const table = await screen.findByRole('table', { name: /Cyanocobalamin/ });
    await userEvent.click(within(table).getByRole('button', { name: 'Remove waiver (Site)' }));
    expect(remove.mock.calls).toEqual([[waiver]]);
    view.update({ report: reportOf([siteGap]), audience: 'coder', desk: deskWith() });
    expect(document.activeElement).toBe(await waiveButton());
  });

  test('waived site-wide cannot be taken back here', async () => {
    const configured = { ...waived, waiver: { ...(waived.waiver as object), from: 'configuration' } } as Finding;
    show({
      report: reportOf([configured], { waivers: [{ ...told, reference: null, message: null, from: 'configuration' }] }),
      audience: 'coder',
      desk: deskWith({ own: [waiver] }),
    });
    const list = await screen.findByRole('region', { name: 'Waivers (1)' });
    expect(list.textContent).toContain('12 Mar 2027');
    expect(list.textContent).not.toContain('2027-03-12');
    expect(list.textContent).toContain('any record');
    expect(list.textContent).toContain('Set in smart-config.json: it cannot be removed here.');
    expect(screen.queryByRole('button', { name: /Remove waiver/ })).toBeNull();
    expect(screen.getAllByText(/site-wide/).length).toBeGreaterThan(0);
  });

  test('to a clinician says only that it was reached with a waiver', () => {
    show({ report: reportOf([waived]), audience: 'clinician', desk: deskWith({ own: [waiver] }) });
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Complete, 1 check waived');
    expect(screen.queryByRole('button', { name: /waive/i })).toBeNull();
  });
});

describe('the list', () => {
  const rows: readonly [over: Partial<WaiverReport>, words: string][] = [
    [{}, 'Waives 1 check'],
    [{ uses: 3 }, 'Waives 3 checks'],
    [{ state: 'needless', why: 'nothing-open', uses: 0 }, 'Waives nothing: the check asks for nothing here'],
    [{ state: 'needless', why: 'another', uses: 0 }, 'Waives nothing: another waiver comes first'],
    [{ state: 'needless', why: 'no-record', uses: 0 }, 'Waives nothing: this patient has no such record'],
    [{ state: 'not-looked-at', uses: 0 }, 'Not looked at here: its record is not among what was read'],
    [{ state: 'expired', uses: 0 }, 'Has expired'],
    [{ state: 'refused', why: 'unchecked', uses: 0 }, 'May not waive: the check could not be done'],
    [{ state: 'refused', why: 'foundation', uses: 0 }, 'May not waive: other checks stand on this one'],
  ];
  test.each(rows)('%j: %s', async (over, words) => {
    show({ report: reportOf([siteGap], { waivers: [{ ...told, ...over }] }), audience: 'coder', desk: deskWith() });
    const list = await screen.findByRole('table', { name: 'Waivers and what became of them' });
    expect(within(list).getByText(words)).toBeTruthy();
    expect(within(list).getByRole('rowheader', { name: /Site/ })).toBeTruthy();
  });

  test('names a record that is not shown by its id, and removes a waiver of this session', async () => {
    const elsewhere = { ...waiver, reference: 'MedicationAdministration/z9' };
    const remove = vi.fn();
    show({
      report: reportOf([siteGap], { waivers: [{ ...told, ...elsewhere, state: 'not-looked-at', uses: 0 }] }),
      audience: 'coder',
      desk: deskWith({ own: [elsewhere], remove }),
    });
    const list = await screen.findByRole('region', { name: 'Waivers (1)' });
    expect(list.textContent).toContain('a record that is not shown Administration record z9');
    await userEvent.click(within(list).getByRole('button', { name: 'Remove waiver (Site)' }));
    expect(remove.mock.calls).toEqual([[elsewhere]]);
  });

  test('text of a file that could turn the line is made visible', async () => {
    const odd = { ...told, reason: 'a\u202eb', by: 'c\u200bd' };
    show({ report: reportOf([siteGap], { waivers: [odd] }), audience: 'coder', desk: deskWith() });
    const list = await screen.findByRole('region', { name: 'Waivers (1)' });
    expect(list.textContent).toContain('a[U+202E]b');
    expect(list.textContent).toContain('by c[U+200B]d');
  });
});

describe('files', () => {
  async function choose(load: Stub['load'], file = new File(['{}'], 'w.json')) {
    const spy = vi.fn(load);
    const { container } = show({
      report: reportOf([siteGap]),
      audience: 'coder',
      desk: deskWith({ load: spy as never }),
    });
    const list = await screen.findByRole('region', { name: 'Waivers' });
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (input) await userEvent.upload(input, file);
    return { list, spy };
  }

  test('what was taken is said', async () => {
    const { list, spy } = await choose(async () => ({ added: 2 }));
    await within(list).findByText('2 waivers were taken from the file.');
    expect(spy.mock.calls).toEqual([['{}']]);
  });

  test('a file with faults: nothing is taken, and each is named with its place', async () => {
    const faults = Array.from({ length: 12 }, (_, at) => ({ path: `waivers[${at}].expires`, problem: 'is no day' }));
    const { list } = await choose(async () => ({ faults }));
    const alert = await within(list).findByRole('alert');
    await waitFor(() => expect(alert.textContent).toContain('Nothing was taken from the file:'));
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([...faults.slice(0, 10).map(({ path, problem }) => `${path} ${problem}`), 'and 2 more']);
  });

  test('a file that is too long is not even read', async () => {
    const { list, spy } = await choose(
      async () => ({ added: 1 }),
      new File(['x'.repeat(longestWaiverFile + 1)], 'w.json'),
    );
    await within(list).findByText(/must not be longer than 1,000,000 characters/);
    expect(spy).not.toHaveBeenCalled();
  });

  test('what reads it does not come: it is said, and can be tried again', async () => {
    const { list } = await choose(async () => {
      throw new Error('offline');
    });
    await within(list).findByText('The file could not be read. Choose it again.');
  });

  test('nothing is offered for export while there is nothing to export', async () => {
    show({ report: reportOf([siteGap]), audience: 'coder', desk: deskWith() });
    const list = await screen.findByRole('region', { name: 'Waivers' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Import waivers']);
  });
});
