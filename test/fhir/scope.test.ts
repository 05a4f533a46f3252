import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { shapes } from './abilities.ts';
import { except, idsOf, now, reading } from './run.ts';
import { administration, fault, patient, type Script, server, visit } from './server.ts';

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
