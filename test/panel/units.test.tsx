// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { VisitReport } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import { finding, report } from './reports.ts';

afterEach(cleanup);

function withVisit(over: Partial<VisitReport>) {
  const whole = report();
  const [visit, ...rest] = whole.visits;
  if (!visit) throw new Error('no visit');
  return { ...whole, visits: [{ ...visit, ...over }, ...rest] };
}

const units = (counted: number, billed: number, policy = 'per-injection') => ({
  ...(report().visits[0]?.units ?? { row: '' }),
  counted,
  billed,
  policy,
  why: 'units-counted.each',
});
const counting = finding('units-counted', { weight: 'advises', message: 'units-counted.each' });
const unshared = (rule: string) =>
  finding(rule, {
    outcome: 'unchecked',
    weight: 'advises',
    message: 'engine.services-not-offered',
    why: { code: 'not-offered' },
    evidence: [],
  });

describe('the count', () => {
  test('is said to the clinician with both numbers, the reason and the answer to the common belief', async () => {
    show({ report: withVisit({ units: units(2, 1, 'per-encounter-1'), findings: [counting] }) });
    const card = screen.getByRole('heading', { name: 'This visit' }).closest('article');
    if (!card) throw new Error('no card');
    expect(card.textContent).toContain(
      '2 injections counted, 1 under the rules in force. Each entry is an injection of its own.',
    );
    await userEvent.click(within(card).getByText('Why not one per visit?'));
    expect(within(card).getByText(/counts once/)).toBeTruthy();
    expect(card.textContent).not.toMatch(/\b(bill|claim|paid|pay)/i);
  });

  test('is said to the coder with the sources of the answer', async () => {
    show({ report: withVisit({ units: units(2, 2), findings: [counting] }), audience: 'coder' });
    expect(await screen.findByText(/adjudication indicator 3/)).toBeTruthy();
    expect(screen.getByText('Why not one per visit?')).toBeTruthy();
  });

  test('says nothing where nothing counts', () => {
    show({ report: withVisit({ units: units(0, 0), findings: [] }) });
    expect(screen.queryByText('Why not one per visit?')).toBe(null);
  });
});

test('what an EHR does not share is one item, however many checks it concerns', () => {
  show({ report: withVisit({ findings: [counting, unshared('no-99211'), unshared('ncci-edit')] }) });
  expect(screen.getByText('Also worth a look (1)')).toBeTruthy();
  expect(screen.getAllByText(/does not share what else was done that day/)).toHaveLength(1);
});
