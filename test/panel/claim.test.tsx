// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { ClaimDraft } from '../../src/domain/claim.ts';
import { draft, drugLine, empty, emptyLine, field, injectionLine } from '../export/drafts.ts';
import { deskAtClaim } from './claim-desk.ts';
import { show } from './render.tsx';
import { administration, gap, influenza, mixedReport, report, unchecked, visit } from './reports.ts';

afterEach(cleanup);

/** The page of the draft, once its code and the draft are there. */
const page = async () => {
  const region = await screen.findByRole('region', { name: 'Claim draft' }, { timeout: 60_000 });
  await waitFor(() => expect(region.textContent).not.toContain('Making the draft'));
  return region;
};
const table = async (name: string) => screen.findByRole('table', { name }, { timeout: 60_000 });

test('each line is a row with what stands in its fields', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft()) });
  const lines = await table('Lines');
  expect(
    within(lines)
      .getAllByRole('columnheader')
      .map(head => head.textContent),
  ).toEqual(['Line', 'Code', 'Modifiers', 'Units', 'Pointers', 'Date', 'Place', 'Rendering', 'Ordering', 'NDC']);
  const drug = within(lines)
    .getByRole('rowheader', { name: /2 Drug ?Cyanocobalamin/ })
    .closest('tr');
  expect([...(drug?.querySelectorAll('td') ?? [])].map(cell => cell.textContent)).toEqual([
    'J3420',
    'JZ',
    '1',
    'A',
    '12 Mar 2026',
    '11',
    'Nurse oseiNPI 1234567893',
    'Nurse lundNPI Empty',
    'N4 00517003125ML 1',
  ]);
  const given = within(lines)
    .getByRole('rowheader', { name: /^1 Injection/ })
    .closest('tr');
  expect(given?.textContent).toMatch(/96372None1A.*not on this line$/);
});

test('every field says where it comes from or why it is empty', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft({ coverage: empty('coverage.none'), lines: [emptyLine()] })) });
  const lines = await table('Lines');
  const said = [...lines.querySelectorAll('dt')].map(name => name.textContent);
  expect(said).toEqual([
    'Code',
    'Modifiers',
    'Units',
    'Pointers',
    'Date',
    'Place',
    'Rendering',
    'Ordering',
    'NDC',
    'Note',
  ]);
  for (const name of lines.querySelectorAll('dt')) expect(name.nextElementSibling?.textContent).toMatch(/\.$/);
  expect(lines.querySelectorAll('details')).toHaveLength(0);
  expect((await page()).textContent).toContain(
    'No coverage of medical care is recorded that was in force on that day.',
  );
  expect((await page()).textContent).toContain('11 fields are empty');
});

test('sources stand behind a fold, with the place in the record', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines: [injectionLine()] })) });
  const fold = within(await table('Lines')).getByText('Where line 1 comes from');
  expect(fold.closest('details')?.open).toBe(false);
  await userEvent.click(fold);
  expect(fold.closest('details')?.open).toBe(true);
  expect(fold.closest('details')?.textContent).toMatch(/Units.*Administration record.*status/);
});

test('is always called a draft, and not to be used while points are open', async () => {
  const desk = deskAtClaim(draft({ complete: false }));
  show({ report: mixedReport(), audience: 'coder', desk });
  const heading = await screen.findByRole('heading', { name: 'Claim draft' }, { timeout: 60_000 });
  expect(heading).toBeTruthy();
  expect((await page()).textContent).toContain('Not to be used as it is: 2 points are open.');
  expect((await page()).textContent).toContain('Sent nowhere.');
  await userEvent.click(screen.getByRole('button', { name: 'See what is open' }));
  expect(desk.go).toHaveBeenCalledWith({ at: 'visit' });
});

test('a complete draft is a draft all the same', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft()) });
  expect(await screen.findByRole('heading', { name: 'Claim draft' }, { timeout: 60_000 })).toBeTruthy();
  expect((await page()).textContent).not.toContain('Not to be used');
  expect((await page()).textContent).toContain('Sent nowhere.');
});

