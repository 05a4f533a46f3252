// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PolicyChange } from '../../src/domain/policy-change.ts';
import { compare } from '../../src/engine/compare.ts';
import type { Finding, Report } from '../../src/engine/report.ts';
import { type Desk, DeskContext } from '../../src/panel/coder/desk.ts';
import { PolicyChanges } from '../../src/panel/coder/policy/PolicyChanges.tsx';
import { Context } from '../../src/panel/context.ts';
import { visitToShow } from '../../src/panel/view.ts';
import { administration, finding, gap, report, severalVisits, visit } from './reports.ts';

afterEach(cleanup);

type Find = (visit: string | null) => Promise<readonly PolicyChange<Finding>[]>;

interface PartProps {
  after: Report;
  find: Find | null;
  back(): void;
}

/** The panel's part alone, beside a field for the policy, with a desk that says what changed. */
function Part({ after, find, back }: PartProps) {
  const [gone, setGone] = useState(false);
  const changes = useMemo(
    () => (find && !gone ? { from: 'base', to: 'medicare-part-b', find, back } : null),
    [find, back, gone],
  );
  const desk = { changes, forgetChanges: () => setGone(true) } as unknown as Desk;
  const panel = {
    report: after,
    audience: 'coder',
    live: true,
    printing: false,
    named: null,
    judging: false,
    ways: () => [],
  } as const;
  return (
    <Context value={panel}>
      <DeskContext value={desk}>
        <main>
          <select data-policy="" aria-label="Rules in force" />
          <PolicyChanges shown={visitToShow(after, 'Encounter/e1')} />
        </main>
      </DeskContext>
    </Context>
  );
}

function open(after: Report, find: Find | null, back = vi.fn()) {
  return { ...render(<Part after={after} find={find} back={back} />), back };
}

const section = () => screen.getByRole('region', { name: 'What changes from Base rules to Medicare Part B' });
const settled = () => act(async () => {});

const before = report({ visits: [visit({ administrations: [administration('b12')] })] });
const order = gap('order-complete', { policy: 'medicare-part-b#weights.order-complete' });
const [own] = before.visits as [Report['visits'][number]];
const after = report({
  policy: 'medicare-part-b',
  visits: [
    {
      ...own,
      verdict: 'not-ready',
      units: { ...own.units, billed: 0, row: 'medicare-part-b#unitPolicy' },
      administrations: [
        administration('b12', { verdict: 'not-ready', findings: [...(own.administrations[0]?.findings ?? []), order] }),
      ],
    },
  ],
});

test('without a switch nothing is shown', () => {
  open(before, null);
  expect(screen.queryByRole('region')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('');
});

test('the differences are a table by subject, each with the row it rests on', async () => {
  open(after, async () => compare(before, after));
  await settled();
  const rows = within(section())
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent));
  expect(rows[0]).toEqual(['What', 'Under Base rules', 'Under Medicare Part B', 'Rests on']);
  expect(rows.slice(1).map(cells => cells[0])).toEqual([
    'This visit',
    'Units billed',
    'Verdict',
    expect.stringContaining('Cyanocobalamin'),
    'Verdict',
    expect.stringContaining('Opened'),
  ]);
  expect(rows[2]).toEqual([
    'Units billed',
    '1 of 1 counted',
    '0 of 1 counted',
    'Medicare Part B: how many are counted.',
  ]);
  expect(rows[3]?.slice(1, 3)).toEqual(['Complete', 'Not complete']);
  expect(rows[6]?.[1]).toBe('Not there');
  expect(rows[6]?.[2]).toMatch(/^ ?Missing/);
  expect(rows[6]?.[3]).toBe('Medicare Part B: what must be recorded.');
  expect(screen.getByRole('status').textContent).toContain('4 differences for this visit.');
});

describe('what is said', () => {
  test.each<[string, Find, string]>([
    ['where nothing changes', async () => [], 'Nothing changes for this visit.'],
    ['while it is compared', () => new Promise(() => {}), 'Comparing...'],
    ['when it cannot be', () => Promise.reject(new Error('not loaded')), 'What changes could not be worked out.'],
  ])('%s', async (_, find, words) => {
    open(after, find);
    await settled();
    expect(section().textContent).toContain(words);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('what could not be worked out is tried again when that is asked for', async () => {
    let tries = 0;
    open(after, async () => {
      tries += 1;
      if (tries === 1) throw new Error('not loaded');
      return [];
    });
    await settled();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(section().textContent).toContain('Nothing changes for this visit.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('a check that nobody waits for is folded, and is no difference of the visit', async () => {
    const was = report({ visits: [visit({ findings: [finding('a', { weight: 'advises' })] })] });
    const is = report({ visits: [visit({ findings: [finding('a')] })] });
    open(is, async () => compare(was, is));
    await settled();
    expect(section().textContent).toContain('Nothing changes for this visit.');
    expect(screen.getByText('1 check that holds nothing up reads otherwise').closest('details')?.open).toBe(false);
  });

  test('other visits are counted, by day', async () => {
    const was = severalVisits();
    const is = { ...was, visits: was.visits.map(one => ({ ...one, units: { ...one.units, billed: 0 } })) };
    open(is, async () => compare(was, is));
    await settled();
    const fold = within(section())
      .getByText(/other visits? changes?$/)
      .closest('details');
    expect(fold?.textContent).toContain('2 Mar 2026');
    expect(fold?.textContent).toContain('1 difference');
  });

  test('many differences are folded', async () => {
    const rules = Array.from({ length: 11 }, (_, at) => gap(`rule-${at}`));
    const is = report({ visits: [visit({ findings: rules })] });
    open(is, async () => compare(report(), is));
    await settled();
    expect(screen.getByText('Show all 11').closest('details')?.open).toBe(false);
  });
});

test('one press leads back, another one dismisses and leaves the focus at the policy', async () => {
  const { back } = open(after, async () => compare(before, after));
  await settled();
  await userEvent.click(screen.getByRole('button', { name: 'Back to Base rules' }));
  expect(back).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('region')).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('Rules in force'));
});

test('the visit that is shown is the one whose draft is compared', async () => {
  const find = vi.fn<Find>(async () => []);
  open(after, find);
  await settled();
  expect(find).toHaveBeenCalledExactlyOnceWith('Encounter/e1');
});
