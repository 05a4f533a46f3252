import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/domain/diagnosis.ts';
import { type PartialDate, parseDate } from '../../../src/domain/time.ts';
import type { VisitDiagnosis } from '../../../src/domain/visit.ts';
import { allComplete, readyChart, readyDiagnosis, readyVisit } from '../chart.ts';
import { draftOf, held, icd } from './drafts.ts';

describe('diagnoses', () => {
  const of = (code: string, id = code, change: Partial<Diagnosis> = {}) =>
    readyDiagnosis({ reference: `Condition/${id}`, text: `Illness ${id}`, codes: [icd(code)], ...change });
  const named = (diagnosis: Diagnosis, rank: number | null = null): VisitDiagnosis => ({
    reference: diagnosis.reference,
    uses: [],
    rank,
    dangling: false,
    unread: null,
    evidence: { pointer: 'Encounter/v#diagnosis', value: diagnosis.reference },
  });
  const listed = (...all: readonly (readonly [Diagnosis, number | null])[]) =>
    draftOf(
      readyChart({
        diagnoses: all.map(([one]) => one),
        visits: [readyVisit({ diagnoses: all.map(([one, rank]) => named(one, rank)) })],
      }),
    );
  const shown = ({ diagnoses, diagnosesLeftOut, lines }: ReturnType<typeof listed>) => ({
    codes: diagnoses.map(({ code }) => code).join(' '),
    pointers: held(lines[0]?.pointers ?? { value: null, why: 'pointers.none', values: {}, evidence: [] }),
    why: lines[0]?.pointers.why,
    out: diagnosesLeftOut.map(({ code, why }) => `${code} ${why}`),
  });
  const later = {
    on: parseDate('2026-05-01') as PartialDate,
    evidence: [{ pointer: 'Condition/D51.0#onset', value: '' }],
  };
  const [b12, anemia, migraine] = [of('E53.8'), of('D51.0'), of('G43.909')];

  test.each<[what: string, all: [Diagnosis, number | null][], found: ReturnType<typeof shown>]>([
    ['one', [[b12, 1]], { codes: 'E53.8', pointers: ['A'], why: 'pointers.one', out: [] }],
    [
      'by rank',
      [
        [b12, 2],
        [anemia, 1],
      ],
      { codes: 'D51.0 E53.8', pointers: ['A', 'B'], why: 'pointers.in-order', out: [] },
    ],
    [
      'without rank',
      [
        [b12, null],
        [anemia, null],
      ],
      { codes: 'E53.8 D51.0', pointers: ['A', 'B'], why: 'pointers.order-open', out: [] },
    ],
    [
      'one with a rank',
      [
        [b12, null],
        [anemia, 1],
      ],
      { codes: 'D51.0 E53.8', pointers: ['A', 'B'], why: 'pointers.in-order', out: [] },
    ],
    [
      'one that its entry takes back, beside one that stands',
      [
        [of('D51.0', 'D51.0', { deniedInNote: [{ pointer: 'Condition/D51.0#note[0].text', value: 'ruled out' }] }), 1],
        [b12, 2],
      ],
      { codes: 'E53.8', pointers: ['A'], why: 'pointers.one', out: ['D51.0 diagnosis.not-certain'] },
    ],
    [
      'one that began later, beside one that had begun',
      [
        [of('D51.0', 'D51.0', { onset: later }), 1],
        [b12, 2],
      ],
      { codes: 'E53.8', pointers: ['A'], why: 'pointers.one', out: ['D51.0 diagnosis.later'] },
    ],
    [
      'two first',
      [
        [b12, 1],
        [anemia, 1],
      ],
      { codes: 'E53.8 D51.0', pointers: ['A', 'B'], why: 'pointers.order-open', out: [] },
    ],
    [
      'the same code twice',
      [
        [b12, 1],
        [of('E53.8', 'again'), 2],
      ],
      { codes: 'E53.8', pointers: ['A'], why: 'pointers.one', out: [] },
    ],
    [
      'a code without its dot',
      [
        [of('G43909', 'g'), 1],
        [migraine, 2],
      ],
      { codes: 'G43.909', pointers: ['A'], why: 'pointers.one', out: [] },
    ],
    [
      'a manifestation goes behind',
      [
        [of('D63.1'), 1],
        [b12, 2],
      ],
      { codes: 'E53.8 D63.1', pointers: ['A', 'B'], why: 'pointers.in-order', out: [] },
    ],
    [
      'a manifestation alone stands nowhere',
      [[of('D63.1'), 1]],
      {
        codes: '',
        pointers: 'pointers.manifestation',
        why: 'pointers.manifestation',
        out: ['D63.1 diagnosis.manifestation'],
      },
    ],
    [
      'one that may only stand first, behind',
      [
        [b12, 1],
        [of('Z34.90'), 2],
      ],
      { codes: 'E53.8', pointers: ['A'], why: 'pointers.one', out: ['Z34.90 diagnosis.only-first'] },
    ],
    [
      'one that may only stand first, first',
      [
        [of('Z34.90'), 1],
        [b12, 2],
      ],
      { codes: 'Z34.90 E53.8', pointers: ['A', 'B'], why: 'pointers.in-order', out: [] },
    ],
    [
      'not confirmed, over, no code, not valid',
      [
        [of('E53.8', 'p', { verificationStatus: 'provisional' }), 1],
        [of('D51.0', 'r', { clinicalStatus: 'resolved' }), 2],
        [of('', 't', { codes: [] }), 3],
        [of('E53', 'h'), 4],
      ],
      {
        codes: '',
        pointers: 'pointers.none',
        why: 'pointers.none',
        out: ['E53.8 diagnosis.not-certain', 'D51.0 diagnosis.over', 'null diagnosis.no-code', 'E53 diagnosis.invalid'],
      },
    ],
  ])('%s', (_, all, found) => {
    expect(shown(listed(...all))).toEqual(found);
  });

  const many = (count: number): [Diagnosis, number][] =>
    Array.from({ length: count }, (_, i) => [
      of(`S${String(10 + (i % 80))}.${String(100 + Math.floor(i / 80))}A`, `d${i}`),
      i + 1,
    ]);

  test('thirteen: four on the line, twelve on the claim, the rest is said', () => {
    const codes = 'E53.8 D51.0 G43.909 M54.50 I10 E11.9 J45.909 K21.9 F32.A R51.9 N39.0 L40.0 H10.9'.split(' ');
    const draft = listed(...codes.map((code, i): [Diagnosis, number] => [of(code), i + 1]));
    expect(draft.diagnoses.map(({ code }) => code)).toEqual(codes.slice(0, 12));
    expect(draft.lines[0]?.pointers.value).toEqual(['A', 'B', 'C', 'D']);
    expect(draft.diagnosesLeftOut).toMatchObject([{ code: 'H10.9', why: 'diagnosis.no-room' }]);
  });

  test('what is no code stands as it is written', () => {
    expect(shown(listed([b12, 1], [of('=1+1'), 2], [of('12345'), 3]))).toMatchObject({
      codes: 'E53.8',
      out: ['=1+1 diagnosis.invalid', '12345 diagnosis.invalid'],
    });
  });

  test('thousands are no more work than they are many', () => {
    const counted = (count: number) => {
      let looks = 0;
      const watched = many(count).map(([one, rank]): [Diagnosis, number] => [
        new Proxy(one, {
          get(target, key) {
            looks += 1;
            return Reflect.get(target, key);
          },
        }),
        rank,
      ]);
      const draft = listed(...watched);
      expect(draft.diagnoses.length + draft.diagnosesLeftOut.length).toBeGreaterThan(count / 4);
      return looks;
    };
    const [few, more] = [counted(500), counted(4000)];
    expect(more / few).toBeLessThan(8 * 1.5);
  });

  test('that could not be read are not said to be missing', () => {
    const visit = readyVisit({ diagnoses: [{ ...named(b12), unread: { code: 'forbidden' } }] });
    const draft = draftOf(readyChart({ diagnoses: [], visits: [visit] }));
    expect(draft.lines[0]?.pointers).toMatchObject({
      value: null,
      why: 'pointers.unread',
      values: { why: 'forbidden' },
    });
  });

  test('of a source that was not read to the end are not said to be missing', () => {
    const sources = {
      ...allComplete(),
      conditions: { status: 'partial' as const, count: 0, why: { code: 'timeout' as const } },
    };
    const draft = draftOf(readyChart({ diagnoses: [], visits: [readyVisit({ diagnoses: [] })], sources }));
    expect(draft.lines[0]?.pointers).toMatchObject({ value: null, why: 'pointers.unread', values: { why: 'timeout' } });
  });
});
