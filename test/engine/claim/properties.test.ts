import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/domain/chart.ts';
import type { ClaimDraft, ClaimField } from '../../../src/domain/claim.ts';
import type { Policy } from '../../../src/knowledge/index.ts';
import { policies } from '../../../src/knowledge/policies.ts';
import { normalise } from '../../../src/normalise/index.ts';
import { sayClaim } from '../../../src/text/coder/claim.ts';
import { anyChart, type RecordedChart, readyChart } from '../../charts/index.ts';
import { readingFor } from '../../charts/judge.ts';
import { drafts, linesOf } from './drafts.ts';

function chartOf(recorded: RecordedChart): Chart {
  const normalised = normalise(readingFor(recorded), recorded.settings);
  if (!('chart' in normalised)) throw new Error('stopped');
  return normalised.chart;
}

const policy = fc.constantFrom<Policy>(
  ...policies,
  { ...(policies[0] as Policy), id: 'cap of two', unitPolicy: { perDayCap: 2 } },
  { ...(policies[1] as Policy), id: 'further by 59', furtherInjections: '59', unitPolicy: { perDayCap: 1 } },
);

describe('the draft of any chart by any policy', () => {
  test('bills what the report bills, and nothing twice', () => {
    let several = 0;
    fc.assert(
      fc.property(anyChart, policy, (recorded, by) => {
        for (const { visit, draft } of drafts(chartOf(recorded), by)) {
          const units = linesOf(draft, 'administration').map(line => line.units.value ?? Number.NaN);
          expect(units.reduce((sum, one) => sum + one, 0)).toBe(visit.units.billed);
          if (visit.units.billed > 1) several += 1;
          if (by.furtherInjections !== 'units') expect(units.every(one => one === 1)).toBe(true);
          expect(placed(draft).toSorted()).toEqual(visit.administrations.map(one => one.reference).toSorted());
        }
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(0);
  });

  test('has at most 12 diagnoses, each once, and lines that point to at most four of them', () => {
    fc.assert(
      fc.property(anyChart, policy, (recorded, by) => {
        for (const { draft } of drafts(chartOf(recorded), by)) {
          expect(draft.diagnoses.length).toBeLessThanOrEqual(12);
          const letters = draft.diagnoses.map(({ letter }) => letter);
          expect(letters.join('')).toBe('ABCDEFGHIJKL'.slice(0, letters.length));
          const codes = draft.diagnoses.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          expect(draft.diagnosesLeftOut.filter(({ code }) => code !== null && codes.includes(code))).toEqual([]);
          for (const { pointers } of draft.lines) {
            const pointed = pointers.value ?? [];
            expect(pointed.length).toBeLessThanOrEqual(4);
            expect(new Set(pointed).size).toBe(pointed.length);
            expect(letters).toEqual(expect.arrayContaining([...pointed]));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is complete when the visit is ready, and never else', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(anyChart, readyChart), policy, (recorded, by) => {
        for (const { visit, draft } of drafts(chartOf(recorded), by)) {
          expect(draft.complete).toBe(visit.verdict === 'ready');
          seen.add(draft.complete);
        }
      }),
      { numRuns: 100 },
    );
    expect(seen.size).toBe(2);
  });

  test('says of every field why it holds what it holds, and where it was read', () => {
    fc.assert(
      fc.property(anyChart, policy, (recorded, by) => {
        for (const { draft } of drafts(chartOf(recorded), by)) {
          for (const field of fieldsOf(draft)) {
            expect(sayClaim(field)).not.toMatch(/[{}]|not stated/);
            if (field.value !== null && needsSource(field)) expect(field.evidence, field.why).not.toEqual([]);
          }
          for (const out of [...draft.leftOut, ...draft.diagnosesLeftOut]) expect(sayClaim(out)).not.toMatch(/[{}]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('says the same as the findings', () => {
    let agreed = 0;
    fc.assert(
      fc.property(anyChart, policy, (recorded, by) => {
        for (const { visit, draft } of drafts(chartOf(recorded), by)) {
          const found = (reference: string | undefined, rule: string) =>
            visit.administrations
              .find(one => one.reference === reference)
              ?.findings.find(one => one.rule === rule && one.outcome !== 'not-applicable');
          for (const { code, units, ndc, administrations } of linesOf(draft, 'drug')) {
            const coded = found(administrations[0], 'drug-code');
            if (coded?.message === 'drug-code.code') expect(code.value).toBe(coded.values.code);
            if (coded?.outcome === 'review') expect(code.value).toBeNull();
            const counted = found(administrations[0], 'drug-units');
            const own = counted?.values.day ?? counted?.values.units;
            if (counted?.outcome === 'pass' && own !== undefined && units.why !== 'units.dose-beside') {
              expect(units.value).toBe(Number(own));
              agreed += 1;
            }
            if (counted?.outcome === 'review') expect(units.value).toBeNull();
            const recordedNdc = found(administrations[0], 'ndc-recorded');
            if (recordedNdc?.outcome === 'pass' && ndc?.value) expect(ndc.value.ndc).toBe(recordedNdc.values.ndc);
            if (recordedNdc && recordedNdc.outcome !== 'pass') expect(ndc?.value).toBeNull();
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(agreed).toBeGreaterThan(0);
  });

  test('does not depend on the order in which the record lists its entries', () => {
    fc.assert(
      fc.property(anyChart, policy, fc.integer(), (recorded, by, seed) => {
        const chart = chartOf(recorded);
        const of = (one: Chart) => new Map(drafts(one, by).map(({ draft }) => [draft.visit, draft]));
        expect(of(shuffled(chart, seed))).toEqual(of(chart));
      }),
      { numRuns: 100 },
    );
  });
});

/** Where each administration went: to lines of 96372, or out. */
function placed(draft: ClaimDraft): string[] {
  const lined = linesOf(draft, 'administration').flatMap(({ administrations }) => administrations);
  return [...new Set([...lined, ...draft.leftOut.map(({ administration }) => administration)])];
}

/** What a policy says without looking at the record needs no place in it. */
function needsSource({ why }: ClaimField<unknown>): boolean {
  return why !== 'modifiers.none' && why !== 'modifiers.not-shared' && why !== 'modifiers.further';
}

function fieldsOf({ coverage, lines }: ClaimDraft): ClaimField<unknown>[] {
  const ofLines = lines.flatMap(line => {
    const { code, modifiers, units, pointers, date, place, rendering, ordering, ndc, note } = line;
    const people = [rendering.value?.npi, ordering.value?.npi];
    const more = [ndc, note, ndc?.value?.quantity, ...people].flatMap(one => one ?? []);
    return [code, modifiers, units, pointers, date, place, rendering, ordering, ...more];
  });
  return [coverage, ...ofLines];
}

function shuffled(chart: Chart, seed: number): Chart {
  const mix = <T>(all: readonly T[]) => {
    const keyed = all.map((one, at) => ({ one, key: Math.imul(seed + at, 0x9e3779b1) >>> 0 }));
    return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
  };
  const { administrations, visits, diagnoses, immunizations, services, coverages } = chart;
  return {
    ...chart,
    administrations: mix(administrations),
    visits: mix(visits),
    diagnoses: mix(diagnoses),
    immunizations: mix(immunizations),
    services: mix(services),
    coverages: mix(coverages),
  };
}
