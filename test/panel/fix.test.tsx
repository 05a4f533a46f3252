// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ChartTarget, Opened, Way } from '../../src/domain/links.ts';
import { show } from './render.tsx';
import { b12WithoutRoute, report, visit } from './reports.ts';

afterEach(cleanup);

const gaps = () => report({ visits: [visit({ verdict: 'not-ready', administrations: [b12WithoutRoute()] })] });
const launch = (result: Opened): Way => ({
  kind: 'launch',
  by: 'messaging',
  place: 'administration',
  open: async () => result,
});
const address: Way = { kind: 'url', place: 'administration', href: 'https://ehr.example/mar' };
const only =
  (...ways: Way[]) =>
  ({ field }: ChartTarget): Way[] =>
    field === 'MedicationAdministration.dosage.route' ? ways : [];
const button = () => screen.getByRole('button', { name: /^Open administration record/ });

describe('the way back to a field', () => {
  test('is asked for with the resource that holds it', () => {
    const ways = vi.fn((_: ChartTarget): Way[] => []);
    show({ report: gaps(), ways });
    expect(ways).toHaveBeenCalledWith({
      field: 'MedicationAdministration.dosage.route',
      patient: 'Patient/p1',
      encounter: 'Encounter/e1',
      resource: 'MedicationAdministration/b12',
      condition: 'Condition/c1',
    });
    expect(ways).toHaveBeenCalledWith(
      expect.objectContaining({ field: 'Encounter.diagnosis', resource: 'Encounter/e1', condition: 'Condition/c9' }),
    );
  });

  test('says when the EHR has opened it', async () => {
    show({ report: gaps(), ways: only(launch({ ok: true }), address) });
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(button());
    expect(await screen.findByText('Opened in the EHR. Refresh when it is recorded.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('says when it was refused, with the reason, and offers the next', async () => {
    show({ report: gaps(), ways: only(launch({ ok: false, why: 'refused', detail: 'No such\u202e place' }), address) });
    await userEvent.click(button());
    expect(await screen.findByText(/The EHR did not open it\./)).toBeTruthy();
    expect(screen.getByText('No such[U+202E] place')).toBeTruthy();
    const link = screen.getByRole('link', { name: /\(new window\)/ });
    expect(link.getAttribute('href')).toBe('https://ehr.example/mar');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(button()).toBeTruthy();
  });

  test('a way that throws is a failure, not a crash', async () => {
    const broken: Way = {
      kind: 'launch',
      by: 'epic',
      place: 'administration',
      open: () => Promise.reject(new Error('x')),
    };
    show({ report: gaps(), ways: only(broken) });
    await userEvent.click(button());
    expect(await screen.findByText(/not understood/)).toBeTruthy();
  });

  test('is always there in words', () => {
    show({ report: gaps(), ways: only() });
    expect(
      screen.getByText('Medication administration record > 10:20 entry > Route', { selector: 'p > span' }),
    ).toBeTruthy();
  });
});

describe('copying', () => {
  test('puts the words on the clipboard', async () => {
    const user = userEvent.setup();
    show({ report: gaps(), ways: only() });
    await user.click(
      screen.getByRole('button', { name: 'Copy Medication administration record > 10:20 entry > Route' }),
    );
    expect(await navigator.clipboard.readText()).toBe('Medication administration record > 10:20 entry > Route');
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  test('shows them selected where the frame may not use the clipboard', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    show({ report: gaps(), ways: only() });
    await user.click(screen.getByRole('button', { name: /^Copy .*Route$/ }));
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Select the text and copy it:');
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
  });
});
