import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Resolved } from '../../src/domain/reading.ts';
import { shapes } from './abilities.ts';
import { chart, complete, except, idsOf, now, reading, run, statuses } from './run.ts';
import { administration, condition, fault, patient, type Script, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const long = { start: '2026-01-02T08:00:00Z', end: '2026-01-03T08:00:00Z' };
/** A visit of long ago, which no search for those around e1 keeps. */
const whole = (id: string, more: object = {}): FhirResource => ({ ...visit, id, period: long, ...more });
const partOf = (reference: string) => ({ partOf: { reference } });
const own = chart.find(({ id }) => id === 'e1') as FhirResource;
const withWhole = (reference: string, ...more: FhirResource[]) => [
  ...chart.map(one => (one === own ? { ...own, ...partOf(reference) } : one)),
  ...more,
];
/** A server whose search for visits does not bring these, which are read by their ids. */
function hiding(resources: readonly FhirResource[], ...hidden: readonly FhirResource[]): Script {
  const usual = server(resources);
  return request => hidden.find(one => request.path === `Encounter/${one.id}`) ?? usual(request);
}
const askedFor = (log: readonly string[]) => log.flatMap(line => /^GET Encounter\/(e[2-9])$/.exec(line)?.[1] ?? []);

describe('the visit that a visit is a part of', () => {
  test('is asked for together with everything else that is referred to', async () => {
    for (const abilities of Object.values(shapes)) {
      const { reading: result } = await reading(hiding(withWhole('Encounter/e7'), whole('e7')), { abilities });
      expect(result.references.get('Encounter/e7')).toMatchObject({ state: 'read' });
      expect(idsOf(result, 'encounters')).toEqual(['e1', 'e7']);
      expect(result.sources.encounters.status).toBe('complete');
    }
    const { log } = await reading(hiding(withWhole('Encounter/e7'), whole('e7')));
    const plain = await reading(server(chart));
    expect(log.filter(line => !plain.log.includes(line))).toEqual(['GET Encounter/e7']);
  });

  test('is followed as a whole: what else it refers to is not asked for', async () => {
    const busy = whole('e7', {
      ...partOf('Encounter/e8'),
      diagnosis: [{ condition: { reference: 'Condition/c8' } }],
      location: [{ location: { reference: 'Location/l8' } }],
    });
    const { reading: result, log } = await reading(hiding(withWhole('Encounter/e7'), busy, whole('e8')));
    expect(askedFor(log)).toEqual(['e7', 'e8']);
    expect(log.filter(line => /c8|l8/.test(line))).toEqual([]);
    expect(statuses(result)).toEqual(complete);
  });

  test('is followed as any other where an injection names it too', async () => {
    const resources = withWhole(
      'Encounter/e7',
      whole('e7', { diagnosis: [{ condition: { reference: 'Condition/c8' } }] }),
      condition('c8', { encounter: { reference: 'Encounter/e7' } }),
      administration('a7', { context: { reference: 'Encounter/e7' } }),
    );
    const options = { context: { patient: 'p1', encounter: 'e1', administration: 'a7' } };
    const { reading: result } = await reading(server(resources), options);
    expect(result.references.get('Condition/c8')).toMatchObject({ state: 'read' });
  });

  test.each<[name: string, reference: string, refusal: unknown, expected: Resolved]>([
    ['is missing', 'Encounter/e7', fault('not-found', 404), { state: 'missing' }],
    [
      'may not be read',
      'Encounter/e7',
      fault('forbidden', 403),
      { state: 'unread', why: { code: 'forbidden', http: 403 } },
    ],
    ['is on another server', 'https://other.example/fhir/Encounter/e7', null, { state: 'external' }],
    [
      'is named by no reference',
      'a stay',
      null,
      { state: 'unread', why: { code: 'malformed', detail: 'Encounter/e1#partOf' } },
    ],
    [
      "is another patient's, as a mother's is",
      'Encounter/e7',
      whole('e7', { subject: { reference: 'Patient/p2' } }),
      { state: 'unread', why: { code: 'other' } },
    ],
  ])('%s: nothing else is less complete for it', async (_, reference, refusal, expected) => {
    const { reading: result } = await reading(except('Encounter/e7', refusal, withWhole(reference)));
    expect(result.references.get(reference)).toEqual(expected);
    expect(idsOf(result, 'encounters')).toEqual(['e1']);
    expect(statuses(result)).toEqual(complete);
    expect(result.otherVisits).toBeNull();
  });

  test("another patient's keeps no other one from being read", async () => {
    const foreign = whole('e7', { subject: { reference: 'Patient/p2' } });
    const other = whole('e6', partOf('Encounter/e8'));
    const resources = [patient, { ...own, ...partOf('Encounter/e7') }, { ...other, period: visit.period }];
    const { reading: result } = await reading(hiding(resources, foreign, whole('e8')), {
      context: { patient: 'p1', encounter: null },
    });
    expect(result.references.get('Encounter/e7')).toEqual({ state: 'unread', why: { code: 'other' } });
    expect(result.references.get('Encounter/e8')).toMatchObject({ state: 'read' });
  });

  test("another patient's stops everything where an injection names it", async () => {
    const foreign = whole('e7', { subject: { reference: 'Patient/p2' } });
    const given = administration('a7', { context: { reference: 'Encounter/e7' } });
    const { outcome } = await run(hiding(withWhole('Encounter/e7', given), foreign), {
      context: { patient: 'p1', encounter: 'e1', administration: 'a7' },
    });
    expect(outcome).toMatchObject({ stop: { why: 'other-patient' } });
  });

  test('is not asked for where the part is only beside the visit', async () => {
    const beside = { ...visit, id: 'e2', ...partOf('Encounter/e7') };
    expect(askedFor((await reading(server([...chart, beside]))).log)).toEqual([]);
  });

  test('is asked for where a visit beside is the whole, and a part in turn', async () => {
    const beside = { ...visit, id: 'e2', ...partOf('Encounter/e7') };
    const { log } = await reading(hiding(withWhole('Encounter/e2', beside), whole('e7')));
    expect(askedFor(log)).toEqual(['e7']);
  });

  test('is asked for no further than other references are', async () => {
    const chain = Array.from({ length: 7 }, (_, n) => whole(`e${n + 2}`, partOf(`Encounter/e${n + 3}`)));
    const { reading: result, log } = await reading(hiding(withWhole('Encounter/e2'), ...chain));
    expect(askedFor(log)).toEqual(['e2', 'e3', 'e4']);
    expect(result.references.get('Encounter/e5')).toMatchObject({ state: 'unread', why: { code: 'other' } });
    expect(statuses(result)).toEqual(complete);
  });

  test('is the same in a reading of all visits', async () => {
    const script = hiding(withWhole('Encounter/e7'), whole('e7', partOf('Encounter/e8')), whole('e8'));
    const all = await run(script, { context: { patient: 'p1', encounter: null } });
    const single = await reading(script);
    if (!('reading' in all.outcome)) throw new Error('stopped');
    const taken = await all.outcome.period?.visit('e1');
    expect(taken?.sources).toEqual(single.reading.sources);
    expect([...(taken?.references.keys() ?? [])].sort()).toEqual([...single.reading.references.keys()].sort());
  });
});
