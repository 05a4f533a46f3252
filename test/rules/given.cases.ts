import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  { name: 'completed', when: {}, expect: { outcome: 'pass', message: 'given.completed', evidence: [pa('status')] } },
  {
    name: 'not-done',
    when: { administrations: { administration: { status: { code: 'not-done' } } } },
    expect: {
      outcome: 'not-given',
      message: 'given.not-done',
      values: { status: 'not-done' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'entered-in-error',
    when: { administrations: { administration: { status: { code: 'entered-in-error' } } } },
    expect: {
      outcome: 'not-given',
      message: 'given.entered-in-error',
      values: { status: 'entered-in-error' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'in-progress',
    when: { administrations: { administration: { status: { code: 'in-progress' } } } },
    expect: {
      outcome: 'review',
      message: 'given.not-finished',
      values: { status: 'in-progress' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'on-hold',
    when: { administrations: { administration: { status: { code: 'on-hold' } } } },
    expect: {
      outcome: 'review',
      message: 'given.not-finished',
      values: { status: 'on-hold' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'stopped',
    when: { administrations: { administration: { status: { code: 'stopped' } } } },
    expect: {
      outcome: 'review',
      message: 'given.not-finished',
      values: { status: 'stopped' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'unknown',
    when: { administrations: { administration: { status: { code: 'unknown' } } } },
    expect: {
      outcome: 'review',
      message: 'given.status-unknown',
      values: { status: 'unknown' },
      evidence: [pa('status')],
    },
  },
  {
    name: 'no status',
    when: { administrations: { administration: { status: { code: null } } } },
    expect: { outcome: 'gap', kind: 'absent', message: 'given.no-status', evidence: [pa('status')] },
  },
  {
    name: 'completed, but the method says not given',
    when: {
      administrations: {
        administration: { againstGiven: [{ pointer: pa('dosage.method.text'), value: 'Not Given' }] },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'given.contradicted',
      values: { words: 'Not Given' },
      evidence: [pa('status'), pa('dosage.method.text')],
    },
  },
  {
    name: 'completed, but a note says not given: perhaps of something else',
    when: {
      administrations: { administration: { againstGiven: [{ pointer: pa('note[0].text'), value: 'Refused' }] } },
    },
    expect: {
      outcome: 'review',
      message: 'given.note-says-not',
      values: { words: 'Refused' },
      evidence: [pa('status'), pa('note[0].text')],
    },
  },
  {
    name: 'completed, but note and method say not given',
    when: {
      administrations: {
        administration: {
          againstGiven: [
            { pointer: pa('dosage.method.text'), value: 'Not Given' },
            { pointer: pa('note[0].text'), value: 'Refused' },
          ],
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'given.contradicted',
      values: { words: 'Not Given; Refused' },
      evidence: [pa('status'), pa('dosage.method.text'), pa('note[0].text')],
    },
  },
  {
    name: 'completed, but only part was given',
    when: { administrations: { administration: { partlyGiven: [{ pointer: pa('note[0].text'), value: 'half' }] } } },
    expect: { outcome: 'review', message: 'given.partly', evidence: [pa('status'), pa('note[0].text')] },
  },
  {
    name: 'not done, with words that it was not given, is no conflict',
    when: {
      administrations: {
        administration: {
          status: { code: 'not-done' },
          againstGiven: [{ pointer: pa('note[0].text'), value: 'refused' }],
        },
      },
    },
    expect: {
      outcome: 'not-given',
      message: 'given.not-done',
      values: { status: 'not-done' },
      evidence: [pa('status')],
    },
  },
];
