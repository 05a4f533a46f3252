import { expect, test } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import type { Why } from '../../src/domain/reading.ts';
import { recordRead } from '../../src/engine/record-read.ts';
import { allComplete, readyChart } from './chart.ts';

const whole = {
  rule: 'record-read',
  outcome: 'pass',
  kind: null,
  weight: 'blocks',
  message: 'record-read.complete',
  values: {},
  why: null,
  field: 'MedicationAdministration',
  evidence: [],
  sources: [],
  policy: null,
  waiver: null,
};

const over = (changes: Partial<Chart['sources']>) =>
  recordRead(readyChart({ sources: { ...allComplete(), ...changes } }));
const failed = (why: Why | null) => ({ status: 'failed', count: 0, why }) as const;

test('read to the end', () => expect(over({})).toStrictEqual(whole));

test.each<[Why | null, Why]>([
  [
    { code: 'server-error', http: 503, detail: 'Condition' },
    { code: 'server-error', http: 503 },
  ],
  [{ code: 'timeout' }, { code: 'timeout' }],
  [null, { code: 'other' }],
])('a source that failed with %j', (why, shown) => {
  expect(over({ conditions: failed(why) })).toStrictEqual({
    ...whole,
    outcome: 'unchecked',
    message: 'record-read.incomplete',
    values: { source: 'conditions' },
    why: shown,
  });
});

test('of two that failed, the first in the order of reading is named', () => {
  const both = { locations: failed({ code: 'timeout' }), encounters: failed({ code: 'forbidden' }) };
  expect(over(both)).toMatchObject({ values: { source: 'encounters' }, why: { code: 'forbidden' } });
});
