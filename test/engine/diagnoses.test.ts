import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { Diagnosis, DiagnosisCode } from '../../src/domain/diagnosis.ts';
import { parseDate } from '../../src/domain/time.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { codeOf, listOf, useOf } from '../../src/engine/diagnosis-use.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { noTables, type Tables } from '../../src/knowledge/tables/lookup.ts';
import { at, readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

function code(value: string, kind: DiagnosisCode['kind'] = 'icd-10-cm', display: string | null = null): DiagnosisCode {
  return { system: kind, code: value, display, kind, evidence: { pointer: 'Condition/c#code.coding[0]', value } };
}

const uses: [name: string, diagnosis: Partial<Diagnosis>, reached: string, barred: string | null][] = [
  ['confirmed and coded', {}, 'codable', null],
  ['absent statuses do not bar', { clinicalStatus: null, verificationStatus: null }, 'codable', null],
  ['recurrence', { clinicalStatus: 'recurrence' }, 'codable', null],
  ['relapse', { clinicalStatus: 'relapse' }, 'codable', null],
  ['code without any name', { text: null, codes: [code('E53.8')] }, 'codable', null],
  ['errand as title, illness as code', { text: 'B12 injection', codes: [code('E53.8')] }, 'codable', null],
  ['two codes, one of them good', { codes: [code('D51'), code('E53.8')] }, 'codable', null],
  ['SNOMED beside ICD-10-CM', { codes: [code('190634004', 'snomed'), code('E53.8')] }, 'codable', null],
  [
    "a code's own name says suspected",
    { text: 'Suspected exposure', codes: [code('Z20.3', 'icd-10-cm', 'Suspected exposure')] },
    'codable',
    null,
  ],
  ['unread', { unread: { code: 'modifier-extension' } }, 'linked', 'diagnosis-clinical.unread'],
  ['neither code nor text', { text: ' ', codes: [] }, 'linked', 'diagnosis-clinical.nameless'],
  ['errand in text', { text: 'B12 injection', codes: [] }, 'linked', 'diagnosis-clinical.workflow-term'],
  [
    'errand with a Z code',
    { text: 'B12 injection', codes: [code('Z51.81')] },
    'linked',
    'diagnosis-clinical.workflow-term',
  ],
  [
    'errand in SNOMED',
    { text: null, codes: [code('1', 'snomed', 'B12 injection')] },
    'linked',
    'diagnosis-clinical.workflow-term',
  ],
  [
    'illness in text, errand in code',
    { codes: [code('Z76.89', 'icd-10-cm', 'Encounter for injection')] },
    'usable',
    'diagnosis-codable.workflow-code',
  ],
  ['history in words', { text: 'History of B12 deficiency' }, 'clinical', 'diagnosis-usable.history'],
  [
    'history amid other words',
    { text: 'B12 deficiency, history of bypass' },
    'clinical',
    'diagnosis-usable.perhaps-history',
  ],
  ['denied in words', { text: 'No evidence of B12 deficiency' }, 'clinical', 'diagnosis-usable.denied'],
  [
    'uncertain beside the code',
    { text: null, codes: [code('E53.8', 'icd-10-cm', 'Probable B12 deficiency')] },
    'clinical',
    'diagnosis-usable.uncertain',
  ],
  [
    'uncertain beside a SNOMED code',
    { codes: [code('E53.8'), code('1', 'snomed', 'Suspected B12 deficiency')] },
    'clinical',
    'diagnosis-usable.uncertain',
  ],
  [
    'history in the name of a history code',
    { text: 'History of ulcer', codes: [code('Z87.11', 'icd-10-cm', 'History of ulcer')] },
    'codable',
    null,
  ],
  ['lacks the seventh character', { codes: [code('S01.01')] }, 'usable', 'diagnosis-codable.seventh'],
  ['uncertain words', { text: 'Probable B12 deficiency' }, 'clinical', 'diagnosis-usable.uncertain'],
  ['text only', { codes: [] }, 'usable', 'diagnosis-codable.text-only'],
  ['SNOMED only', { codes: [code('190634004', 'snomed')] }, 'usable', 'diagnosis-codable.snomed-only'],
  ['WHO ICD-10', { codes: [code('E53.8', 'other')] }, 'usable', 'diagnosis-codable.other-system'],
  ['malformed', { codes: [code('E53,8')] }, 'usable', 'diagnosis-codable.malformed'],
  ['header', { codes: [code('D51')] }, 'usable', 'diagnosis-codable.header'],
  ['perhaps a heading', { codes: [code('N18')] }, 'usable', 'diagnosis-codable.short'],
  ['perhaps a heading, after a header', { codes: [code('D51'), code('N18')] }, 'usable', 'diagnosis-codable.short'],
  ['perhaps a heading, before a good one', { codes: [code('N18'), code('E53.8')] }, 'codable', null],
  [
    'perhaps a heading, named as an errand',
    { codes: [code('Z51', 'icd-10-cm', 'Encounter for injection')] },
    'usable',
    'diagnosis-codable.workflow-code',
  ],
  ['manifestation alone', { codes: [code('D63.1')] }, 'usable', 'diagnosis-codable.manifestation'],
];
for (const status of ['provisional', 'differential', 'unconfirmed', 'refuted', 'entered-in-error'])
  uses.push([status, { verificationStatus: status }, 'clinical', 'diagnosis-usable.verification']);
for (const status of ['inactive', 'resolved', 'remission'])
  uses.push([status, { clinicalStatus: status }, 'clinical', 'diagnosis-usable.clinical-status']);

test.each(uses)('use: %s', (_, diagnosis, reached, barred) => {
  const use = useOf(readyDiagnosis(diagnosis), 'encounter-diagnosis', testKnowledge(), '2026-03-12');
  expect(use).toEqual({ reached, barred });
});

const lists: [
  is: 'valid' | 'header' | 'unknown' | null,
  written: string,
  barred: string | null,
  list: string | null,
][] = [
  ['valid', 'N18', null, 'ICD-10-CM FY2027'],
  ['header', 'E53.8', 'diagnosis-codable.header', 'ICD-10-CM FY2027'],
  ['unknown', 'E53.8', 'diagnosis-codable.not-listed', 'ICD-10-CM FY2027'],
  ['valid', 'D63.1', 'diagnosis-codable.manifestation', 'ICD-10-CM FY2027'],
  [null, 'N18', 'diagnosis-codable.short', 'built-in ICD-10-CM FY2024'],
];

test.each(lists)('the official list says %s of %s: %s', (is, written, barred, list) => {
  const tables: Tables = {
    ...noTables,
    diagnosisCode: () => is && { is, kind: 'icd10cm-order', period: 'FY2027' },
  };
  const knowledge = { ...testKnowledge(), tables };
  const diagnosis = readyDiagnosis({ codes: [code(written)] });
  expect(useOf(diagnosis, 'encounter-diagnosis', knowledge, '2026-11-12').barred).toBe(barred);
  expect([codeOf(diagnosis, knowledge, '2026-11-12'), listOf(written, knowledge, '2026-11-12')]).toEqual([
    written,
    list,
  ]);
});

test.each([
  ['FY2026', '2026-03-12', 'unknown', 'E53.8', 'diagnosis-codable.not-listed'],
  ['FY2026-April', '2026-05-12', 'unknown', 'E53.8', 'diagnosis-codable.not-listed'],
  // In force, but an update of April may have the code.
  ['FY2026', '2026-05-12', 'unknown', 'E53.8', 'diagnosis-codable.unlisted'],
  ['FY2025', '2026-03-12', 'unknown', 'E53.8', 'diagnosis-codable.unlisted'],
  ['FY2025', '2026-03-12', 'unknown', 'D51', 'diagnosis-codable.header'],
  ['FY2025', '2026-03-12', 'valid', 'E53.8', null],
] as const)('the list of %s says on %s %s of %s: %s', (period, day, is, written, barred) => {
  const tables: Tables = { ...noTables, diagnosisCode: () => ({ is, kind: 'icd10cm-order', period }) };
  const diagnosis = readyDiagnosis({ codes: [code(written)] });
  const use = useOf(diagnosis, 'encounter-diagnosis', { ...testKnowledge(), tables }, day);
  expect(use.barred).toBe(barred);
});

test('the code that may stand first is the one that counts', () => {
  const of = (...codes: DiagnosisCode[]) => codeOf(readyDiagnosis({ codes }), testKnowledge(), null);
  expect([of(code('D51'), code('E53.8')), of(code('D51')), of(code('1', 'snomed'))]).toEqual(['E53.8', 'D51', null]);
});

test('a problem-list entry supports nothing, however good', () => {
  const use = useOf(readyDiagnosis(), 'problem-list', testKnowledge(), '2026-03-12');
  expect(use).toEqual({ reached: 'not-linked', barred: 'diagnosis-linked.problem-list' });
});

function linksOf(administration: Partial<Administration>, changes: Partial<Chart>) {
  const one = readyAdministration(administration);
  const chart = readyChart({ administrations: [one], ...changes });
  return factsOf(one, chart, indexOf(chart), testKnowledge()).conditions;
}

describe('links', () => {
  const noVisitDiagnosis = { visits: [readyVisit({ diagnoses: [] })] };
  const loose = { categories: ['problem-list-item'], encounter: null };
  const evidence = at('MedicationAdministration/a', 'reasonReference[0]');
  const reason = { state: 'read', diagnosis: readyDiagnosis(), evidence } as const;
  const order = (order: Partial<ReturnType<typeof readyOrder>>): Partial<Administration> => ({
    order: { state: 'read', reference: 'MedicationRequest/o', order: readyOrder(order), evidence: [] },
  });

  const rows: [name: string, Partial<Administration>, Partial<Chart>, string[]][] = [
    ['visit diagnosis', {}, {}, ['encounter-diagnosis']],
    ['condition of this visit', {}, noVisitDiagnosis, ['condition-encounter']],
    [
      'the same without a category',
      {},
      { ...noVisitDiagnosis, diagnoses: [readyDiagnosis({ categories: [] })] },
      ['condition-encounter'],
    ],
    [
      'problem-list entry recorded in this visit',
      {},
      { ...noVisitDiagnosis, diagnoses: [readyDiagnosis({ categories: ['problem-list-item'] })] },
      ['problem-list'],
    ],
    ['problem list', {}, { ...noVisitDiagnosis, diagnoses: [readyDiagnosis(loose)] }, ['problem-list']],
    ['problem-list entry the visit names', {}, { diagnoses: [readyDiagnosis(loose)] }, ['encounter-diagnosis']],
    [
      "another visit's diagnosis",
      {},
      { ...noVisitDiagnosis, diagnoses: [readyDiagnosis({ encounter: 'Encounter/w' })] },
      [],
    ],
    ['its own reason before all others', { reasons: [reason] }, {}, ['administration-reason']],
    ["the order's reason", order({ reasons: [reason] }), noVisitDiagnosis, ['order-reason']],
    [
      'the reason of an order nothing may rest on',
      order({ reasons: [reason], unread: { code: 'malformed' } }),
      { ...noVisitDiagnosis, diagnoses: [] },
      [],
    ],
  ];

  test.each(rows)('%s', (_, administration, chart, links) => {
    expect(linksOf(administration, chart).linked.map(({ link }) => link)).toEqual(links);
  });

  test('what leads nowhere and what was not read are told apart', () => {
    const [where = { pointer: '', value: '' }] = at('Encounter/v', 'diagnosis[0]');
    const named = (dangling: boolean) => [
      { reference: 'Condition/x', uses: [], rank: null, dangling, unread: null, evidence: where },
    ];
    const gone = linksOf({}, { visits: [readyVisit({ diagnoses: named(true) })], diagnoses: [] });
    expect([gone.dangling, gone.unread]).toEqual([[where], []]);
    const unread = linksOf({}, { visits: [readyVisit({ diagnoses: named(false) })], diagnoses: [] });
    expect([unread.dangling, unread.unread]).toEqual([[], [{ why: { code: 'other' }, evidence: [where] }]]);
  });

  test('by rank, those without one last', () => {
    const named = ['Condition/x', 'Condition/y', 'Condition/z'].map((reference, index) => ({
      reference,
      uses: [],
      rank: [null, 2, 1][index] ?? null,
      dangling: false,
      unread: null,
      evidence: { pointer: '', value: '' },
    }));
    const diagnoses = named.map(({ reference }) => readyDiagnosis({ reference }));
    const { linked } = linksOf({}, { visits: [readyVisit({ diagnoses: named })], diagnoses });
    expect(linked.map(({ diagnosis }) => diagnosis.reference)).toEqual(['Condition/z', 'Condition/y', 'Condition/x']);
  });

  const dates: [on: string, later: boolean][] = [
    ['2026-03-13', true],
    ['2026-03-12', false],
    ['2026-04', true],
    ['2026-03', false],
    ['2027', true],
    ['2026', false],
    ['2026-03-13T02:00:00Z', false],
    ['2026-03-13T12:00:00Z', true],
    // A clock time without offset names no day.
    ['2026-03-13T12:00:00', false],
  ];
  test.each(dates)('began or recorded %s: later than 12 March is %s', (text, later) => {
    const on = parseDate(text);
    const dated = on && { on, evidence: at('Condition/c', 'onsetDateTime') };
    const { linked } = linksOf({}, { diagnoses: [readyDiagnosis({ onset: dated, recorded: dated })] });
    const expected = later ? at('Condition/c', 'onsetDateTime') : [];
    expect(linked.map(({ onsetLater, recordedLater }) => [onsetLater, recordedLater])).toEqual([[expected, expected]]);
  });
});
