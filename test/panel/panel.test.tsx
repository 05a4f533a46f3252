// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { show } from './render.tsx';
import {
  administration,
  b12WithoutRoute,
  emptyReport,
  finding,
  mixedReport,
  partialReport,
  passes,
  report,
  reviewReport,
  severalVisits,
  unchecked,
  visit,
} from './reports.ts';

afterEach(cleanup);

const h1 = () => screen.getByRole('heading', { level: 1 }).textContent?.trim();
const text = () => document.body.textContent ?? '';

describe('the verdict in words', () => {
  test.each<[string, Report, string]>([
    ['complete', report(), 'Complete'],
    ['missing', mixedReport(), '2 items missing'],
    ['could not check', partialReport(), 'Could not check'],
    ['to confirm', reviewReport(), 'Please confirm 1 item'],
    ['none, with entries of another kind', emptyReport(), 'No injection to check in this visit'],
  ])('%s', (_, which, words) => {
    show({ report: which });
    expect(h1()).toBe(words);
  });

  test('never says Complete while a source is unread', () => {
    show({ report: partialReport() });
    expect(text()).not.toContain('Complete');
    expect(text()).toContain('Conditions could not be read (not permitted).');
    expect(text()).toContain('3 checks could not run.');
    expect(text()).toContain('3 of 4 sources');
  });

  test('says below Complete what the checks cannot judge, and speaks of payment to the coder only', async () => {
    const view = show();
    expect(text()).toContain('These 9 checks look at the record only.');
    expect(text()).not.toContain('payment');
    view.update({ audience: 'coder' });
    expect(await screen.findByText('These 9 checks cannot judge medical necessity or payment.')).toBeTruthy();
  });

  test('does not claim an empty visit when administrations were not read', () => {
    const sources = report().sources.map(source =>
      source.name === 'administrations' ? { ...source, status: 'not-offered' as const, why: 'not-offered' } : source,
    );
    show({ report: report({ sources, visits: [visit({ verdict: 'cannot-tell', administrations: [] })] }) });
    expect(text()).not.toContain('No injections are recorded');
    expect(text()).toContain('This EHR does not share administration records');
  });
});

