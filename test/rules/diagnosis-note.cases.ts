import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

const note = [{ pointer: 'Condition/c0#note[0].text', value: 'Ruled out' }];
const denied = { code: 'E53.8', diagnosis: { text: 'Vitamin B12 deficiency', deniedInNote: note } };
const named = 'Vitamin B12 deficiency (E53.8)';
const reference = 'Condition/c0#note[0].text';

export const cases: readonly RuleCase[] = [
  {
    name: 'no note takes it back',
    when: withCodes('E53.8', 'D51.0'),
    expect: { outcome: 'pass', message: 'diagnosis-note.nothing', evidence: codesAt(0, 1) },
  },
  {
    name: 'the only one is taken back',
    when: withCodes(denied),
    expect: {
      outcome: 'review',
      message: 'diagnosis-note.denied',
      values: { diagnoses: named, words: 'Ruled out' },
      evidence: [reference, ...codesAt(0)],
    },
  },
  {
    name: 'both are taken back, in the same words',
    when: withCodes(denied, denied),
    expect: {
      outcome: 'review',
      message: 'diagnosis-note.denied',
      values: { diagnoses: `${named}, ${named}`, words: 'Ruled out' },
      evidence: [reference, reference, ...codesAt(0, 1)],
    },
  },
  {
    name: 'another one stands',
    when: withCodes(denied, 'D51.0'),
    expect: {
      outcome: 'pass',
      message: 'diagnosis-note.another',
      values: { diagnoses: named, words: 'Ruled out' },
      evidence: [reference, ...codesAt(0)],
    },
  },
  {
    name: 'one that supports nothing does not stand in for it',
    when: withCodes(denied, { code: 'D51.0', reached: 'clinical', barred: 'diagnosis-usable.verification' }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-note.denied',
      values: { diagnoses: named, words: 'Ruled out' },
      evidence: [reference, ...codesAt(0)],
    },
  },
  { name: 'no diagnosis supports it', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'both are taken back, in other words',
    when: withCodes(denied, {
      ...denied,
      diagnosis: { ...denied.diagnosis, deniedInNote: [{ ...note[0], value: 'Entered in error' }] },
    }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-note.denied',
      values: { diagnoses: `${named}, ${named}`, words: 'Ruled out; Entered in error' },
      evidence: [reference, reference, ...codesAt(0, 1)],
    },
  },
];