test('a visit with nothing to bill has nothing to see to', async () => {
  const none = report({ visits: [visit({ verdict: 'none', administrations: [influenza()] })] });
  show({ report: none, audience: 'coder', desk: deskAtClaim(draft({ complete: false, lines: [], diagnoses: [] })) });
  const shown = await page();
  expect(shown.textContent).toContain('There is nothing in this visit to bill with 96372.');
  expect(shown.textContent).toContain('No line: this visit has no injection that counts towards 96372.');
  expect(shown.textContent).not.toMatch(/Not to be used|No diagnosis may stand/);
  expect(screen.queryByRole('button', { name: 'See what is open' })).toBeNull();
});

test('a visit whose administrations were not read is not said to have none', async () => {
  const units = { ...visit().units, counted: 0, billed: 0, why: 'units-counted.none' };
  const unread = report({ visits: [visit({ verdict: 'cannot-tell', administrations: [], findings: [], units })] });
  show({ report: unread, audience: 'coder', desk: deskAtClaim(draft({ complete: false, lines: [], diagnoses: [] })) });
  const shown = await page();
  expect(shown.textContent).toContain('Not to be used as it is: what was given in this visit is not known.');
  expect(shown.textContent).toContain('No line: what was given could not be read');
  expect(shown.textContent).not.toMatch(/has no injection|No diagnosis may stand/);
});

test('an entry that no visit holds is named on the draft that lacks it', async () => {
  const untied = visit({ encounter: null, administrations: [influenza()] });
  show({ report: report({ visits: [visit(), untied] }), audience: 'coder', desk: deskAtClaim(draft()) });
  const heading = within(await page()).getByRole('heading', { name: 'Tied to no visit, so not on this draft (1)' });
  expect(heading.parentElement?.querySelector('li')?.textContent).toMatch(/^Influenza vaccine/);
});

test('what one cause kept from being checked is one open point', async () => {
  const findings = [unchecked('diagnosis-linked'), unchecked('diagnosis-codable'), gap('route-documented')];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  const open = report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] });
  show({ report: open, audience: 'coder', desk: deskAtClaim(draft({ complete: false })) });
  expect((await page()).textContent).toContain('Not to be used as it is: 2 points are open.');
});

test('a draft that passed is not said to be whole where a field is empty that no claim goes without', async () => {
  const waived = drugLine({ units: empty('units.no-dose') });
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines: [injectionLine(), waived], waived: 1 })) });
  expect((await page()).textContent).toContain('no claim goes without what is empty here: Units (line 2).');
  cleanup();
  // An NDC or an NPI is wanted by some payers only, and has its reason beside it.
  show({ audience: 'coder', desk: deskAtClaim(draft()) });
  expect((await page()).textContent).not.toContain('no claim goes without');
});

test('diagnoses that could not be read are not said to be unfit', async () => {
  const line = injectionLine({ pointers: empty('pointers.unread') });
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines: [line], diagnoses: [] })) });
  expect((await page()).textContent).toContain('what may hold one could not be read');
  expect((await page()).textContent).not.toContain('No diagnosis may stand');
});

test('a policy for facilities is said to want another claim', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft({ side: 'facility' })) });
  expect((await page()).textContent).toContain('this professional claim is not what would be sent');
});

test('what was left out stands below with the reason', async () => {
  const left: Partial<ClaimDraft> = {
    leftOut: [
      {
        administration: 'MedicationAdministration/flu',
        text: 'Influenza vaccine',
        why: 'left-out.another-service',
        values: { family: 'vaccine' },
      },
      { administration: 'MedicationAdministration/x', text: null, why: 'left-out.not-given', values: {} },
    ],
    diagnosesLeftOut: [
      { code: null, text: 'Tired', reference: 'Condition/c9', why: 'diagnosis.no-code', values: {} },
      { code: 'D63.1', text: null, reference: 'Condition/c8', why: 'diagnosis.manifestation', values: {} },
    ],
  };
  show({ report: mixedReport(), audience: 'coder', desk: deskAtClaim(draft(left)) });
  const said = [...(await page()).querySelectorAll('li')].map(item => item.textContent);
  expect(said[0]).toMatch(/^Influenza vaccine, 0.5 mL.*Not a 96372 service: a vaccine\.$/);
  expect(said[1]).toBe('MedicationAdministration/xNothing was given.');
  expect(said[2]).toBe(' TiredThis entry has no ICD-10-CM code.');
  expect(said[3]).toMatch(/^D63\.1 A manifestation stands behind/);
});

