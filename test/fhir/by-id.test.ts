import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchAbilities } from '../../src/domain/config.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { shapes } from './abilities.ts';
import { chart, except, now, type Options, reading, statuses } from './run.ts';
import { entry, fault, type Script, searchset, server, visit } from './server.ts';

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

const include = ['MedicationAdministration:request', 'MedicationAdministration:performer', 'Encounter:location'];
const byId: SearchAbilities = { ...shapes.plain, byId: 'search' };
const along: SearchAbilities = { ...byId, include };

/** What the elements behind these search parameters hold. */
const targets: Readonly<Record<string, readonly string[]>> = {
  'MedicationAdministration:request': ['MedicationRequest/o1'],
  'MedicationAdministration:performer': ['Practitioner/n1'],
  'Encounter:location': ['Location/l1'],
};

/** The chart's server, which also brings along what it is asked to. */
const including: Script = request => {
  const found = server(chart)(request) as { entry: { resource: FhirResource }[] };
  const wanted = request.params.getAll('_include').flatMap(path => targets[path] ?? []);
  if (wanted.length === 0 || found.entry.length === 0) return found;
  const brought = chart.filter(({ resourceType, id }) => wanted.includes(`${resourceType}/${id}`));
  return searchset([...found.entry, ...brought.map(one => entry(one, 'include'))]);
};

const read = (script: Script, abilities: SearchAbilities, options: Options = {}) =>
  reading(script, { abilities, now: () => now, ...options });

describe('what is known by its id, asked for by a search', () => {
  test('is the same reading, without an id in any address', async () => {
    const plain = await read(server(chart), shapes.plain);
    const { reading: same, log } = await read(server(chart), byId);
    expect(same).toEqual(plain.reading);
    expect(log.filter(line => !/^POST [A-Za-z]+\/_search /.test(line))).toEqual([]);
  });

  test('brings along what it is asked to, in one wave', async () => {
    const plain = await read(server(chart), shapes.plain);
    const { reading: same, log } = await read(including, along);
    expect(same).toEqual(plain.reading);
    const types = log.map(line => /^POST ([A-Za-z]+)\/_search/.exec(line)?.[1]);
    expect(types.filter(type => ['MedicationRequest', 'Practitioner', 'Location'].includes(type ?? ''))).toEqual([]);
    expect(log.find(line => line.includes('_id=e1'))).toBe(
      'POST Encounter/_search _id=e1&_include=Encounter%3Alocation',
    );
  });

  test('is asked for as ever where the server brings nothing along', async () => {
    const plain = await read(server(chart), shapes.plain);
    expect((await read(server(chart), along)).reading).toEqual(plain.reading);
  });

  test.each<[string, Script]>([
    ['is not in the record', server(chart.filter(({ resourceType }) => resourceType !== 'Encounter'))],
    ['cannot be searched for', except('Encounter/_search', fault('forbidden', 403))],
    ['is answered with nothing', except('Encounter/_search', searchset([]))],
    ['is answered with another', except('Encounter/_search', searchset([entry({ ...visit, id: 'e9' })]))],
  ])('and %s, is read by its id before anything is said of it', async (_what, script) => {
    const { log } = await read(script, byId);
    expect(log.filter(line => line === 'GET Encounter/e1')).toHaveLength(1);
  });

  const cut = { meta: { tag: [{ code: 'SUBSETTED' }] } };

  test.each<[string, object]>([
    ['was cut down', cut],
    ['is to be read by other rules', { implicitRules: 'https://ehr.example/rules' }],
  ])('on a page that %s, is read by its id: what it lacks may be recorded', async (_what, page) => {
    const { id, resourceType, subject } = visit;
    const script: Script = request => {
      const found = including(request) as object;
      const isOne = request.path === 'Encounter/_search' && request.params.has('_id');
      return isOne ? { ...found, ...page, entry: [entry({ id, resourceType, subject })] } : found;
    };
    const plain = await read(server(chart), shapes.plain);
    const { reading: same, log } = await read(script, byId);
    expect(log).toContain('GET Encounter/e1');
    expect(same.sources.encounters).toEqual(plain.reading.sources.encounters);
  });

  test('and what comes along in part is asked for by itself', async () => {
    const script: Script = request => {
      const found = including(request) as { entry: { resource: FhirResource; search: { mode: string } }[] };
      const shorten = (resource: FhirResource) => ({ resourceType: resource.resourceType, id: resource.id, ...cut });
      const entries = found.entry?.map(one =>
        one.resource.resourceType === 'Location' ? entry(shorten(one.resource), 'include') : one,
      );
      return found.entry ? { ...found, entry: entries } : found;
    };
    const plain = await read(server(chart), shapes.plain);
    const { reading: same, log } = await read(script, along);
    expect(log).toContain('GET Location/l1');
    expect(same.sources.locations).toEqual(plain.reading.sources.locations);
    expect(statuses(same).encounters).toBe('complete');
  });

  test('is missing only where reading it says so', async () => {
    const without = server(chart.filter(({ resourceType }) => resourceType !== 'Encounter'));
    expect((await read(without, byId)).reading).toEqual((await read(without, shapes.plain)).reading);
  });

  test.each(['timeout', 'network', 'too-many-requests'] as const)(
    'is not asked for twice where the search ends in %s',
    async code => {
      const { log, reading: failed } = await read(except('Encounter/_search', fault(code)), byId);
      expect(log.filter(line => line === 'GET Encounter/e1')).toEqual([]);
      expect(statuses(failed).encounters).toBe('failed');
    },
  );

  test.each([['patient/Encounter.r'], ['patient/Encounter.rs?status=finished']])(
    'is read where no scope covers a search of all: %s',
    async scope => {
      const scopes = ['patient/Patient.rs', scope];
      const { log } = await read(server(chart), byId, { scopes });
      expect(log).toContain('GET Encounter/e1');
      expect(log.filter(line => line.startsWith('POST Patient/_search'))).toHaveLength(1);
    },
  );
});
