import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/panel/RecordText.tsx';
import { clockWords, dayWords } from '../../src/panel/time.ts';
import { chartTarget, visitToShow } from '../../src/panel/view.ts';
import { b12WithoutRoute, emptyReport, gap, mixedReport, report, severalVisits } from './reports.ts';

describe('times', () => {
  test.each([
    ['2026-03-12T10:20:00-05:00', 'America/Chicago', '12 Mar 2026', '10:20'],
    ['2026-03-13T01:30:00Z', 'America/Chicago', '12 Mar 2026', '20:30'],
    ['2026-03-13T01:30:00Z', null, '13 Mar 2026', '01:30'],
    ['2026-03-12T05:00:00Z', 'America/Chicago', '12 Mar 2026', '00:00'],
    ['2026-03-12T10:20', 'America/Chicago', '12 Mar 2026', '10:20'],
    ['2026-03-02', 'America/Chicago', '2 Mar 2026', null],
    ['2026-03', null, 'Mar 2026', null],
    ['2026', null, '2026', null],
    [null, null, null, null],
  ])('%s in %s is %s %s', (recorded, zone, day, clock) => {
    expect(dayWords(recorded, zone)).toBe(day);
    expect(clockWords(recorded, zone)).toBe(clock);
  });
});

test('no control, direction or zero-width character comes through', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      text => !/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(visible(text)),
    ),
  );
  fc.assert(fc.property(fc.stringMatching(/^[\p{L}\p{N} .,-]*$/u), text => visible(text) === text));
});

describe('the visit to show', () => {
  test.each([
    ['the one asked for', severalVisits(), 'Encounter/e2', 'Encounter/e2'],
    ['none when none was asked for, be there one or several', mixedReport(), null, undefined],
    ['none of several either', severalVisits(), null, undefined],
    ['none when the one asked for is not there', report(), 'Encounter/other', undefined],
    ['none when there is none', report({ visits: [] }), null, undefined],
  ])('is %s', (_, which, asked, expected) => {
    expect(visitToShow(which, asked)?.visit.encounter?.reference).toBe(expected);
  });

  test('loses no administration', () => {
    for (const which of [mixedReport(), emptyReport(), report()]) {
      const shown = visitToShow(which, 'Encounter/e1');
      expect((shown?.injections.length ?? 0) + (shown?.setAside.length ?? 0)).toBe(shown?.visit.administrations.length);
    }
  });
});

test.each([
  ['MedicationAdministration.dosage.route', 'MedicationAdministration/b12'],
  ['MedicationRequest.dosageInstruction.route', 'MedicationRequest/b12'],
  ['Encounter.location', 'Encounter/e1'],
  ['Condition.code', 'Condition/c1'],
  ['constructor', null],
])('%s is put right in %s', (field, resource) => {
  const injection = b12WithoutRoute();
  expect(
    chartTarget(gap('any', { field, evidence: [] }), injection, { report: report(), audience: 'clinician' }).resource,
  ).toBe(resource);
});
