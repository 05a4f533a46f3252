// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import { administration, gap, report, visit } from './reports.ts';

afterEach(cleanup);

const medicare: Partial<Report> = {
  policy: 'medicare-part-b',
  policyChoice: {
    by: 'coverage',
    why: 'coverage',
    evidence: [{ pointer: 'Coverage/c#payor[0]', value: 'Medicare Part B of Illinois' }],
  },
};
const field = () => screen.getByLabelText<HTMLSelectElement>('Rules in force');

describe.each(['clinician', 'coder'] as const)('to the %s', audience => {
  const open = (over: Partial<Report> = {}, onPolicy = vi.fn()) => {
    const view = show({ report: report(over), audience, onPolicy });
    return { ...view, onPolicy };
  };

  test('the policy in force is named with the reason', () => {
    open(medicare);
    expect(field().selectedOptions[0]?.textContent).toMatch(/^Medicare Part B/);
    const said = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toMatch(/^Chosen by the patient's coverage\./);
  });

  test('another one can be chosen by keyboard', async () => {
    const { onPolicy } = open();
    await userEvent.selectOptions(field(), 'facility-outpatient');
    expect(onPolicy).toHaveBeenCalledExactlyOnceWith('facility-outpatient');
  });

  test('the own choice can be undone, another one cannot', async () => {
    const { onPolicy, update } = open(medicare);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    update({ report: report({ policy: 'base', policyChoice: { by: 'user', why: 'user', evidence: [] } }) });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onPolicy).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('a doubt is marked', () => {
    const { container } = open({ policyChoice: { by: 'configuration', why: 'several-payers', evidence: [] } });
    expect(container.querySelector('[data-doubt]')?.textContent).toContain('please check');
  });

  test('a policy of another version is called by its id', () => {
    open({ policy: 'next-year' });
    expect(field().value).toBe('next-year');
  });

  test('until the record is checked by the chosen one, there is no verdict, and the rest is said to be by the one before', () => {
    const { container, update } = open(medicare);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Complete/);
    update({ judging: { policy: 'facility-outpatient' } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Checking again/);
    expect(container.textContent).not.toMatch(/Complete|injections? complete/);
    expect(container.textContent).toMatch(
      /what stands below is by the rules before: Medicare Part B.*, with the waivers from before/,
    );
    expect(container.querySelector('main')?.dataset.old).toBe('true');
    expect(field().value).toBe('facility-outpatient');
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Checking again...');
    update({ report: report({ policy: 'facility-outpatient' }), judging: null });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Complete/);
    expect(container.querySelector('main')?.dataset.old).toBeUndefined();
  });

  test('where nothing can be judged anew, it is only named', () => {
    show({ report: report(), audience });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getAllByText(/^Base rules/).length).toBeGreaterThan(0);
  });
});

test('the coder sees which coverage decided, the clinician does not', async () => {
  const { update } = show({ report: report(medicare), audience: 'clinician', onPolicy: vi.fn() });
  expect(screen.queryByText(/of Illinois/)).toBeNull();
  update({ report: report(medicare), audience: 'coder' });
  expect(await screen.findByText(/of Illinois/)).toBeTruthy();
});

test('a finding names the row of the policy that it rests on', () => {
  const open = gap('order-linked', { policy: 'medicare-part-b#weights.order-linked' });
  const injection = administration('b12', { verdict: 'not-ready', findings: [open] });
  show({ report: report({ visits: [visit({ administrations: [injection] })] }), audience: 'clinician' });
  const [row] = screen.getAllByRole('listitem').filter(one => one.dataset.rule === 'order-linked');
  expect(within(row as HTMLElement).getByText(/Medicare Part B: what must be recorded\./)).toBeTruthy();
});
