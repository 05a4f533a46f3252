// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { show } from './render.tsx';
import { mixedReport } from './reports.ts';

afterEach(cleanup);

const closed = () => document.querySelectorAll('details:not([open])').length;
const print = (moment: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(moment)));

test('paper shows every fold open, and the screen is afterwards as it was', () => {
  show({ report: mixedReport() });
  const before = closed();
  expect(before).toBeGreaterThan(0);
  print('beforeprint');
  expect(closed()).toBe(0);
  print('afterprint');
  expect(closed()).toBe(before);
});

test('paper shows the checks of every injection, not only of the chosen one', async () => {
  show({ report: mixedReport(), audience: 'coder' });
  await screen.findByRole('table');
  print('beforeprint');
  const captions = screen.getAllByRole('table').map(table => table.querySelector('caption')?.textContent);
  expect(captions).toEqual([
    expect.stringContaining('Cyanocobalamin'),
    expect.stringContaining('Ketorolac'),
    'What was read of the record',
  ]);
  expect(document.body.textContent).toContain('Not a 96372 service: a vaccine');
  expect(closed()).toBe(0);
  print('afterprint');
  expect(screen.getAllByRole('table')).toHaveLength(1);
});

test('paper says whose record, when it was read, and that it is old', () => {
  show({ report: mixedReport(), endedAt: '2026-03-12T19:40:00Z' });
  const banner = screen.getByRole('region', { name: 'Patient and visit' });
  expect(banner.textContent).toMatch(/Old\. Read \d+ Mar 2026 \d\d:\d\d\. Policy base, checks 0\.1\.0, facts 2026Q1\./);
});
