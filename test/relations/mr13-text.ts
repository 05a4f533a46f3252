import fc from 'fast-check';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { type RecordedChart, readyChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import type { Changed } from './law.ts';
import { expectSame, saidIn } from './law.ts';
import { relation } from './relation.ts';

const div = '<div xmlns="http://www.w3.org/1999/xhtml">given IV over 30 minutes, refused, flu vaccine</div>';

/**
 * What no verdict rests on says something else: narratives, unknown extensions, names of the patient, what references to
 * patient and visit are called, metadata; words beside a code change their case and spacing. A text that contradicts the
 * code beside it is a conflict and no matter of this relation.
 */
export const text = relation({
  id: 'MR13',
  name: 'Words that nothing rests on make no difference, nor do case and spacing of those beside a code.',
  trial: fc.tuple(readyChart, fc.string({ maxLength: 12 })),
  holds([chart, word]) {
    const before = saidIn(judge(chart));
    for (const changed of changes(chart, word)) expectSame(before, changed);
  },
});

function* changes(chart: RecordedChart, word: string): Generator<Changed> {
  const each = (name: string, change: (one: FhirResource) => FhirResource): Changed => ({
    name,
    chart: { ...chart, resources: chart.resources.map(change) },
  });
  const walked = (name: string, change: (fields: Fields, name: string) => Fields) =>
    each(name, one => walk(one, '', change) as FhirResource);
  yield each('a narrative', one => ({ ...one, text: { status: 'generated', div } }));
  yield each('metadata', one => ({
    ...one,
    meta: { source: word, lastUpdated: '2026-01-01T00:00:00Z' },
    language: 'de',
  }));
  const identifier = { system: 'http://example.org/id', value: word };
  yield each('an identifier', one => ({ ...one, identifier: [...arrayOf(one.identifier), identifier] }));
  yield each('names of the patient', one =>
    one.resourceType === 'Patient' ? { ...one, name: [{ text: word, family: 'Infusion' }], telecom: [] } : one,
  );
  const extension = [{ url: 'http://example.org/unknown', valueString: word }];
  yield walked('an unknown extension everywhere', fields => ({
    ...fields,
    extension: [...arrayOf(fields.extension), ...extension],
  }));
  yield walked('what patient and visit are called', (fields, name) =>
    /^(?:subject|patient|context|encounter)$/.test(name) && 'reference' in fields
      ? { ...fields, display: word }
      : fields,
  );
  yield walked('upper case', fields => worded(fields, one => one.toUpperCase()));
  yield walked('lower case', fields => worded(fields, one => one.toLowerCase()));
  yield walked('space around', fields => worded(fields, one => `  ${one.replaceAll(' ', '  ')}\n`));
}

type Fields = Readonly<Record<string, unknown>>;

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Words beside a code: the display of a coding, and the text of a concept that has codes. */
function worded(fields: Fields, change: (words: string) => string): Fields {
  const { display, text: own } = fields;
  if (typeof fields.code === 'string' && typeof display === 'string') return { ...fields, display: change(display) };
  if (Array.isArray(fields.coding) && typeof own === 'string') return { ...fields, text: change(own) };
  return fields;
}

function walk(value: unknown, name: string, change: (fields: Fields, name: string) => Fields): unknown {
  if (Array.isArray(value)) return value.map(item => walk(item, name, change));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => [key, walk(item, key, change)]);
  return change(Object.fromEntries(fields), name);
}
