import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WhyCode } from '../../src/domain/reading.ts';
import { shapes } from './abilities.ts';
import { chart, complete, except, idsOf, now, reading, statuses } from './run.ts';
import { administration, coverage, entry, fault, order, patient, searchset, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
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

  test('one is not called missing where its whole type is not found', async () => {
    const { reading: result } = await reading(except('Condition', fault('not-found', 404)));
    expect(result.sources.conditions).toMatchObject({ status: 'failed', value: [], why: { code: 'not-found' } });
    const unread = { state: 'unread', why: { code: 'not-found', detail: 'Condition' } };
    expect(result.references.get('Condition/c1')).toEqual(unread);
    expect(result.references.get('Condition/c2/_history/1')).toEqual(unread);
  });

  test('what the search does not return is read by itself, and only then missing', async () => {
    const resources = withOrders(10).filter(resource => resource.id !== 'o7');
    const { reading: result, log } = await reading(server(resources));
    expect(orderRequests(log)).toHaveLength(2);
    expect(result.references.get('MedicationRequest/o7')).toEqual({ state: 'missing' });
    expect(result.sources.orders.status).toBe('complete');
  });

  test('a server that ignores `_id` adds nothing', async () => {
    const resources = [...withOrders(10), order('o99')];
    const usual = server(resources);
    const { reading: result } = await reading(request => usual({ ...request, params: new URLSearchParams() }));
    expect(idsOf(result, 'orders')).not.toContain('o99');
    expect(result.sources.orders).toMatchObject({ status: 'complete' });
  });

  test('one of many with parts taken out makes its source partial', async () => {
    const cut = order('o3', { meta: { tag: [{ code: 'SUBSETTED' }] } });
    const resources = withOrders(10).map(resource => (resource.id === 'o3' ? cut : resource));
    const { reading: result } = await reading(server(resources));
    expect(result.sources.orders).toMatchObject({ status: 'partial', why: { detail: 'SUBSETTED' } });
    expect(result.problems.map(problem => problem.where)).toEqual(['MedicationRequest/o3']);
  });

  test('where `_id` is not understood, they are read one by one, ten at a time', async () => {
    const script = except('MedicationRequest/_search', fault('rejected', 400), withOrders(20));
    const { reading: result, most } = await reading(async request => {
      await new Promise(resolve => setTimeout(resolve, 10));
      return script(request);
    });
    expect(result.sources.orders.value).toHaveLength(20);
    expect(result.sources.orders.status).toBe('complete');
    expect(most).toBe(10);
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
    ['Location/l1', undefined],
  ];
  test.each(states)('%s leaves the base alone', async (reference, expected) => {
    const resources = [patient, visit, administration('a1', { request: { reference } })];
    const { reading: result, log } = await reading(server(resources));
    expect(result.references.get(reference)).toEqual(expected);
    expect(log).toHaveLength(9);
  });

  const payorCases: [name: string, payor: unknown, asked: string[], status: string][] = [
    ['by reference alone', { reference: 'Organization/g1' }, ['g1'], 'complete'],
    ['with its name', { reference: 'Organization/g1', display: 'Payer' }, [], 'complete'],
    ['with an empty name', { reference: 'Organization/g1', display: ' ' }, ['g1'], 'complete'],
    ['that is not there', { reference: 'Organization/g9' }, ['g9'], 'complete'],
    ['that is contained', { reference: '#g1' }, [], 'complete'],
    ['that is a person', { reference: 'Patient/p1' }, [], 'complete'],
  ];
  test.each(payorCases)('who pays, %s', async (_name, payor, asked, status) => {
    const resources = [patient, visit, coverage('v1', { payor: [payor] }), { resourceType: 'Organization', id: 'g1' }];
    const { reading: result, log } = await reading(server(resources));
    const organizations = log.flatMap(line => /^GET Organization\/(.*)$/.exec(line)?.[1] ?? []);
    expect([organizations, result.sources.coverages.status]).toEqual([asked, status]);
  });

  test('who pays, unread: coverages are not complete', async () => {
    const resources = [patient, visit, coverage('v1', { payor: [{ reference: 'Organization/g1' }] })];
    const { reading: result } = await reading(except('Organization', fault('forbidden', 403), resources));
    expect(result.sources.coverages).toMatchObject({ status: 'partial', why: { code: 'forbidden' } });
    expect(idsOf(result, 'coverages')).toEqual(['v1']);
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

  test('what was included along refers on', async () => {
    const script = except(
      'MedicationAdministration',
      searchset([
        entry(administration('a1', { request: { reference: 'MedicationRequest/o9' } })),
        entry(order('o9', { medicationReference: { reference: 'Medication/m1' } }), 'include'),
      ]),
    );
    const { reading: result } = await reading(script);
    expect([idsOf(result, 'orders'), idsOf(result, 'medications')]).toEqual([['o9'], ['m1']]);
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
