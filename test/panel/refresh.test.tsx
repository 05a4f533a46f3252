// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SourceProgress } from '../../src/panel/Reading.tsx';
import { show } from './render.tsx';
import { b12WithoutRoute, mixedReport, report, visit } from './reports.ts';

afterEach(cleanup);

const oneGap = () => report({ visits: [visit({ verdict: 'not-ready', administrations: [b12WithoutRoute()] })] });
const messaging = () => [
  {
    kind: 'launch' as const,
    by: 'messaging' as const,
    place: 'administration' as const,
    open: async () => ({ ok: true }) as const,
  },
];

describe('a refresh', () => {
  test('keeps focus and open folds where the row stays', async () => {
    const view = show({ report: oneGap(), ways: messaging });
    const [fold] = screen.getAllByText('What was looked at (1)');
    if (fold) await userEvent.click(fold);
    const button = screen.getByRole('button', { name: /Open administration record \(Route not recorded\)/ });
    button.focus();
    view.update({ report: { ...oneGap(), readAt: '2026-03-12T15:00:00-05:00' } });
    expect(document.activeElement).toBe(button);
    expect(fold?.closest('details')?.hasAttribute('open')).toBe(true);
  });

  test('moves the focus to the heading when its row is gone', () => {
    const view = show({ report: oneGap(), ways: messaging });
    screen.getByRole('button', { name: /Open administration record \(Route not recorded\)/ }).focus();
    view.update({ report: report() });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('never takes a focus that was elsewhere', () => {
    const view = show({ report: oneGap() });
    view.update({ report: report() });
    expect(document.activeElement).toBe(document.body);
  });

  test('announces reading and its end in one live region that stays', () => {
    const progress: SourceProgress[] = [{ name: 'administrations', state: 'reading', count: 0 }];
    const view = show({ report: null, progress });
    const [region] = screen.getAllByRole('status');
    expect(region?.textContent).toBe('Reading the record...');
    view.update({ report: mixedReport(), progress: null });
    expect(region?.isConnected).toBe(true);
    expect(region?.textContent).toBe('The record has been read. 2 items missing');
  });
});

describe('while reading', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const progress: SourceProgress[] = [
    { name: 'patient', state: 'done', count: 1 },
    { name: 'administrations', state: 'reading', count: 200 },
    { name: 'orders', state: 'waiting', count: 0 },
  ];
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  const text = () => document.body.textContent ?? '';

  test('names the sources at once, the slow one after three seconds, and asks after twenty', () => {
    const onStop = vi.fn();
    show({ report: null, progress, onStop });
    expect(text()).toContain('Administrationsreading... (200)');
    expect(text()).not.toContain('Still waiting');
    wait(3_000);
    expect(text()).toContain('Still waiting for: Administrations.');
    expect(screen.queryByRole('button', { name: 'Keep waiting' })).toBeNull();
    wait(17_000);
    expect(text()).toContain('The EHR is taking long to answer.');
    act(() => screen.getByRole('button', { name: 'Keep waiting' }).click());
    expect(text()).not.toContain('taking long');
    wait(20_000);
    expect(text()).toContain('taking long');
    screen.getByRole('button', { name: 'Stop' }).click();
    expect(onStop).toHaveBeenCalledTimes(1);
  });
});
