import { expect, test } from 'vitest';
import type { Read } from '../../src/domain/reading.ts';
import { closeDraft, type Draft, emptyDraft } from '../../src/fhir/source.ts';
import { condition } from './server.ts';

const one = condition('c1', { code: { text: 'a' } });
const other = condition('c1', { code: { text: 'b' } });
const conflict = { code: 'conflicting-versions', detail: 'Condition/c1' } as const;

const cases: [name: string, draft: Partial<Draft>, read: Read<unknown>][] = [
  ['read to the end', { resources: [one], answered: 1 }, { status: 'complete', value: [one], why: null }],
  ['not asked for', {}, { status: 'complete', value: [], why: null }],
  [
    'broken off after an answer',
    { resources: [one], answered: 1, whys: [{ code: 'timeout' }] },
    { status: 'partial', value: [one], why: { code: 'timeout' } },
  ],
  ['without an answer', { whys: [{ code: 'forbidden' }] }, { status: 'failed', value: [], why: { code: 'forbidden' } }],
  [
    'with two contents of one resource',
    { resources: [one, other], answered: 1 },
    { status: 'partial', value: [], why: conflict },
  ],
  ['not offered', { offered: false }, { status: 'not-offered', value: [], why: { code: 'not-offered' } }],
];
test.each(cases)('a source %s', (_, draft, read) => {
  expect(closeDraft({ ...emptyDraft(), ...draft }).read).toEqual(read);
});

test('problems from reading and from comparing are both named', () => {
  const problems = [{ where: 'conditions page 1 entry 2', why: { code: 'broken-resource' } as const }];
  expect(closeDraft({ ...emptyDraft(), resources: [one, other], problems }).problems).toEqual([
    ...problems,
    { where: 'Condition/c1', why: conflict },
  ]);
});
