// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadRuleBook } from '../../src/app/load-rule-book.ts';
import { policyFaults, refuseFaulty } from '../../src/app/policy-faults.ts';
import type { Run } from '../../src/app/run.ts';
import { useReadings } from '../../src/app/use-readings.ts';
import { useWaivers } from '../../src/app/use-waivers.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import { isStartFault } from '../../src/domain/fault.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import { waiversText } from '../../src/export/waivers-file.ts';
import type { Outcome } from '../../src/fhir/read.ts';
import type { Session } from '../../src/smart/session.ts';
import { b12Chart, bundle } from '../cli/charts.ts';

beforeAll(async () => {
  await loadRuleBook();
  await import('../../src/app/coder-book.ts');
});
afterEach(cleanup);

const site: Waiver = {
  rule: 'site-documented',
  reference: 'MedicationAdministration/p-given',
  message: 'site-documented.absent',
  reason: 'On paper, seen',
  expires: new Date().toISOString().slice(0, 10),
  by: null,
};

/** The record of which nothing but the site is missing, read now. */
function outcome(): Outcome {
  const resources = b12Chart('p').map(one => {
    if (one.resourceType !== 'MedicationAdministration') return one;
    const { site: _, ...dosage } = one.dosage as Record<string, unknown>;
    return { ...one, dosage };
  });
  const set = fromBundle(bundle(resources), 'b.json', new Date().toISOString());
  return { reading: readingOf('Patient/p', 'Encounter/p-visit', set, indexRecords(set)) };
}

/** A session whose reading ends when the test says so. */
function open(waivers: readonly Waiver[] = []) {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const run: Run = {
    outcome: promise,
    startedAt: Date.now(),
    progress: () => none,
    subscribe: () => () => {},
    stop: () => {},
  };
  const session = {
    context: { patient: 'p', encounter: 'p-visit', administration: null },
    ehr: { chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } } },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers,
    tables: null,
    onExpire: () => () => {},
  } as unknown as Session;
  const hook = renderHook(() => {
    const readings = useReadings(session, run, () => run);
    return { readings, desk: useWaivers(session, readings) };
  });
  const now = () => hook.result.current;
  return {
    hook,
    desk: () => now().desk,
    verdict: () => now().readings.report?.visits[0]?.verdict,
    told: () => now().readings.report?.waivers.map(({ from, state }) => [from, state]),
    read: () => act(async () => resolve(outcome())),
    load: (text: string) => act(() => now().desk.load(text)),
    add: (one: Waiver) => act(async () => now().desk.add(one)),
    remove: (one: Waiver) => act(async () => now().desk.remove(one)),
  };
}
const none: never[] = [];

describe('the waivers of a session', () => {
  test('apply at once, and are taken back at once', async () => {
    const { read, add, remove, verdict, told } = open();
    await read();
    expect([verdict(), told()]).toEqual(['not-ready', []]);
    await add(site);
    expect([verdict(), told()]).toEqual(['ready', [['session', 'used']]]);
    await remove(site);
    expect([verdict(), told()]).toEqual(['not-ready', []]);
  });

  test('made while the record is read hold for what comes', async () => {
    const { read, add, verdict } = open();
    await add(site);
    await read();
    expect(verdict()).toBe('ready');
  });

  test('two in one moment are both kept, and the same one once', async () => {
    const { hook, desk, read } = open();
    await read();
    const order = { ...site, rule: 'order-linked', message: 'order-linked.absent' };
    await act(async () => {
      const { add } = hook.result.current.desk;
      add(site);
      add(order);
      add({ ...site });
    });
    expect(desk().own.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))).toEqual([order, site]);
  });

  test('may be made for what the rules say, once they are here', async () => {
    const { desk, read } = open();
    expect(desk().refusal('site-documented')).toBe('unknown-rule');
    await read();
    expect(['site-documented', 'supervision', 'given', 'record-read', 'site'].map(desk().refusal)).toEqual([
      null,
      null,
      'foundation',
      'foundation',
      'unknown-rule',
    ]);
  });

  test("the deployment's own come first, and are none of the session's", async () => {
    const configured = { ...site, reference: null, message: null, reason: 'By agreement' };
    const { desk, read, add, verdict, told } = open([configured]);
    await read();
    expect([verdict(), told(), desk().own]).toEqual(['ready', [['configuration', 'used']], []]);
    await add(site);
    expect(told()).toEqual([
      ['configuration', 'used'],
      ['session', 'needless'],
    ]);
  });

  test('are nowhere but in memory, and a new session has none', async () => {
    const { hook, read, add } = open();
    await read();
    await add(site);
    expect([sessionStorage.length, localStorage.length, history.state]).toEqual([0, 0, null]);
    hook.unmount();
    const again = open();
    await again.read();
    expect([again.desk().own, again.verdict()]).toEqual([[], 'not-ready']);
  });
});

describe('a file', () => {
  test('is taken whole, beside what was there, each once, and applies at once', async () => {
    const { desk, read, add, load, verdict } = open();
    await read();
    const other = { ...site, reference: 'MedicationAdministration/z' };
    await add(other);
    expect(await load(waiversText([other, site, site]))).toEqual({ added: 1 });
    expect([desk().own, verdict()]).toEqual([[other, site], 'ready']);
    expect(await load(waiversText([site]))).toEqual({ added: 0 });
  });

  test('with a fault changes nothing', async () => {
    const { desk, read, add, load, verdict } = open();
    await read();
    await add(site);
    const text = waiversText([
      { ...site, reference: null },
      { ...site, rule: 'given' },
    ]);
    expect(await load(text)).toEqual({
      faults: [{ path: 'waivers[1].rule', problem: expect.stringContaining('is never waived') }],
    });
    expect([desk().own, verdict()]).toEqual([[site], 'ready']);
  });

  test('of another patient waives nothing here', async () => {
    const { read, load, verdict, told } = open();
    await read();
    await load(waiversText([{ ...site, reference: 'MedicationAdministration/q-given' }]));
    expect([verdict(), told()]).toEqual(['not-ready', [['session', 'not-looked-at']]]);
  });
});

describe('the waivers of smart-config.json', () => {
  const policy = { id: 'base', weights: {}, byPayer: [] };
  const rows: readonly [what: string, change: Partial<Waiver>, paths: string[]][] = [
    ['one that may be', {}, []],
    ['one that has expired, by itself', { expires: '2020-01-01' }, []],
    ['one on the last day it may hold', { expires: '2027-11-22' }, []],
    ['one that holds too long', { expires: '2027-11-23' }, ['waivers[0].expires']],
    ['a misspelled rule', { rule: 'site-documentd' }, ['waivers[0].rule']],
    ['what every object has', { rule: 'constructor' }, ['waivers[0].rule']],
    ['a rule that others stand on', { rule: 'diagnosis-usable' }, ['waivers[0].rule']],
    ['two faults', { rule: 'given', expires: '2099-01-01' }, ['waivers[0].rule', 'waivers[0].expires']],
  ];
  test.each(rows)('%s', (_, change, paths) => {
    expect(policyFaults(policy)).toEqual([]);
    let found: readonly string[] = [];
    try {
      refuseFaulty({ policy, waivers: [{ ...site, expires: '2026-11-22', ...change }] }, '2026-11-22');
    } catch (fault) {
      expect(isStartFault(fault) && fault.code).toBe('config-invalid');
      found = isStartFault(fault) ? fault.faults.map(({ path }) => path) : [];
    }
    expect(found).toEqual(paths);
  });
});
