import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadStatus, SourceName, WhyCode } from '../../src/domain/reading.ts';
import { shapes } from './abilities.ts';
import { chart, complete, except, idsOf, now, reading, statuses } from './run.ts';
import { administration, base, condition, entry, fault, type Script, searchset, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

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
      [
        'ChargeItem/_search',
        'Condition/_search',
        'Coverage/_search',
        'Encounter/_search',
        'Encounter/e1',
        'Immunization/_search',
        'MedicationAdministration/_search',
        'Patient/p1',
        'Procedure/_search',
      ],
      ['Condition/c2', 'Location/l1', 'Medication/m1', 'MedicationRequest/o1', 'Organization/g1', 'Practitioner/n1'],
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
      immunizations: ['i1'],
      procedures: ['s1'],
      charges: ['x1'],
      coverages: ['v1', 'g1'],
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
    const { method: _, count: _count, visits: _visits, ...abilities } = shapes[shape];
    const lacking = Object.entries(abilities).filter(([, by]) => by === 'not-offered');
    expect(statuses(result)).toEqual({ ...complete, ...Object.fromEntries(lacking) });
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
    expect(log.filter(line => line.includes('Encounter/e1'))).toHaveLength(1);
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
    expect(log).toHaveLength(9);
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

test('no timer and no listener outlives a reading', async () => {
  await reading(server(chart));
  expect(vi.getTimerCount()).toBe(0);
});