test('notes and charges that a policy sets stand at their line', async () => {
  const line = drugLine({ charge: '0.01', note: field('Cyanocobalamin') });
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines: [line] })) });
  const lines = await table('Lines');
  expect(lines.textContent).toContain('Charge 0.01');
  expect(lines.textContent).toContain('Note: Cyanocobalamin');
});

test('says that it is being made, that there is none, or that it failed, and then tries again', async () => {
  let tries = 0;
  const desk = deskAtClaim(null, {
    draft: () => {
      tries += 1;
      // StrictMode asks twice.
      return tries <= 2 ? Promise.reject(new Error('not loaded')) : Promise.resolve(draft());
    },
  });
  show({ audience: 'coder', desk });
  expect((await page()).textContent).toContain('The draft could not be made.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await table('Lines')).toBeTruthy();
  cleanup();
  show({ audience: 'coder', desk: deskAtClaim(null) });
  expect(await screen.findByText(/There is no draft/, {}, { timeout: 60_000 })).toBeTruthy();
  cleanup();
  show({ audience: 'coder', desk: deskAtClaim(null, { draft: () => new Promise(() => {}) }) });
  expect(await screen.findByText('Making the draft...', {}, { timeout: 60_000 })).toBeTruthy();
});

test('never shows the draft of another visit', async () => {
  const { update } = show({ audience: 'coder', desk: deskAtClaim(draft()) });
  await table('Lines');
  update({ audience: 'coder', desk: deskAtClaim(draft({ visit: 'Encounter/e2' })) });
  expect(await screen.findByText('Making the draft...')).toBeTruthy();
  expect(screen.queryByRole('table', { name: 'Lines' })).toBeNull();
});

test('what is empty on every line for one reason is said once; what differs stands with its line', async () => {
  const lines = [
    injectionLine({ rendering: empty('rendering.nobody'), units: empty('units.no-dose') }),
    drugLine({ rendering: empty('rendering.nobody'), units: empty('units.no-unit') }),
  ];
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines })) });
  const table = await screen.findByRole('table', { name: 'Lines' }, { timeout: 60_000 });
  const said = (await page()).textContent ?? '';
  expect(said.split('The visit names nobody who attended or performed it.')).toHaveLength(2);
  expect(table.textContent).not.toContain('The visit names nobody');
  expect(table.textContent).toMatch(/Empty on line 1:.*No dose is recorded.*Empty on line 2:.*No amount of drug/);
  expect(said).toMatch(/Empty throughout:Rendering/);
});

test('what lines of drugs alone have is said once where it is empty on all of them', async () => {
  const lines = [injectionLine(), drugLine({ ndc: empty('ndc.absent') }), drugLine({ ndc: empty('ndc.absent') })];
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines })) });
  const said = (await page()).textContent ?? '';
  expect(said.split('No NDC is recorded.')).toHaveLength(2);
  expect(said).toMatch(/Empty throughout:.*NDC/);
});

test('what is said once for every line rests on what the record says of each', async () => {
  const lacking = (id: string) => ({
    ...empty<never>('ordering.no-order'),
    evidence: [{ pointer: `MedicationAdministration/${id}#request`, value: '' }],
  });
  const lines = ['a', 'b', 'a'].map(id => injectionLine({ ordering: lacking(id) }));
  show({ audience: 'coder', desk: deskAtClaim(draft({ lines })) });
  const onAll = (await page()).textContent?.split('Empty throughout:')[1] ?? '';
  expect(onAll.split('request')).toHaveLength(3);
});

test('a draft that is ready by a waiver says so, on paper too', async () => {
  show({ audience: 'coder', desk: deskAtClaim(draft({ waived: 1 })) });
  expect((await page()).textContent).toContain('1 check is waived');
  cleanup();
  show({ audience: 'coder', desk: deskAtClaim(draft()) });
  expect((await page()).textContent).not.toContain('waived');
});
