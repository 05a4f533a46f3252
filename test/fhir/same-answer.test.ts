import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { startReading } from '../../src/fhir/read.ts';
import { settle } from '../../src/fhir/versions.ts';
import { shapes } from './abilities.ts';
import {
  administration,
  base,
  charge,
  condition,
  coverage,
  entry,
  immunization,
  order,
  patient,
  procedure,
  type Script,
  scripted,
  searchset,
  server,
  visit,
} from './server.ts';

const now = Date.parse('2026-11-21T10:30:00Z');

const administrations = Array.from({ length: 9 }, (_, n) =>
  administration(`a${n}`, {
    request: { reference: `MedicationRequest/o${n % 3}` },
    medicationReference: { reference: `Medication/m${n % 2}` },
  }),
);
const others: FhirResource[] = [
  patient,
  visit,
  ...[0, 1, 2].map(n => condition(`c${n}`, { encounter: { reference: 'Encounter/e1' } })),
  ...[0, 1, 2].map(n => order(`o${n}`, { reasonReference: [{ reference: `Condition/c${n}` }] })),
  { resourceType: 'Medication', id: 'm0' },
  ...[0, 1, 2].flatMap(n => [immunization(`i${n}`), procedure(`s${n}`), charge(`x${n}`), coverage(`v${n}`)]),
];
/** Searches of the first wave, by type. */
const searches = {
  MedicationAdministration: 'administrations',
  Condition: 'conditions',
  Immunization: 'immunizations',
  Procedure: 'procedures',
  ChargeItem: 'charges',
  Coverage: 'coverages',
} as const;

/** Everything in a reading that may not depend on how the server cut and ordered its answer. */
async function essence(script: Script) {
  const outcome = await startReading({
    reader: scripted(script),
    context: { patient: 'p1', encounter: 'e1' },
    abilities: shapes.ecw,
    now: () => now,
    random: () => 0,
  });
  if (!('reading' in outcome)) return outcome;
  const { references, ...rest } = outcome.reading;
  return { ...rest, references: [...references].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** A server that gives these administrations in these pages. */
function inPages(pages: readonly (readonly FhirResource[])[]): Script {
  const usual = server(others);
  return request => {
    if (!request.path.startsWith('MedicationAdministration')) return usual(request);
    const page = Number(request.params.get('page') ?? 0);
    const next = page + 1 < pages.length ? `${base}/MedicationAdministration?page=${page + 1}` : undefined;
    return searchset(
      (pages[page] ?? []).map(resource => entry(resource)),
      next,
    );
  };
}

const cut = fc
  .tuple(
    fc.shuffledSubarray([...administrations], { minLength: 9 }),
    fc.array(fc.constantFrom(...administrations), { maxLength: 6 }),
    fc.integer({ min: 1, max: 15 }),
  )
  .chain(([all, again, size]) =>
    fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }).map(list => {
      const pages = Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
        list.slice(n * size, (n + 1) * size),
      );
      return [...pages, []];
    }),
  );

test('order, repetition and page breaks make no difference', async () => {
  const expected = await essence(inPages([administrations]));
  expect(expected).toMatchObject({
    sources: { administrations: { status: 'complete' }, orders: { status: 'complete' } },
  });
  await fc.assert(
    fc.asyncProperty(cut, async pages => {
      expect(await essence(inPages(pages))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('whatever page of whatever source breaks off, that source is not called complete', async () => {
  const broken = fc.constantFrom<unknown>(
    null,
    'text',
    searchset([null]),
    searchset([entry({ resourceType: 'Condition' })]),
  );
  const usual = server([...others, ...administrations], 2);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(searches) as (keyof typeof searches)[])),
      fc.nat({ max: 1 }),
      broken,
      async (type, page, body) => {
        let seen = -1;
        const result = await essence(request => {
          if (request.path.startsWith(`${type}?`)) seen += 1;
          return request.path.startsWith(`${type}?`) && seen === page ? body : usual(request);
        });
        const source = searches[type];
        if (!('sources' in result)) throw new Error('stopped');
        expect(['partial', 'failed']).toContain(result.sources[source].status);
        expect(result.sources[source].why).not.toBeNull();
      },
    ),
  );
});

describe('versions of one resource', () => {
  const version = (versionId: string | undefined, lastUpdated: string | undefined, status: string) =>
    administration('a1', { status, meta: { versionId, lastUpdated } });
  const old = '2026-11-20T10:00:00Z';
  const late = '2026-11-20T11:00:00+00:00';
  const table: [name: string, versions: FhirResource[], expected: string | null][] = [
    ['the same twice', [version('1', old, 'x'), version('1', old, 'x')], 'x'],
    ['a later version number', [version('9', undefined, 'x'), version('10', undefined, 'y')], 'y'],
    ['a later time', [version(undefined, old, 'x'), version(undefined, late, 'y')], 'y'],
    ['a later time, version ids that are no numbers', [version('b', old, 'x'), version('a', late, 'y')], 'y'],
    ['number and time agree', [version('1', old, 'x'), version('2', late, 'y')], 'y'],
    ['number and time disagree', [version('2', old, 'x'), version('1', late, 'y')], null],
    ['nothing tells', [version(undefined, undefined, 'x'), version(undefined, undefined, 'y')], null],
    ['the same version, two contents', [version('1', old, 'x'), version('1', old, 'y')], null],
    ['three, one the newest', [version('2', old, 'x'), version('3', late, 'y'), version('1', old, 'z')], 'y'],
    ['three, two of them newest', [version('3', late, 'x'), version('3', late, 'y'), version('1', old, 'z')], null],
  ];
  test.each(table)('%s', (_name, versions, expected) => {
    for (const list of [versions, [...versions].reverse()]) {
      const { value, problems } = settle(list);
      expect(value.map(one => one.status)).toEqual(expected === null ? [] : [expected]);
      expect(problems.map(problem => problem.why.code)).toEqual(expected === null ? ['conflicting-versions'] : []);
    }
  });

  test('contents too deep to compare are different contents', () => {
    const deep = () => JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    const { problems } = settle([administration('a1', { x: deep() }), administration('a1', { x: deep() })]);
    expect(problems).toHaveLength(1);
  });

  test('the order of keys is no difference in content', () => {
    const { value, problems } = settle([
      administration('a1', { dosage: { a: 1, b: [2] } }),
      administration('a1', { dosage: { b: [2], a: 1 } }),
    ]);
    expect([value.length, problems]).toEqual([1, []]);
  });
});
