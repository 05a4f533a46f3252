import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Reading, ReadStatus, SourceName, WhyCode } from '../../src/domain/reading.ts';
import type { SourceProgress } from '../../src/fhir/progress.ts';
import { startReading } from '../../src/fhir/read.ts';
import { shapes } from './abilities.ts';
import {
  administration,
  base,
  condition,
  entry,
  fault,
  order,
  patient,
  type Script,
  scripted,
  searchset,
  server,
  visit,
} from './server.ts';

const now = Date.parse('2026-11-21T10:30:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

type Options = Partial<Parameters<typeof startReading>[0]>;

async function run(script: Script, options: Options = {}) {
  const reader = scripted(script);
  const progress: SourceProgress[] = [];
  const outcome = startReading({
    reader,
    context: { patient: 'p1', encounter: 'e1' },
    abilities: shapes.plain,
    onProgress: event => progress.push(event),
    random: () => 0.5,
    ...options,
  });
  await vi.runAllTimersAsync();
  return { outcome: await outcome, log: reader.log, most: reader.most, progress };
}

async function reading(script: Script, options: Options = {}) {
  const { outcome, ...rest } = await run(script, options);
  if (!('reading' in outcome)) throw new Error(`stopped: ${outcome.stop.where}`);
  return { ...rest, reading: outcome.reading };
}

const statuses = (one: Reading) =>
  Object.fromEntries(Object.entries(one.sources).map(([name, { status }]) => [name, status]));
const idsOf = (one: Reading, source: SourceName) => one.sources[source].value.map(resource => resource.id);

/** A visit with one injection as an EHR would chart it: everything by reference. */
const chart: FhirResource[] = [
  patient,
  {
    ...visit,
    diagnosis: [{ condition: { reference: 'Condition/c1' } }, { condition: { reference: 'Condition/c2/_history/1' } }],
    location: [{ location: { reference: 'Location/l1' } }],
  },
  administration('a1', {
    medicationReference: { reference: 'Medication/m1' },
    request: { reference: 'MedicationRequest/o1' },
    performer: [{ actor: { reference: `${base}/Practitioner/n1` } }, { actor: { reference: 'Device/d1' } }],
    reasonReference: [{ reference: 'Condition/c1' }],
  }),
  condition('c1', { encounter: { reference: 'Encounter/e1' } }),
  condition('c2', {}),
  order('o1', { medicationReference: { reference: 'Medication/m1' } }),
  { resourceType: 'Medication', id: 'm1' },
  { resourceType: 'Practitioner', id: 'n1' },
  { resourceType: 'Location', id: 'l1' },
];
const complete = {
  patient: 'complete',
  encounters: 'complete',
  administrations: 'complete',
  conditions: 'complete',
  medications: 'complete',
  orders: 'complete',
  practitioners: 'complete',
  locations: 'complete',
} as const;

/** The chart's server, with another answer for paths that begin so. */
const except = (prefix: string, answer: unknown, resources = chart): Script => {
  const usual = server(resources);
  return request => (request.path.startsWith(prefix) ? answer : usual(request));
};

describe('an ordinary visit', () => {
  test('is read in one wave, and one wave of what that refers to', async () => {
    const waves: string[][] = [];
    let wave: string[] = [];
    const usual = server(chart);
    const { reading: result } = await reading(async request => {
      if (wave.length === 0) {
        waves.push(wave);
        setTimeout(() => {
          wave = [];
        }, 50);
      }
      wave.push(request.path);
      await new Promise(resolve => setTimeout(resolve, 100));
      return usual(request);
    });
    expect(waves.map(paths => paths.sort())).toEqual([
      ['Condition/_search', 'Encounter/e1', 'MedicationAdministration/_search', 'Patient/p1'],
      ['Condition/c2', 'Location/l1', 'Medication/m1', 'MedicationRequest/o1', 'Practitioner/n1'],
    ]);
    expect(statuses(result)).toEqual(complete);
    expect(result.problems).toEqual([]);
  });

  test('each source holds its resources, also those that came by reference', async () => {
    const { reading: result } = await reading(server(chart));
    const held = Object.fromEntries(Object.keys(complete).map(name => [name, idsOf(result, name as SourceName)]));
    expect(held).toEqual({
      patient: ['p1'],
      encounters: ['e1'],
      administrations: ['a1'],
      conditions: ['c1', 'c2'],
      medications: ['m1'],
      orders: ['o1'],
      practitioners: ['n1'],
      locations: ['l1'],
    });
    expect([result.patient, result.encounter, result.fhirVersion]).toEqual(['Patient/p1', 'Encounter/e1', null]);
    expect(Date.parse(result.readAt)).toBeGreaterThanOrEqual(now);
  });

  test('references are found by `Type/id` and as they were written', async () => {
    const { reading: result } = await reading(server(chart));
    for (const text of ['Practitioner/n1', `${base}/Practitioner/n1`, 'Condition/c2', 'Condition/c2/_history/1']) {
      expect(result.references.get(text)).toMatchObject({ state: 'read' });
    }
    expect(result.references.has('Device/d1')).toBe(false);
  });

  test.each(Object.keys(shapes) as (keyof typeof shapes)[])('as %s would be asked', async shape => {
    const { reading: result } = await reading(server(chart), { abilities: shapes[shape] });
    const expected = shape === 'none' ? { ...complete, administrations: 'not-offered' } : complete;
    expect(statuses(result)).toEqual(expected);
  });

  test('the declared version is handed on', async () => {
    const { reading: result } = await reading(server(chart), { fhirVersion: '4.0.1' });
    expect(result.fhirVersion).toBe('4.0.1');
  });
});

describe('what cannot be read', () => {
  type Row = [name: string, script: Script, expected: Partial<Record<SourceName, [ReadStatus, WhyCode | null]>>];
  const rows: Row[] = [
    ['F02 conditions forbidden', except('Condition', fault('forbidden', 403)), { conditions: ['failed', 'forbidden'] }],
    ['F03 visit gone', except('Encounter/', fault('not-found', 410)), { encounters: ['failed', 'not-found'] }],
    ['patient forbidden', except('Patient/', fault('forbidden', 403)), { patient: ['failed', 'forbidden'] }],
    ['F03 order missing', except('MedicationRequest', fault('not-found', 404)), { orders: ['complete', null] }],
    ['order forbidden', except('MedicationRequest', fault('forbidden', 403)), { orders: ['failed', 'forbidden'] }],
    [
      'one condition forbidden',
      except('Condition/c2', fault('forbidden', 403)),
      { conditions: ['partial', 'forbidden'] },
    ],
    [
      'F10 outcome instead of the order',
      except('MedicationRequest', { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login' }] }),
      { orders: ['failed', 'outcome'] },
    ],
    [
      'F12 another type than asked for',
      except('Encounter/e1', condition('e1')),
      { encounters: ['failed', 'unreadable'] },
    ],
    [
      'another id than asked for',
      except('Encounter/e1', { ...visit, id: 'e2' }),
      { encounters: ['failed', 'unreadable'] },
    ],
    ['F09 HTML for a location', except('Location', '<html>'), { locations: ['failed', 'unreadable'] }],
    [
      'parts of the visit taken out',
      except('Encounter/', { ...chart[1], meta: { security: [{ code: 'MASKED' }] } }),
      { encounters: ['partial', 'other'] },
    ],
    [
      'parts of the drug taken out',
      except('Medication/', { resourceType: 'Medication', id: 'm1', meta: { tag: [{ code: 'SUBSETTED' }] } }),
      { medications: ['partial', 'other'] },
    ],
  ];
  test.each(rows)('%s', async (_name, script, expected) => {
    const { reading: result } = await reading(script);
    const told = Object.entries(result.sources).map(([name, { status, why }]) => [name, [status, why?.code ?? null]]);
    const usual = Object.entries({ ...complete }).map(([name, status]) => [name, [status, null]]);
    expect(Object.fromEntries(told)).toEqual({ ...Object.fromEntries(usual), ...expected });
  });

  test('a visit that could not be read is not asked for again', async () => {
    const { log, reading: result } = await reading(except('Encounter/', fault('forbidden', 403)));
    expect(log.filter(line => line.includes('Encounter/'))).toHaveLength(1);
    expect(result.references.get('Encounter/e1')).toMatchObject({ state: 'unread', why: { code: 'forbidden' } });
  });

  test('missing and unread references are told apart', async () => {
    const missing = await reading(except('MedicationRequest', fault('not-found', 404)));
    const unread = await reading(except('MedicationRequest', fault('forbidden', 403)));
    expect(missing.reading.references.get('MedicationRequest/o1')).toEqual({ state: 'missing' });
    expect(unread.reading.references.get('MedicationRequest/o1')).toEqual({
      state: 'unread',
      why: { code: 'forbidden', http: 403 },
    });
  });

  test('F01 after 401 nothing more is asked', async () => {
    const { reading: result, log } = await reading(except('MedicationAdministration', fault('expired', 401)));
    expect(result.sources.administrations).toMatchObject({ status: 'failed', why: { code: 'expired' } });
    expect(result.sources.locations).toMatchObject({ status: 'failed', why: { code: 'expired' } });
    expect(log).toHaveLength(4);
  });

  test('F07 the whole load ends after its time, with what it has', async () => {
    const never = new Promise<never>(() => {});
    const { reading: result } = await reading(except('Condition/_search', never), { limits: { requestMs: 90_000 } });
    expect(result.sources.conditions).toMatchObject({ status: 'failed', why: { code: 'timeout' } });
    expect(idsOf(result, 'administrations')).toEqual(['a1']);
    expect(Date.parse(result.readAt) - now).toBe(60_000);
  });

  test('the user stops: what came in is kept, the rest is named as stopped', async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 5_000);
    const never = new Promise<never>(() => {});
    const { reading: result } = await reading(except('Condition/_search', never), { signal: control.signal });
    expect(result.sources.conditions).toMatchObject({ status: 'failed', why: { code: 'stopped' } });
    expect(result.sources.administrations.status).toBe('complete');
    expect(Date.parse(result.readAt) - now).toBe(5_000);
  });

  test('a signal that is aborted already asks nothing', async () => {
    const { reading: result, log } = await reading(server(chart), { signal: AbortSignal.abort() });
    expect(log).toEqual([]);
    expect(result.sources.patient).toMatchObject({ status: 'failed', why: { code: 'stopped' } });
  });

  test('of two contents under one id without a newer one, none is used', async () => {
    const twins = except(
      'MedicationAdministration',
      searchset([
        entry(administration('a1', { status: 'completed' })),
        entry(administration('a1', { status: 'not-done' })),
        entry(administration('a2')),
      ]),
    );
    const { reading: result } = await reading(twins);
    expect(idsOf(result, 'administrations')).toEqual(['a2']);
    expect(result.sources.administrations).toMatchObject({ status: 'partial', why: { code: 'conflicting-versions' } });
    expect(result.problems.map(problem => problem.where)).toEqual(['MedicationAdministration/a1']);
  });
});

describe("F21: another patient's data stops the whole load", () => {
  const other = { reference: 'Patient/p2' };
  const cases: [name: string, script: Script][] = [
    ['the patient', except('Patient/', { ...patient, id: 'p2' })],
    ['the visit', except('Encounter/', { ...visit, subject: other })],
    [
      'an administration of another visit',
      except(
        'MedicationAdministration',
        searchset([entry(administration('a2', { subject: other, context: { reference: 'Encounter/e9' } }))]),
      ),
    ],
    ['a condition', except('Condition/_search', searchset([entry(condition('c9', { subject: other }))]))],
    ['a condition by reference', except('Condition/c2', condition('c2', { subject: other }))],
    ['an order by reference', except('MedicationRequest', order('o1', { subject: other }))],
  ];
  test.each(cases)('%s', async (_name, script) => {
    const { outcome } = await run(script);
    expect(outcome).toEqual({ stop: { why: 'other-patient', where: expect.not.stringContaining('p2') } });
  });

  test('the other requests are ended', async () => {
    const never = new Promise<never>(() => {});
    const usual = except('Condition/_search', searchset([entry(condition('c9', { subject: other }))]));
    await run(request => (request.path.startsWith('MedicationAdministration') ? never : usual(request)));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('references', () => {
  const withOrders = (count: number) => [
    patient,
    visit,
    ...Array.from({ length: count }, (_, n) =>
      administration(`a${n}`, { request: { reference: `MedicationRequest/o${n}` } }),
    ),
    ...Array.from({ length: count }, (_, n) => order(`o${n}`)),
  ];
  const orderRequests = (log: string[]) => log.filter(line => line.includes('MedicationRequest'));

  test('a few are read one by one, many are asked for together', async () => {
    expect(orderRequests((await reading(server(withOrders(4)))).log)).toHaveLength(4);
    const { reading: result, log } = await reading(server(withOrders(120)));
    expect(orderRequests(log)).toHaveLength(3);
    expect(result.sources.orders).toMatchObject({ status: 'complete' });
    expect(result.sources.orders.value).toHaveLength(120);
  });

  test('what the search does not return is read by itself, and only then missing', async () => {
    const resources = withOrders(10).filter(resource => resource.id !== 'o7');
    const { reading: result, log } = await reading(server(resources));
    expect(orderRequests(log)).toHaveLength(2);
    expect(result.references.get('MedicationRequest/o7')).toEqual({ state: 'missing' });
    expect(result.sources.orders.status).toBe('complete');
  });

  test('where `_id` is not understood, they are read one by one, six at a time', async () => {
    const script = except('MedicationRequest/_search', fault('rejected', 400), withOrders(20));
    const { reading: result, most } = await reading(async request => {
      await new Promise(resolve => setTimeout(resolve, 10));
      return script(request);
    });
    expect(result.sources.orders.value).toHaveLength(20);
    expect(result.sources.orders.status).toBe('complete');
    expect(most).toBe(6);
  });

  const refusals: [name: string, refusal: unknown, requests: number, code: WhyCode][] = [
    ['forbidden', fault('forbidden', 403), 2, 'forbidden'],
    ['failing for ever', fault('server-error', 503), 6, 'server-error'],
    ['busy', fault('too-many-requests', 429), 2, 'too-many-requests'],
    ['unreadable', '<html>', 2, 'unreadable'],
  ];
  test.each(refusals)(
    'where neither search nor read gets through (%s), asking soon ends',
    async (_name, refusal, requests, code) => {
      const { reading: result, log } = await reading(except('MedicationRequest', refusal, withOrders(20)));
      expect(orderRequests(log)).toHaveLength(requests);
      expect(result.references.get('MedicationRequest/o7')).toMatchObject({ state: 'unread', why: { code } });
      expect(result.sources.orders.status).toBe('failed');
    },
  );

  test('where reading is allowed and searching is not, they are read one by one', async () => {
    const script = except('MedicationRequest/_search', fault('forbidden', 403), withOrders(20));
    expect((await reading(script)).reading.sources.orders).toMatchObject({ status: 'complete' });
  });

  const states: [reference: string, expected: unknown][] = [
    ['https://other.example/fhir/MedicationRequest/o1', { state: 'external' }],
    ['urn:uuid:5d64e8e6-0dbd-44c9-9fff-8c14f2fd9ac9', { state: 'external' }],
    ['not a reference', { state: 'unread', why: { code: 'malformed', detail: 'MedicationAdministration/a1#request' } }],
    ['#o1', undefined],
    ['Task/t1', undefined],
  ];
  test.each(states)('%s leaves the base alone', async (reference, expected) => {
    const resources = [patient, visit, administration('a1', { request: { reference } })];
    const { reading: result, log } = await reading(server(resources));
    expect(result.references.get(reference)).toEqual(expected);
    expect(log).toHaveLength(4);
  });

  test('conditions that this EHR does not offer are not asked for', async () => {
    const abilities = { ...shapes.plain, conditions: 'not-offered' } as const;
    const { reading: result, log } = await reading(server(chart), { abilities });
    expect(log.filter(line => line.includes('Condition'))).toEqual([]);
    expect(result.references.get('Condition/c1')).toMatchObject({ state: 'unread', why: { code: 'not-offered' } });
    expect(result.sources.conditions.status).toBe('not-offered');
  });

  test('F23 circles and long chains end', async () => {
    const link = (id: string, to: string) => ({
      resourceType: 'Medication',
      id,
      ingredient: [{ itemReference: { reference: `Medication/${to}` } }],
    });
    const chain = Array.from({ length: 9 }, (_, n) => link(`m${n}`, `m${n + 1}`));
    const circle = [link('x', 'y'), link('y', 'x'), link('z', 'z')];
    const resources = ['m0', 'x', 'z'].map((id, n) =>
      administration(`a${n}`, { medicationReference: { reference: `Medication/${id}` } }),
    );
    const { reading: result, log } = await reading(server([patient, visit, ...resources, ...chain, ...circle]));
    expect(log.filter(line => line.includes('Medication/')).length).toBe(3 + 3);
    expect(result.references.get('Medication/m3')).toMatchObject({ state: 'unread' });
    expect(result.sources.medications.status).toBe('partial');
  });

  test('F24 what is nested too deep is not followed, and hangs nothing', async () => {
    let deep: unknown = { actor: { reference: 'Practitioner/n1' } };
    for (let n = 0; n < 3000; n += 1) deep = [deep];
    const { reading: result } = await reading(server([patient, visit, administration('a1', { performer: deep })]));
    expect(statuses(result)).toEqual(complete);
  });

  test('contained resources may refer on, themselves they are left to their parent', async () => {
    const contained = [
      { resourceType: 'Medication', id: 'a1', ingredient: [{ itemReference: { reference: 'Medication/m1' } }] },
    ];
    const resources = [
      patient,
      visit,
      administration('a1', { contained, medicationReference: { reference: '#a1' } }),
      { resourceType: 'Medication', id: 'm1' },
    ];
    const { reading: result } = await reading(server(resources));
    expect([...result.references.keys()].sort()).toEqual(['Encounter/e1', 'Medication/m1']);
  });

  test('what was included along is not asked for again', async () => {
    const script = except(
      'MedicationAdministration',
      searchset([
        entry(administration('a1', { medicationReference: { reference: 'Medication/m1' } })),
        entry({ resourceType: 'Medication', id: 'm1' }, 'include'),
      ]),
    );
    const { reading: result, log } = await reading(script);
    expect(log.filter(line => line.includes('Medication/'))).toEqual([]);
    expect(idsOf(result, 'medications')).toEqual(['m1']);
    expect(idsOf(result, 'administrations')).toEqual(['a1']);
  });
});

describe('which administrations are wanted', () => {
  const odd = [
    administration('other-visit', { context: { reference: 'Encounter/e9' } }),
    administration('no-visit', { context: undefined }),
    administration('episode', { context: { reference: 'EpisodeOfCare/x' } }),
    administration('old-no-visit', { context: undefined, effectiveDateTime: '2025-01-01T08:00:00Z' }),
    administration('no-date', { context: undefined, effectiveDateTime: undefined }),
    administration('old-same-visit', { effectiveDateTime: '2025-01-01T08:00:00Z' }),
  ];
  const all = server([patient, visit, ...odd]);

  test('a visit’s own, and recent ones of no visit', async () => {
    const { reading: result } = await reading(all, { abilities: shapes.oracle });
    expect(idsOf(result, 'administrations')).toEqual(['episode', 'no-date', 'no-visit', 'old-same-visit']);
  });

  test('F17 a server that ignores `context` gives the same answer', async () => {
    const resources = [patient, visit, administration('a1'), odd[0] as FhirResource];
    const deaf: Script = request => server(resources)({ ...request, params: new URLSearchParams() });
    const [one, other] = [await reading(server(resources)), await reading(deaf)];
    expect(one.reading.sources).toEqual(other.reading.sources);
    expect([...one.reading.references]).toEqual([...other.reading.references]);
  });

  test('the one that the launch names is wanted whatever its visit', async () => {
    const context = { patient: 'p1', encounter: 'e1', administration: 'other-visit' };
    const { reading: result } = await reading(server([patient, visit, ...odd, { ...visit, id: 'e9' }]), { context });
    expect(idsOf(result, 'administrations')).toContain('other-visit');
    expect(idsOf(result, 'encounters')).toEqual(['e1', 'e9']);
  });

  test('when the visit was is not known, nothing of no visit is left out for its date', async () => {
    const script = except('Encounter/', fault('forbidden', 403), [patient, ...odd]);
    const { reading: result } = await reading(script, { abilities: { ...shapes.plain, administrations: 'patient' } });
    expect(idsOf(result, 'administrations')).toContain('old-no-visit');
  });

  test('without a visit: recent ones, and the visits they name', async () => {
    const long = { start: '2024-01-01T08:00:00Z', end: '2024-01-01T09:00:00Z' };
    const visits = [visit, { ...visit, id: 'e9', period: long }, { ...visit, id: 'e10', period: long }];
    const context = { patient: 'p1', encounter: null };
    const { reading: result, log } = await reading(server([patient, ...visits, ...odd]), { context });
    expect(idsOf(result, 'administrations')).toEqual(['episode', 'no-date', 'no-visit', 'other-visit']);
    expect(idsOf(result, 'encounters')).toEqual(['e1', 'e9']);
    expect(log).toHaveLength(4);
  });
});

describe('a visit outside the window of a search by time', () => {
  const at = (period: unknown) => server([patient, { ...visit, period }]);
  const searches = (log: string[]) => log.filter(line => line.startsWith('GET MedicationAdministration'));

  test('is read by one search more', async () => {
    const script = at({ start: '2026-05-02T09:00:00Z', end: '2026-05-02T10:00:00Z' });
    const { log, reading: result } = await reading(script, { abilities: shapes.oracle });
    expect(searches(log)).toHaveLength(2);
    expect(result.sources.administrations.status).toBe('complete');
  });

  test('its administrations count once when both searches hold them', async () => {
    const script = server([patient, { ...visit, period: { start: '2026-08-20T09:00:00Z' } }, administration('a1')]);
    const { reading: result } = await reading(script, { abilities: shapes.oracle });
    expect(idsOf(result, 'administrations')).toEqual(['a1']);
  });

  test.each([undefined, {}, { start: 'soon' }])(
    'a visit with period %j: nobody can say that all was read',
    async period => {
      const { reading: result } = await reading(at(period), { abilities: shapes.oracle });
      expect(result.sources.administrations).toMatchObject({ status: 'partial', why: { detail: 'Encounter.period' } });
    },
  );

  test('a visit that cannot be read: likewise', async () => {
    const { reading: result } = await reading(except('Encounter', fault('forbidden', 403)), {
      abilities: shapes.oracle,
    });
    expect(result.sources.administrations).toMatchObject({ status: 'partial', why: { code: 'forbidden' } });
  });
});

describe('progress', () => {
  test('names every source at once, and each ends', async () => {
    const { progress } = await reading(except('Condition/_search', fault('forbidden', 403)), {
      abilities: { ...shapes.plain, administrations: 'not-offered' },
    });
    expect(progress.slice(0, 8).map(event => event.state)).toEqual(Array(8).fill('waiting'));
    const last = Object.fromEntries(progress.map(({ source, state, count }) => [source, [state, count]]));
    expect(last).toMatchObject({
      patient: ['done', 1],
      administrations: ['not-offered', 0],
      orders: ['done', 0],
      locations: ['done', 1],
    });
  });

  test('counts pages while they come in', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => administration(`a${n}`));
    const { progress, reading: result, log } = await reading(server([patient, visit, ...many], 100));
    const seen = progress.filter(event => event.source === 'administrations' && event.pages > 0);
    expect(seen.slice(0, 20).map(event => [event.pages, event.count])).toEqual(
      Array.from({ length: 20 }, (_, n) => [n + 1, (n + 1) * 100]),
    );
    expect(result.sources.administrations.value).toHaveLength(2000);
    expect(result.sources.administrations.status).toBe('complete');
    expect(log).toHaveLength(3 + 20);
  });

  test('names the slow source after 3 s, until it answers', async () => {
    const usual = server(chart);
    const { progress } = await reading(async request => {
      if (request.path.startsWith('Condition/_search')) await new Promise(resolve => setTimeout(resolve, 4_000));
      return usual(request);
    });
    const slow = progress.filter(event => event.slowSince !== null);
    expect(new Set(slow.map(event => event.source))).toEqual(new Set(['conditions']));
    expect(slow[0]?.slowSince).toBe(now);
    expect(progress.filter(event => event.source === 'conditions').at(-1)?.slowSince).toBeNull();
  });
});

test('no timer and no listener outlives a reading', async () => {
  await reading(server(chart));
  expect(vi.getTimerCount()).toBe(0);
});
