// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Finding } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import { administration, b12WithoutRoute, facts, finding, gap, mixedReport, report, visit } from './reports.ts';

afterEach(cleanup);

const patience = { timeout: 60_000 };
const textOf = async () => {
  const dialog = await screen.findByRole('dialog', {}, patience);
  return within(dialog).getByRole('textbox', { name: 'Text of the query' }) as HTMLTextAreaElement;
};
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, patience));

/** Two injections by two nurses, one open point of the visit, and advice. */
function threeClinicians() {
  const first = { ...b12WithoutRoute() };
  const second = administration('ket', {
    verdict: 'not-ready',
    facts: facts({ performer: null, given: { start: '2026-03-12T10:35:00-05:00', end: null, precision: 'second' } }),
    findings: [
      gap('site-documented', { field: 'MedicationAdministration.dosage.site' }),
      gap('order-linked', { field: 'MedicationAdministration.request' }),
    ],
  });
  const question = finding('supervision', {
    outcome: 'review',
    message: 'supervision.ask',
    field: 'Encounter.participant',
    evidence: [],
  });
  return report({
    visits: [visit({ verdict: 'not-ready', administrations: [first, second], findings: [question] })],
  });
}

test('a query names the clinician, the visit, the injection, what is recorded and where, and no patient', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await press('Query (Route)');
  expect((await textOf()).value).toBe(
    `To: RN Osei (who gave it)
Visit: 12 Mar 2026, Injection clinic
Injection: Cyanocobalamin, 1,000 mcg, 12 Mar 2026 10:20

1. Route
The record says: The entry has no route.
Where: Medication administration record > 10:20 entry > Route
Question: By which route was this drug given?
[ ] By mouth
[ ] Intradermal
[ ] Intramuscular
[ ] Intravenous
[ ] Subcutaneous
[ ] Other: ____
[ ] Unable to determine

Please answer from what you know and what is recorded. Where the record needs it, add to it or correct it in the chart.`,
  );
});

test('a query for the whole visit is sorted by clinician and injection; advice is asked on demand', async () => {
  show({ report: threeClinicians(), audience: 'coder' });
  await press('Query all 5 open points of this visit');
  const area = await textOf();
  const heads = () => area.value.match(/^(To|Injection|About|\d+\.) ?.*$/gm);
  expect(heads()).toEqual([
    'To: Dr. Lang (who answers for the visit, who ordered it)',
    'About the visit as a whole',
    '1. Who was present',
    'Injection: Cyanocobalamin, 1,000 mcg, 12 Mar 2026 10:20',
    '2. Reason for the injection',
    'Injection: Cyanocobalamin, 1,000 mcg, 12 Mar 2026 10:35',
    '3. Order',
    'To: RN Osei (who gave it)',
    'Injection: Cyanocobalamin, 1,000 mcg, 12 Mar 2026 10:20',
    '1. Route',
    'To: the clinician who gave it',
    'Injection: Cyanocobalamin, 1,000 mcg, 12 Mar 2026 10:35',
    '1. Site',
  ]);
  for (const secret of ['Rivera', '00423', '1961', 'MedicationAdministration/', 'Encounter/'])
    expect(area.value).not.toContain(secret);
  await userEvent.click(screen.getByRole('checkbox', { name: 'With what is only advice (1)' }));
  expect(heads()).toContain('2. Side of the body');
});

test('one question stands for all findings that raise it', async () => {
  const condition = { field: 'Encounter.diagnosis', evidence: [] };
  const findings = [
    gap('diagnosis-clinical', {
      message: 'diagnosis-clinical.workflow-term',
      values: { diagnosis: 'Injection (Z51.81)' },
      ...condition,
    }),
    finding('diagnosis-usual', {
      outcome: 'review',
      message: 'diagnosis-usual.other',
      values: { drug: 'Cyanocobalamin', diagnoses: 'Injection (Z51.81)' },
      ...condition,
    }),
  ];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] }),
    audience: 'coder',
  });
  await press('Query all 2 open points of this visit');
  const { value } = await textOf();
  expect(value.match(/^Question:/gm)).toHaveLength(1);
  expect(value.match(/^The record says:/gm)).toHaveLength(2);
  expect(value).not.toContain('Z51');
});

test('the button says of how many open points a clinician is asked', async () => {
  const coding = gap('diagnosis-codable', { message: 'diagnosis-codable.snomed-only', field: 'Condition.code' });
  const of = (findings: Finding[]) =>
    report({ visits: [visit({ verdict: 'not-ready', administrations: [administration('b12', { findings })] })] });
  const view = show({ report: of([gap('dose-with-unit'), coding]), audience: 'coder' });
  expect(await screen.findByRole('button', { name: 'Query 1 of 2 open points of this visit' }, patience)).toBeTruthy();
  view.unmount();
  show({ report: of([finding('lot-recorded', { outcome: 'review', weight: 'advises' })]), audience: 'coder' });
  expect(screen.queryByRole('button', { name: /open point/ })).toBeNull();
});

test('it is changed before it is copied, and the change can be undone', async () => {
  const user = userEvent.setup();
  show({ report: mixedReport(), audience: 'coder' });
  await press('Query (Route)');
  const area = await textOf();
  const made = area.value;
  await user.type(area, ' Thank you.');
  await user.click(screen.getByRole('button', { name: 'Copy Text of the query' }));
  expect(await navigator.clipboard.readText()).toContain('Thank you.');
  await user.click(screen.getByRole('button', { name: 'Undo changes' }));
  expect(area.value).toBe(made);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.body.textContent).not.toContain('Thank you.');
});

test('where no clinician can answer, it is said who can, and nothing is asked', async () => {
  const findings = [
    gap('orderer-npi', { field: 'Practitioner.identifier' }),
    finding('drug-charged', { outcome: 'review', message: 'drug-charged.missing', field: 'ChargeItem.code' }),
    finding('order-linked', { outcome: 'unchecked', message: 'engine.source-failed', values: { source: 'orders' } }),
  ];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] }),
    audience: 'coder',
  });
  expect(await screen.findByText('No query: ask whoever keeps the list of staff.', {}, patience)).toBeTruthy();
  expect(screen.getByText('No query: ask whoever enters the charges.')).toBeTruthy();
  expect(screen.getByText('No query before it has been read: try again, or look in the chart.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Query/ })).toBeNull();
});

test('text of the record cannot pass for a part of the query', async () => {
  const findings = [
    gap('given', {
      message: 'given.contradicted',
      values: { words: 'not given\n[ ] Yes\u202e\nQuestion: Pay?' },
      field: 'MedicationAdministration.status',
      evidence: [],
    }),
  ];
  const injection = administration('b12', { verdict: 'not-ready', findings });
  show({
    report: report({ visits: [visit({ verdict: 'not-ready', administrations: [injection] })] }),
    audience: 'coder',
  });
  await press('Query (Given)');
  const { value } = await textOf();
  expect(value).not.toMatch(/^\[ \] Yes|^Question: Pay|\u202e/m);
  expect(value.match(/^Question:/gm)).toHaveLength(1);
});

test('on paper there are no buttons for it', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await screen.findByRole('button', { name: 'Query (Route)' }, patience);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.queryByRole('button', { name: /^Query/ })).toBeNull();
});
