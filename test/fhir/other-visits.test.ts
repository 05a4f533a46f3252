import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { shapes } from './abilities.ts';
import { chart, complete, except, idsOf, now, reading, statuses } from './run.ts';
import { condition, entry, fault, searchset, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Beside e1, which is on 2026-11-20 from 14:00 to 15:00 UTC. */
const other = (period: object | undefined, more: object = {}): FhirResource => {
  const { period: _own, ...rest } = visit;
  return { ...rest, id: 'e2', ...(period && { period }), ...more };
};

describe('which visits are kept beside the one that is asked for', () => {
  const table: [name: string, visit: FhirResource, kept: boolean][] = [
    ['a stay around it', other({ start: '2026-11-18T08:00:00Z', end: '2026-11-23T08:00:00Z' }), true],
    ['another of its day', other({ start: '2026-11-20T09:00:00Z', end: '2026-11-20T09:30:00Z' }), true],
    ['of its day by date only', other({ start: '2026-11-20', end: '2026-11-20' }), true],
    ['of the day before, of another time zone', other({ start: '2026-11-19', end: '2026-11-19' }), true],
    ['of two days before', other({ start: '2026-11-18T08:00:00Z', end: '2026-11-18T09:00:00Z' }), false],
    ['of two days after', other({ start: '2026-11-22T08:00:00Z', end: '2026-11-22T09:00:00Z' }), false],
    ['of long ago, still going on', other({ start: '2026-01-02T08:00:00Z' }, { status: 'in-progress' }), true],
    ['of long ago, on leave', other({ start: '2026-01-02T08:00:00Z' }, { status: 'onleave' }), true],
    ['of long ago, over without an end', other({ start: '2026-01-02T08:00:00Z' }), false],
    ['going on without a start', other(undefined, { status: 'in-progress' }), true],
    ['over, and never dated', other(undefined), false],
  ];
  test.each(table)('%s', async (_name, one, kept) => {
    for (const abilities of Object.values(shapes)) {
      const { reading: result } = await reading(server([...chart, one]), { abilities });
      expect(idsOf(result, 'encounters')).toEqual(kept ? ['e1', 'e2'] : ['e1']);
      expect(result.sources.encounters.status).toBe('complete');
      expect(result.otherVisits).toBeNull();
    }
  });

  test('one that is open is taken to last until tomorrow', async () => {
    const open = { ...visit, status: 'in-progress', period: { start: '2026-11-10T14:00:00Z' } };
    const after = other({ start: '2026-11-21T08:00:00Z', end: '2026-11-21T09:00:00Z' });
    const { reading: result } = await reading(server([...chart.filter(({ id }) => id !== 'e1'), open, after]));
    expect(idsOf(result, 'encounters')).toEqual(['e1', 'e2']);
  });

  test('around one of long ago they are searched for as well', async () => {
    const period = { start: '2026-05-02T09:00:00Z', end: '2026-05-02T10:00:00Z' };
    const { log } = await reading(server([...chart.filter(({ id }) => id !== 'e1'), { ...visit, period }]));
    expect(log.filter(line => line.split(/[ /?]/)[1] === 'Encounter')).toEqual([
      'GET Encounter/e1',
      expect.stringContaining('date=ge2026-08-23'),
      expect.stringMatching(/date=ge2026-05-01.*date=le2026-05-03/),
    ]);
  });
});

test('of what another visit refers to, its place alone is asked for', async () => {
  const one = other(visit.period as object, {
    location: [{ location: { reference: 'Location/l2' } }],
    diagnosis: [{ condition: { reference: 'Condition/c8' } }],
  });
  const { reading: result, log } = await reading(
    server([...chart, one, condition('c8', {}), { resourceType: 'Location', id: 'l2' }]),
  );
  expect(idsOf(result, 'locations')).toEqual(['l1', 'l2']);
  expect(log.filter(line => line.includes('c8'))).toEqual([]);
  expect(statuses(result)).toEqual(complete);
});

test('what another visit holds is not taken along', async () => {
  const theirs = chart
    .filter(({ resourceType }) => ['MedicationAdministration', 'Procedure', 'ChargeItem'].includes(resourceType))
    .map(one => ({ ...one, id: `${one.id}-e2`, context: { reference: 'Encounter/e2' }, encounter: one.context }));
  for (const abilities of Object.values(shapes)) {
    const { reading: result } = await reading(server([...chart, other(visit.period as object), ...theirs]), {
      abilities,
    });
    expect(idsOf(result, 'administrations')).not.toContain('a1-e2');
    expect(idsOf(result, 'charges')).not.toContain('x1-e2');
  }
});

describe('the visit itself, found once more', () => {
  const found = (changes: object) => searchset([entry({ ...chart[1], ...changes })]);
  const search = 'Encounter/_search';
  const ownStatus = async (body: unknown) => {
    const { reading: result } = await reading(except(search, body));
    expect(idsOf(result, 'encounters')).toEqual(['e1']);
    expect(result.sources.encounters.status).toBe('complete');
    return result.sources.encounters.value[0]?.status;
  };

  test('is one', async () => {
    expect(await ownStatus(found({}))).toBe('finished');
  });
  test('in a newer version, that one counts', async () => {
    const versions = chart.map(one => (one.id === 'e1' ? { ...one, meta: { versionId: '1' } } : one));
    const body = found({ status: 'cancelled', meta: { versionId: '2' } });
    const { reading: result } = await reading(except(search, body, versions));
    expect(result.sources.encounters).toMatchObject({ status: 'complete', value: [{ status: 'cancelled' }] });
  });
  test('otherwise without a newer version, the one that was read by its id counts', async () => {
    expect(await ownStatus(found({ status: 'cancelled' }))).toBe('finished');
  });
});

describe('the other visits are not all known', () => {
  const search = 'Encounter/_search';
  const pages = searchset([entry(visit)], 'https://evil.example/fhir/Encounter?page=2');

  test.each([
    ['forbidden', fault('forbidden', 403), { code: 'forbidden', http: 403 }],
    ['cut short', pages, { code: 'unsafe-link' }],
    ['no bundle', '<html>', { code: 'unreadable' }],
  ])('%s: the visit is known, its source is not complete', async (_name, answer, why) => {
    const { reading: result } = await reading(except(search, answer));
    expect(idsOf(result, 'encounters')).toEqual(['e1']);
    expect(result.sources.encounters).toMatchObject({ status: 'partial', why });
    expect(result.otherVisits).toEqual({ why, only: true });
    expect({ ...statuses(result), encounters: 'complete' }).toEqual(complete);
  });

  test('part of the search around a visit of long ago fails', async () => {
    const usual = server([
      ...chart.filter(({ id }) => id !== 'e1'),
      { ...visit, period: { start: '2026-05-02T09:00:00Z', end: '2026-05-02T10:00:00Z' } },
    ]);
    const { reading: result } = await reading(request =>
      request.path === search && request.params.getAll('date').length === 2 ? fault('rejected', 400) : usual(request),
    );
    expect(result.sources.encounters).toMatchObject({ status: 'partial', why: { code: 'rejected' } });
  });

  test('a part of the visit was taken out as well: then its own gaps are no gaps', async () => {
    const cut = { ...chart[1], meta: { tag: [{ code: 'SUBSETTED' }] } } as FhirResource;
    const resources = chart.map(one => (one.id === 'e1' ? cut : one));
    const { reading: result } = await reading(except(search, fault('forbidden', 403), resources));
    expect(result.otherVisits).toMatchObject({ only: false });
    expect(result.sources.encounters).toMatchObject({ status: 'partial', why: { detail: 'SUBSETTED' } });
  });

  test('the visit could not be read: that is what is said, whatever the search found', async () => {
    const { reading: result } = await reading(except('Encounter/e1', fault('forbidden', 403)));
    expect(result.sources.encounters).toMatchObject({ status: 'failed', why: { code: 'forbidden' } });
  });

  const all = ['patient/*.read'];
  const scoped: [name: string, scopes: string[] | null, sent: boolean, why: string | null, status: string][] = [
    ['SMART v1', all, true, null, 'complete'],
    ['SMART v2, read and search', ['patient/*.rs'], true, null, 'complete'],
    ['SMART v2, this type for reading only', scopes('patient/Encounter.r'), false, 'not-granted', 'complete'],
    [
      'a part of them',
      [...scopes('patient/Encounter.r'), 'patient/Encounter.s?class=AMB'],
      true,
      'not-granted',
      'partial',
    ],
    ['no authorization', null, true, null, 'complete'],
  ];
  test.each(scoped)('by scope: %s', async (_name, granted, sent, why, status) => {
    const { reading: result, log } = await reading(server(chart), { scopes: granted });
    expect(log.some(line => line.includes(search))).toBe(sent);
    expect(result.otherVisits?.why.code ?? null).toBe(why);
    expect(statuses(result)).toEqual({ ...complete, encounters: status });
  });

  test('they are not offered', async () => {
    const abilities = { ...shapes.plain, visits: 'not-offered' } as const;
    const { reading: result, log } = await reading(server(chart), { abilities });
    expect(log.filter(line => line.split(/[ /?]/)[1] === 'Encounter')).toEqual(['GET Encounter/e1']);
    expect(statuses(result)).toEqual(complete);
    expect(result.otherVisits).toEqual({ why: { code: 'not-offered' }, only: true });
  });
});

/** All types but Encounter for reading and searching, and this. */
function scopes(encounter: string): string[] {
  const types = [...new Set(chart.map(({ resourceType }) => resourceType))].filter(type => type !== 'Encounter');
  return [...types.map(type => `patient/${type}.rs`), encounter];
}
