import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { shapes } from './abilities.ts';
import { complete, except, idsOf, now, reading, statuses } from './run.ts';
import {
  administration,
  charge,
  coverage,
  fault,
  immunization,
  patient,
  procedure,
  type Script,
  server,
  visit,
} from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
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

  test('those of no visit stay when they are of the time of an old visit', async () => {
    const old = { ...visit, period: { start: '2025-01-01T10:00:00Z', end: '2025-01-01T11:00:00Z' } };
    const before = administration('before', { context: undefined, effectiveDateTime: '2024-12-20T10:00:00Z' });
    const { reading: result } = await reading(server([patient, old, ...odd, before]), { abilities: shapes.oracle });
    expect(idsOf(result, 'administrations')).toContain('old-no-visit');
    expect(idsOf(result, 'administrations')).not.toContain('before');
  });

  test('when the visit was is not known, nothing of no visit is left out for its date', async () => {
    const script = except('Encounter/', fault('forbidden', 403), [patient, ...odd]);
    const { reading: result } = await reading(script, { abilities: { ...shapes.plain, administrations: 'patient' } });
    expect(idsOf(result, 'administrations')).toContain('old-no-visit');
  });

  test('without a visit: those of recent visits whenever they were, other recent ones, and the visits they name', async () => {
    const long = { start: '2024-01-01T08:00:00Z', end: '2024-01-01T09:00:00Z' };
    const visits = [visit, { ...visit, id: 'e9', period: long }, { ...visit, id: 'e10', period: long }];
    const context = { patient: 'p1', encounter: null };
    const { reading: result, log } = await reading(server([patient, ...visits, ...odd]), { context });
    const wanted = ['episode', 'no-date', 'no-visit', 'old-same-visit', 'other-visit'];
    expect(idsOf(result, 'administrations')).toEqual(wanted);
    expect(idsOf(result, 'encounters')).toEqual(['e1', 'e9']);
    expect(log).toHaveLength(8);
  });
});

describe('what lies beside the injections', () => {
  const long = '2025-01-01T08:00:00Z';
  const elsewhere = { reference: 'Encounter/e9' };
  const none = undefined;
  const odd = [
    immunization('i-visit'),
    immunization('i-other-visit', { encounter: elsewhere }),
    immunization('i-undated', { encounter: none, occurrenceDateTime: none, occurrenceString: 'in childhood' }),
    immunization('i-old', { occurrenceDateTime: long }),
    procedure('s-visit', { performedDateTime: long }),
    procedure('s-other-visit', { encounter: elsewhere }),
    procedure('s-no-visit', { encounter: none }),
    procedure('s-period', {
      encounter: none,
      performedDateTime: none,
      performedPeriod: { start: long, end: '2026-11-20' },
    }),
    procedure('s-old', { encounter: none, performedDateTime: none, performedPeriod: { start: long } }),
    charge('x-visit', { occurrenceDateTime: long }),
    charge('x-other-visit', { context: elsewhere }),
    charge('x-no-visit', { context: none }),
    charge('x-r5', { context: none, encounter: elsewhere }),
    charge('x-old', { context: none, occurrenceDateTime: long }),
  ];
  const besides = (result: Reading) =>
    (['immunizations', 'procedures', 'charges'] as const).flatMap(name => idsOf(result, name));
  const ecw = { abilities: shapes.ecw };

  test('of a visit: its own services, those of no visit that are recent; immunizations by their time alone', async () => {
    const { reading: result } = await reading(server([patient, visit, ...odd]), ecw);
    expect(besides(result)).toEqual([
      'i-other-visit',
      'i-undated',
      'i-visit',
      's-no-visit',
      's-period',
      's-visit',
      'x-no-visit',
      'x-visit',
    ]);
  });

  test('without a visit: what recent visits hold, and what is recent', async () => {
    const context = { patient: 'p1', encounter: null };
    const { reading: result } = await reading(server([patient, visit, ...odd]), { ...ecw, context });
    expect(besides(result)).toEqual([
      'i-other-visit',
      'i-undated',
      'i-visit',
      's-no-visit',
      's-other-visit',
      's-period',
      's-visit',
      'x-no-visit',
      'x-other-visit',
      'x-r5',
      'x-visit',
    ]);
  });

  test('of an administration that the launch names: what its visit names, and immunizations of its time', async () => {
    const named = administration('named', { context: elsewhere, effectiveDateTime: '2025-01-01T09:00:00Z' });
    const context = { patient: 'p1', encounter: 'e1', administration: 'named' };
    const resources = [patient, visit, { ...visit, id: 'e9' }, named, ...odd];
    const { reading: result } = await reading(server(resources), { ...ecw, context });
    expect(besides(result)).toEqual(expect.arrayContaining(['i-old', 's-other-visit', 'x-other-visit', 'x-r5']));
    expect(besides(result)).not.toContain('s-old');
  });

  test('coverages stay, whatever their time', async () => {
    const past = coverage('v1', { status: 'cancelled', period: { start: '2010-01-01', end: '2011-01-01' } });
    expect(idsOf((await reading(server([patient, visit, past]))).reading, 'coverages')).toEqual(['v1']);
  });

  test('F17 a server that ignores how a search is narrowed gives the same answer', async () => {
    const linked = [immunization('i1'), procedure('s1'), charge('x1')];
    const resources = [patient, visit, ...linked, ...odd.filter(({ id }) => id?.includes('other'))];
    const deaf: Script = request => server(resources)({ ...request, params: new URLSearchParams() });
    const [one, other] = [await reading(server(resources)), await reading(deaf)];
    expect(one.reading.sources).toEqual(other.reading.sources);
    expect(besides(one.reading)).toEqual(['i-other-visit', 'i1', 's1', 'x1']);
  });
});

describe('a visit outside the window of a search by time', () => {
  const at = (period: unknown) => server([patient, { ...visit, period }]);
  const timed = ['MedicationAdministration', 'Immunization', 'Procedure', 'ChargeItem'];
  const searches = (log: string[]) => timed.map(type => log.filter(line => line.startsWith(`GET ${type}?`)).length);

  test('is read by one search more', async () => {
    const script = at({ start: '2026-05-02T09:00:00Z', end: '2026-05-02T10:00:00Z' });
    const { log, reading: result } = await reading(script, { abilities: shapes.oracle });
    expect(searches(log)).toEqual([2, 2, 2, 2]);
    expect(statuses(result)).toEqual(complete);
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
      for (const name of ['administrations', 'immunizations', 'procedures', 'charges'] as const) {
        expect(result.sources[name]).toMatchObject({ status: 'partial', why: { detail: 'Encounter.period' } });
      }
      expect(result.sources.coverages.status).toBe('complete');
    },
  );

  test('a visit that cannot be read: likewise', async () => {
    const { reading: result } = await reading(except('Encounter', fault('forbidden', 403)), {
      abilities: shapes.oracle,
    });
    expect(result.sources.administrations).toMatchObject({ status: 'partial', why: { code: 'forbidden' } });
  });
});
