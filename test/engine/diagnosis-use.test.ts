import { expect, test } from 'vitest';
import type { Diagnosis, DiagnosisCode } from '../../src/domain/diagnosis.ts';
import { parseDate } from '../../src/domain/time.ts';
import { useOf as judgeUse, listOf } from '../../src/engine/diagnosis-use.ts';
import type { Knowledge } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
import { readyDiagnosis } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const day = '2026-03-12';

function barredOf(changes: Partial<Diagnosis>, on: string | null = day, knowledge: Partial<Knowledge> = {}) {
  const all = { ...testKnowledge(), ...knowledge };
  return judgeUse(readyDiagnosis(changes), 'encounter-diagnosis', all, on).barred;
}

function code(value: string, kind: DiagnosisCode['kind'] = 'icd-10-cm', display: string | null = null): DiagnosisCode {
  return { system: kind, code: value, display, kind, evidence: { pointer: 'Condition/c#code.coding[0]', value } };
}

const ends: [on: string | null, injected: string | null, over: boolean][] = [
  ['2026-03-11', day, true],
  ['2026-03-12', day, false],
  ['2026-03-13', day, false],
  ['2026-03-11T23:00:00-05:00', day, true],
  ['2026-03-12T08:00:00-05:00', day, false],
  // A month or a year holds all of its days.
  ['2026-02', day, true],
  ['2026-03', day, false],
  ['2025', day, true],
  ['2026', day, false],
  // It may have ended before.
  [null, day, true],
  ['2030-01-01', null, true],
];
test.each(ends)('ended %s, injected %s: over before is %s', (on, injected, over) => {
  expect(barredOf({ abated: { on: parseDate(on) } }, injected)).toBe(over ? 'diagnosis-usable.abated' : null);
});

const history = 'History of ulcer';
const words: [name: string, Partial<Diagnosis>, barred: string | null][] = [
  ['history, without any code that could be called so', { text: history, codes: [] }, 'diagnosis-usable.history'],
  [
    'history, the name of one of two codes',
    { text: history, codes: [code('Z87.11'), code('E53.8')] },
    'diagnosis-usable.history',
  ],
  [
    'history, the name of the only ICD-10-CM code',
    { text: history, codes: [code('Z87.11'), code('1', 'snomed')] },
    null,
  ],
  [
    'perhaps history, and surely uncertain',
    { text: 'B12 deficiency, history of bypass', codes: [code('E53.8', 'icd-10-cm', 'Probable B12 deficiency')] },
    'diagnosis-usable.uncertain',
  ],
  [
    'SNOMED and another system',
    { codes: [code('1', 'snomed'), code('E53.8', 'other')] },
    'diagnosis-codable.other-system',
  ],
];
test.each(words)('%s', (_, diagnosis, barred) => expect(barredOf(diagnosis)).toBe(barred));

const faults = [
  'short',
  'not-yet',
  'unlisted',
  'perhaps-not-first',
  'errand',
  'malformed',
  'seventh',
  'manifestation',
] as const;
const asked: readonly string[] = ['short', 'not-yet', 'unlisted', 'perhaps-not-first', 'errand'];

test.each(faults)('of two codes, a person is asked about the one that may be fine: %s', fault => {
  const icd10cmFault: Knowledge['icd10cmFault'] = one => (one === 'D51' ? 'header' : fault);
  const barred = (...codes: string[]) => barredOf({ codes: codes.map(one => code(one)) }, day, { icd10cmFault });
  expect(barred('D51', 'E53.8')).toBe(`diagnosis-codable.${asked.includes(fault) ? fault : 'header'}`);
  expect(barred('E53.8', 'D51')).toBe(`diagnosis-codable.${fault}`);
});

test.each(faults)('a code of the errand that is %s is the errand, unless nobody can use it anyway', fault => {
  const codes = [code('Z51', 'icd-10-cm', 'Encounter for injection')];
  const expected = asked.includes(fault) ? 'workflow-code' : fault;
  expect(barredOf({ codes }, day, { icd10cmFault: () => fault })).toBe(`diagnosis-codable.${expected}`);
});

test('without a day no list is out of date', () => {
  const listed = { is: 'unknown', kind: 'icd10cm-order', period: 'FY2020' } as const;
  const tables = { ...noTables, diagnosisCode: () => listed };
  expect(barredOf({}, null, { tables })).toBe('diagnosis-codable.not-listed');
  expect(barredOf({}, day, { tables })).toBe('diagnosis-codable.unlisted');
});

test('where there is no code, no list is named, though one would answer', () => {
  const tables = {
    ...noTables,
    diagnosisCode: () => ({ is: 'valid', kind: 'icd10cm-order', period: 'FY2026' }) as const,
  };
  expect(listOf(null, { ...testKnowledge(), tables }, day)).toBe(null);
});
