// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { NamedPeople, NamedPerson } from '../../src/domain/named-people.ts';
import { draft } from '../export/drafts.ts';
import { deskAtClaim } from './claim-desk.ts';
import { show } from './render.tsx';
import { administration, facts, gap, report, visit } from './reports.ts';

afterEach(cleanup);

const patience = { timeout: 60_000 };
const reading = 'Reading who ordered it and who took part...';
const nobody: NamedPerson = { name: null, why: null };
const refused: NamedPerson = { name: null, why: { code: 'forbidden', http: 403 } };
const lang: NamedPerson = { name: 'S. Lang, MD', why: null };

test('the draft is shown while people are read for it, and it is said that they are', async () => {
  const read = vi.fn();
  const { update } = show({
    audience: 'coder',
    desk: deskAtClaim(draft(), { people: { read, reading: true, named: null } }),
  });
  expect(await screen.findByRole('table', { name: 'Lines' }, patience)).toBeTruthy();
  expect(screen.getByText(reading).closest('[role="status"]')).toBeTruthy();
  expect(read).toHaveBeenCalled();
  update({ audience: 'coder', desk: deskAtClaim(draft(), { people: { read, reading: false, named: null } }) });
  await waitFor(() => expect(screen.queryByText(reading)).toBeNull());
});

/** An injection whose drug is to be told by who ordered it, and a desk that knows this of people. */
function query(orderer: NamedPerson, attending: NamedPerson = nobody, over: Partial<NamedPeople> = {}) {
  const injection = administration('b12', {
    verdict: 'not-ready',
    facts: facts({ order: { reference: 'MedicationRequest/o', orderer: { reference: 'Practitioner/d', name: null } } }),
    findings: [
      gap('order-complete', {
        message: 'order-complete.lacks',
        values: { lacking: 'dose' },
        field: 'MedicationRequest',
      }),
    ],
  });
  const only = visit({ verdict: 'not-ready', administrations: [injection] });
  const named = {
    visit: only.encounter?.reference ?? null,
    attending,
    orderers: new Map([[injection.reference, orderer]]),
    ...over,
  };
  const people = { read: vi.fn(), reading: false, named };
  const at = { at: 'visit', verdict: 'all', sort: 'newest', page: 0 } as const;
  const shown = report({ visits: [only] });
  return { people, only, shown, desk: deskAtClaim(null, { people, view: at }) };
}

async function opened({ shown, desk }: ReturnType<typeof query>) {
  show({ report: shown, audience: 'coder', desk });
  await userEvent.click(await screen.findByRole('button', { name: /^Query \(/ }, patience));
  const dialog = await screen.findByRole('dialog', {}, patience);
  return { dialog, text: () => (within(dialog).getByRole('textbox') as HTMLTextAreaElement).value };
}

test('a query names whom the first reading left aside, and reads them when it is opened, not before', async () => {
  const made = query(lang);
  const { text } = await opened(made);
  expect(text()).toMatch(/^To: S\. Lang, MD \(who ordered it\)/);
  expect(made.people.read).toHaveBeenCalledWith(made.only);
});

test('where they could not be read, a query says so beside the text, and not in it', async () => {
  const { dialog, text } = await opened(query(refused));
  expect(dialog.textContent).toContain(
    "Who ordered it is not named: the practitioner's record could not be read (not permitted, 403).",
  );
  expect(text()).toMatch(/^To: the clinician who ordered it\n/);
  expect(text()).not.toContain('403');
});

test.each([
  ['nobody is asked of them', query(lang, refused)],
  ['the order names nobody', query(nobody)],
])('nothing is said where %s', async (_, made) => {
  const { dialog } = await opened(made);
  expect(dialog.textContent).not.toContain('is not named');
});

test('people of another visit name nobody', async () => {
  const { text } = await opened(query(lang, nobody, { visit: 'Encounter/another' }));
  expect(text()).toMatch(/^To: the clinician who ordered it\n/);
});