describe('an injection', () => {
  test('shows gaps open and what is recorded folded, each with what was looked at', () => {
    show({ report: mixedReport() });
    const card = screen.getByRole('article', { name: /Cyanocobalamin, 1,000 mcg/ });
    const gap = within(card).getByRole('heading', { level: 3, name: /Missing: Route not recorded/ });
    expect(gap.closest('details')).toBeNull();
    expect(within(card).getByText('Recorded (7)').closest('details')?.open).toBe(false);
    expect(card.textContent).toContain('dosage.route');
    expect(card.textContent).toContain('nothing recorded');
    expect(card.textContent).toContain('Medication administration record > 10:20 entry > Route');
    expect(card.textContent).toContain('1 check does not apply.');
  });

  test('advice is folded and not counted as missing', () => {
    show({ report: report({ visits: [visit({ verdict: 'not-ready', administrations: [b12WithoutRoute()] })] }) });
    expect(h1()).toBe('2 items missing');
    expect(screen.getByText('Also worth a look (1)').closest('details')?.open).toBe(false);
  });

  test('a complete one shows its proof', () => {
    show();
    const proof = screen.getByText('What this rests on (9)').closest('details');
    expect(proof?.textContent).toContain('Condition code.coding[0]');
    expect(proof?.textContent).toContain('D51.0');
  });

  test('another service is set aside with its reason, without a tick', () => {
    show({ report: mixedReport() });
    const aside = screen.getByText('Not counted here (1)').closest('details');
    expect(aside?.textContent).toContain('Influenza vaccine');
    expect(aside?.textContent).toContain('Not a 96372 service: a vaccine');
  });

  test('outside every visit it is shown apart and not counted', () => {
    show({ report: severalVisits() });
    expect(h1()).toBe('Complete');
    expect(screen.getByRole('heading', { name: 'Not tied to a visit' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /12 Mar 2026 10:20$/ })).toBeTruthy();
    expect(text()).toContain('1 of 1 injection complete');
  });

  test('checks that could not run for one cause stand together, and are counted once', () => {
    show({ report: partialReport() });
    const items = screen.getAllByRole('heading', { level: 3 });
    expect(items.map(item => item.textContent)).toEqual([
      'Could not check: Diagnosis, Clinical diagnosis, Diagnosis code',
    ]);
    const twice = partialReport().visits.map(one => ({
      ...one,
      administrations: one.administrations.flatMap(each => [each, { ...each, reference: `${each.reference}-2` }]),
    }));
    cleanup();
    show({ report: { ...partialReport(), visits: twice } });
    expect(text()).toContain('3 checks could not run.');
  });

  test('that the record was not read to the end leads nowhere in the chart', () => {
    const unread = unchecked('record-read', {
      message: 'record-read.incomplete',
      field: 'MedicationAdministration',
    });
    const injection = administration('b12', { verdict: 'cannot-tell', findings: [...passes(), unread] });
    show({ report: report({ visits: [visit({ verdict: 'cannot-tell', administrations: [injection] })] }) });
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Could not check: Whole record');
    expect(text()).not.toContain('Medication administration record >');
    expect(text()).not.toContain('could not run');
  });

  test('large doses are written with commas', () => {
    const { facts } = administration('x');
    const penicillin = administration('b12', { facts: { ...facts, dose: { value: 2_400_000, unit: '[iU]' } } });
    show({ report: report({ visits: [visit({ administrations: [penicillin] })] }) });
    expect(screen.getByRole('article', { name: /, 2,400,000 units IM/ })).toBeTruthy();
  });

  test('a check that failed to run is named with its version', () => {
    const broken = unchecked('route-qualifies', { message: 'engine.rule-failed', why: { code: 'other' } });
    const injection = administration('b12', { verdict: 'cannot-tell', findings: [...passes(), broken] });
    show({ report: report({ visits: [visit({ verdict: 'cannot-tell', administrations: [injection] })] }) });
    expect(text()).toContain('One check failed to run (route-qualifies 0.1.0).');
  });
});

describe('whose record', () => {
  test.each([true, false])('is always named (need_patient_banner %s)', needPatientBanner => {
    show({ needPatientBanner });
    expect(screen.getByRole('region', { name: 'Patient and visit' }).textContent).toMatch(
      /Rivera, Ana.*1961-04-12.*00423/,
    );
    expect(screen.getByRole('region', { name: 'Patient and visit' }).textContent).toContain('Visit 12 Mar 2026 10:00');
  });

  test('a stopped load shows nobody and nothing', () => {
    show({ report: { ...mixedReport(), stopped: { why: 'other-patient', where: 'Condition/secret' } } });
    expect(screen.getByRole('alert').textContent).toContain('Data of another patient was received');
    expect(text()).not.toMatch(/Rivera|Cyanocobalamin|secret|Complete|missing/);
  });

  test('text of the record cannot turn or hide what stands around it', () => {
    const name = 'Ana\u202egnissim smeti 0\u0007<b>';
    const banner = { name, birthDate: null, sex: null, recordNumber: null };
    show({ report: report({ patient: { reference: 'Patient/p1', banner } }) });
    expect(text()).not.toContain('\u202e');
    expect(screen.getByRole('region', { name: 'Patient and visit' }).textContent).toContain(
      '[U+202E]gnissim smeti 0[U+0007]<b>',
    );
  });
});

describe('the entry that the panel was opened for', () => {
  test('is marked, and no other is', () => {
    show({ report: mixedReport(), named: 'MedicationAdministration/ket' });
    expect(screen.getByRole('article', { name: /Ketorolac/ }).textContent).toContain('opened for this entry');
    expect(screen.getAllByText('The panel was opened for this entry.')).toHaveLength(1);
  });

  test('stands open when it is not counted', () => {
    show({ report: mixedReport(), named: 'MedicationAdministration/flu' });
    expect(screen.getByText('Not counted here (1)').closest('details')?.open).toBe(true);
  });

  test('is not passed over in silence when it was not found', () => {
    show({ report: mixedReport(), named: 'MedicationAdministration/gone' });
    expect(text()).toContain('The entry that the panel was opened for is not among what was read for this visit.');
  });
});

