import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { type Report, reportSchema } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { b12Chart, bundle, now } from './charts.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

function reportsOf(input: FhirResource): Report[] {
  const set = fromBundle(input, 'b.json', now);
  return [...audit(set, indexRecords(set), settings)];
}

// From JSON, where a resource may well have an element of that name.
const unshowable = { toString: 1, valueOf: 1 };

it.each([
  ['a profile of the Bundle', { meta: { profile: [unshowable] } }],
  [
    'a profile of a resource',
    { entry: [{ resource: { resourceType: 'Patient', id: 'p', meta: { profile: [unshowable] } } }] },
  ],
  ['the answer to an entry', { entry: [{ response: { status: unshowable } }] }],
  ['an issue', { entry: [{ resource: { resourceType: 'OperationOutcome', issue: [{ severity: unshowable }] } }] }],
  ['all about an entry', { entry: [{ fullUrl: unshowable, resource: { resourceType: 'Patient', id: unshowable } }] }],
  ['its time, type and links', { timestamp: unshowable, type: unshowable, link: [{ relation: unshowable }] }],
])('reads on over an object that cannot be shown in %s', (_, more) => {
  expect(() => reportsOf({ resourceType: 'Bundle', ...more })).not.toThrow();
});

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name]))];
}

function replaceAt(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(name) ? replaceAt(item, rest, by) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [name]: replaceAt(object[name], rest, by) };
}

const whole = bundle(b12Chart('p'));
const paths = pathsOf(whole.entry);
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    0,
    -1,
    Number.POSITIVE_INFINITY,
    true,
    [],
    [null],
    {},
    { reference: 'Patient/other' },
    '2026-02-30',
  ),
);

describe('a record in which anything may be anything', () => {
  it('ends in a report of the published shape, never in a crash', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(changes, replacements => {
        let entry: unknown = whole.entry;
        for (const [path, by] of replacements) {
          if (hasPath(entry, path)) entry = replaceAt(entry, path, by);
        }
        for (const report of reportsOf({ ...whole, entry })) {
          expect(z.safeParse(reportSchema, report).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('is never ready once something that its proof rests on is gone', () => {
    const [report] = reportsOf(whole);
    const [injection] = report?.visits[0]?.administrations ?? [];
    expect(injection?.verdict).toBe('ready');
    const lost = [
      ['MedicationAdministration', 'status'],
      ['MedicationAdministration', 'context'],
      ['MedicationAdministration', 'request'],
      ['MedicationAdministration', 'performer'],
      ['MedicationAdministration', 'effectiveDateTime'],
      ['MedicationAdministration', 'medicationCodeableConcept'],
      ['MedicationAdministration', 'dosage'],
      ['Condition', 'code'],
      ['Encounter', 'period'],
      ['Encounter', 'location'],
      ['MedicationRequest', 'intent'],
    ] as const;
    for (const [type, element] of lost) {
      const reports = reportsOf(bundle(b12Chart('p', { [type]: { [element]: undefined } })));
      const verdicts = reports.flatMap(({ visits }) => visits.map(({ verdict }) => verdict));
      expect({ type, element, verdicts }).not.toMatchObject({ verdicts: expect.arrayContaining(['ready']) });
    }
  });

  it('is judged the same in any order of its entries and keys', () => {
    const resources = b12Chart('p');
    const expected = reportsOf(bundle(resources));
    fc.assert(
      fc.property(fc.shuffledSubarray(resources, { minLength: resources.length }), shuffled => {
        const turned = shuffled.map(one => Object.fromEntries(Object.entries(one).toReversed()));
        expect(reportsOf(bundle(turned))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

function hasPath(value: unknown, [name, ...rest]: Path): boolean {
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return hasPath((value as Record<string, unknown>)[String(name)], rest);
}
