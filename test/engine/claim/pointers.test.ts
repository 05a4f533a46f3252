import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnosis, Reason } from '../../../src/domain/diagnosis.ts';
import { readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit } from '../chart.ts';
import { draftOf, icd } from './drafts.ts';

/** Codes that may stand in any place of a claim. */
const codes = ['E53.8', 'D51.0', 'G43.909', 'M54.50', 'I10', 'E11.9', 'J45.909', 'K21.9'] as const;
type Code = (typeof codes)[number];

const diagnosis = (code: Code): Diagnosis =>
  readyDiagnosis({
    reference: `Condition/${code}`,
    text: `Illness ${code}`,
    codes: [icd(code)],
    encounter: null,
    categories: [],
  });
const reason = (code: Code): Reason => ({
  state: 'read',
  diagnosis: diagnosis(code),
  evidence: [{ pointer: `MedicationRequest/o#reasonReference`, value: `Condition/${code}` }],
});

interface Named {
  /** What the entry itself names. */
  own: readonly Code[];
  order: readonly Code[];
  /** By rank, from 1 on. */
  visit: readonly Code[];
}

/** The codes that the line of the injection points to, and how sure their order is. */
function pointedTo({ own, order, visit }: Named) {
  const draft = draftOf(
    readyChart({
      administrations: [
        readyAdministration({
          reasons: own.map(reason),
          order: {
            state: 'read',
            reference: 'MedicationRequest/o',
            order: readyOrder({ reasons: order.map(reason) }),
            evidence: [],
          },
        }),
      ],
      diagnoses: codes.map(diagnosis),
      visits: [
        readyVisit({
          diagnoses: visit.map((code, at) => ({
            reference: `Condition/${code}`,
            uses: [],
            rank: at + 1,
            dangling: false,
            unread: null,
            evidence: { pointer: `Encounter/v#diagnosis[${at}]`, value: code },
          })),
        }),
      ],
    }),
  );
  const [line] = draft.lines;
  const codeOf = new Map(draft.diagnoses.map(({ letter, code }) => [letter, code]));
  return { codes: (line?.pointers.value ?? []).map(letter => codeOf.get(letter)), why: line?.pointers.why };
}

describe('the pointers of an injection', () => {
  test.each<[what: string, named: Named, codes: readonly Code[], why: string]>([
    [
      "begin with the order's reason",
      { own: [], order: ['D51.0'], visit: ['I10', 'D51.0'] },
      ['D51.0', 'I10'],
      'pointers.in-order',
    ],
    [
      "begin with the entry's own, then the order's",
      { own: ['G43.909'], order: ['D51.0'], visit: ['I10', 'E11.9'] },
      ['G43.909', 'D51.0', 'I10', 'E11.9'],
      'pointers.in-order',
    ],
    [
      "leave room for the order's, where the visit has many",
      { own: [], order: ['K21.9', 'J45.909'], visit: ['I10', 'E11.9', 'M54.50', 'K21.9'] },
      ['K21.9', 'J45.909', 'I10', 'E11.9'],
      'pointers.order-open',
    ],
    [
      "are the visit's by rank, where the order names none",
      { own: [], order: [], visit: ['I10', 'D51.0'] },
      ['I10', 'D51.0'],
      'pointers.in-order',
    ],
  ])('%s', (_, named, expected, why) => {
    expect(pointedTo(named)).toEqual({ codes: expected, why });
  });

  test('are at most four, each once, and none of the visit comes before one that the entry or its order names', () => {
    const some = fc.subarray([...codes]).chain(chosen => fc.shuffledSubarray(chosen, { minLength: chosen.length }));
    fc.assert(
      fc.property(fc.record({ own: some, order: some, visit: some }), named => {
        const expected = [...new Set([...named.own, ...named.order, ...named.visit])].slice(0, 4);
        expect(pointedTo(named).codes).toEqual(expected);
      }),
    );
  });
});