describe('a session that is about to end', () => {
  test('says when, until it has ended', () => {
    const view = show();
    expect(text()).not.toContain('session ends');
    view.update({ endsAt: '2026-03-12T19:40:00Z' });
    expect(text()).toMatch(/This panel's session ends at \d\d:40\./);
    view.update({ endsAt: '2026-03-12T19:40:00Z', endedAt: '2026-03-12T19:40:00Z' });
    expect(text()).not.toContain('session ends at');
  });
});

describe('a session that ended', () => {
  test('leaves the result readable, says it is old and leads nowhere', () => {
    const open = vi.fn();
    show({
      report: mixedReport(),
      endedAt: '2026-03-12T19:40:00Z',
      ways: () => [{ kind: 'launch', by: 'messaging', place: 'administration', open }],
    });
    expect(screen.getByRole('alert').textContent).toMatch(/ended at \d\d:40.*may be old.*from the chart/);
    expect(screen.queryByRole('button', { name: /Open administration record|Refresh/ })).toBeNull();
    expect(text()).toContain('Route not recorded');
  });
});

describe('no visit named', () => {
  test('asks which one, newest first, and chooses none by itself', async () => {
    const onChooseVisit = vi.fn();
    show({ report: severalVisits(), visit: null, onChooseVisit });
    expect(h1()).toBe('The EHR did not say which visit this is.');
    const radios = within(screen.getByRole('group', { name: 'Choose a visit' })).getAllByRole<HTMLInputElement>(
      'radio',
    );
    expect(radios.map(radio => radio.checked)).toEqual([false, false]);
    expect(radios[0]?.closest('label')?.textContent).toContain('12 Mar 2026 10:00 Injection clinic');
    await userEvent.click(screen.getByLabelText(/2 Mar 2026 09:00 Office visit/));
    await userEvent.click(screen.getByRole('button', { name: 'Show this visit' }));
    expect(onChooseVisit).toHaveBeenCalledExactlyOnceWith('Encounter/e2');
  });

  test('an empty visit says what was looked at and leads to the others', () => {
    const others = severalVisits().visits.slice(1, 2);
    show({ report: { ...emptyReport(), visits: [...emptyReport().visits, ...others] } });
    expect(text()).toContain('Looked at: 4 administrations.');
    expect(screen.getByText('Not counted here (4)').closest('details')?.open).toBe(true);
    expect(screen.getByText('Choose another visit').closest('details')?.open).toBe(true);
  });

  test('a patient without visits is no dead end of nothing', () => {
    show({ report: report({ visits: [] }), visit: null });
    expect(text()).toContain(
      'No visits of the last 90 days could be found for this patient. Open the panel from the visit',
    );
  });
});

describe('age', () => {
  test('an old reading says so', () => {
    show({ report: report({ readAt: new Date(Date.now() - 20 * 60_000).toISOString() }) });
    expect(text()).toContain('Read 20 min ago');
    expect(text()).toContain('The chart may have changed since.');
  });

  test('a fresh one does not', () => {
    show({ report: report({ readAt: new Date().toISOString() }) });
    expect(text()).not.toContain('may have changed');
  });
});

test('a waived check is counted, never shown as met', () => {
  const waived = finding('order-linked', {
    outcome: 'waived',
    waiver: { reason: 'Standing order', expires: '2026-12-31', by: null, from: 'session' },
  });
  show({
    report: report({
      visits: [visit({ administrations: [administration('b12', { findings: [...passes(), waived] })] })],
    }),
  });
  expect(text()).toContain('1 check is waived.');
  expect(text()).toContain('What this rests on (7)');
});
