// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRuleBook } from '../../src/app/load-rule-book.ts';
import type { Run } from '../../src/app/run.ts';
import { useReadings } from '../../src/app/use-readings.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { complete, type Reading, type SourceName, sourceNames, type WhyCode } from '../../src/domain/reading.ts';
import type { Period } from '../../src/fhir/period.ts';
import type { Outcome } from '../../src/fhir/read.ts';
import type { EndReason, Session } from '../../src/smart/session.ts';

beforeAll(loadRuleBook);
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const subject = { reference: 'Patient/p1' };
const patient: FhirResource = { resourceType: 'Patient', id: 'p1', name: [{ text: 'A Person' }] };
const encounter = (id: string): FhirResource => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  subject,
  period: { start: '2026-11-20T14:00:00Z', end: '2026-11-20T15:00:00Z' },
});

function outcome(visit: string | null, visits: readonly string[], failed?: WhyCode): Outcome {
  const values: Partial<Record<SourceName, FhirResource[]>> = { patient: [patient], encounters: visits.map(encounter) };
  const sources = Object.fromEntries(
    sourceNames.map(name => [
      name,
      failed === undefined ? complete(values[name] ?? []) : { status: 'failed', value: [], why: { code: failed } },
    ]),
  ) as Reading['sources'];
  const readAt = new Date().toISOString();
  const reading: Reading = {
    patient: 'Patient/p1',
    encounter: visit === null ? null : `Encounter/${visit}`,
    readAt,
    fhirVersion: null,
    sources,
    references: new Map(),
    problems: [],
    otherVisits: null,
  };
  return { reading };
}

const noProgress: never[] = [];

interface Fake {
  run: Run;
  encounter: string | null;
  stopped: boolean;
  finish(outcome: Outcome): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Readings that end when the test says so. */
function desk(visit: string | null, initial: { strict?: boolean } = {}) {
  const fakes: Fake[] = [];
  const start = (_session: Session, encounterId: string | null): Run => {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const fake: Fake = {
      encounter: encounterId,
      stopped: false,
      run: {
        outcome: promise,
        startedAt: Date.now(),
        progress: () => noProgress,
        subscribe: () => () => {},
        stop: () => {
          fake.stopped = true;
        },
      },
      finish: one => act(async () => resolve(one)),
      fail: error => act(async () => reject(error)),
    };
    fakes.push(fake);
    return fake.run;
  };
  let expire: (reason: EndReason) => void = () => {};
  const session = {
    context: { patient: 'p1', encounter: visit, administration: null },
    ehr: { chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } } },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers: [],
    tables: null,
    onExpire: (callback: typeof expire) => {
      expire = callback;
      return () => {};
    },
  } as unknown as Session;
  const first = start(session, visit);
  const hook = renderHook(() => useReadings(session, first, start), initial.strict ? { wrapper: StrictMode } : {});
  return { fakes, hook, now: () => hook.result.current, end: () => act(async () => expire('expired')) };
}

const at = (fakes: readonly Fake[], index: number) => fakes[index] as Fake;

test.each([false, true])('the first reading is shown once it has ended (strict: %s)', async strict => {
  const { fakes, now } = desk('e1', { strict });
  expect(now()).toMatchObject({ report: null, visit: 'Encounter/e1' });
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  expect(now().report?.visits).toHaveLength(1);
  expect(now().progress).toBeNull();
  expect(fakes).toHaveLength(1);
});

test('a reading that fails inside leaves no one waiting: what it threw goes to the guard', async () => {
  const { fakes, hook } = desk('e1');
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(at(fakes, 0).fail(new TypeError('inside'))).rejects.toThrow('inside');
  expect(hook.result.current.report).toBeNull();
  quiet.mockRestore();
});

test('asked to refresh while it reads, it does not begin again', async () => {
  const { fakes, now } = desk('e1');
  await act(async () => now().refresh());
  expect(fakes).toHaveLength(1);
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  await act(async () => now().refresh());
  await act(async () => now().refresh());
  expect(fakes).toHaveLength(2);
});

test('two events in one moment, as focus and visibility are, begin one reading', async () => {
  const { fakes, now } = desk('e1');
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  await act(async () => {
    const { refresh } = now();
    refresh();
    refresh();
  });
  expect(fakes).toHaveLength(2);
});

test('two choices in one moment: the first reading is stopped, the second counts', async () => {
  const { fakes, now } = desk(null);
  await at(fakes, 0).finish(outcome(null, ['e1', 'e2']));
  await act(async () => {
    const { choose } = now();
    choose('Encounter/e1');
    choose('Encounter/e2');
  });
  expect(fakes.map(({ stopped }) => stopped)).toEqual([false, true, false]);
  expect(now().visit).toBe('Encounter/e2');
});

test('a refresh that is cut short takes nothing away and does not count as read', async () => {
  const { fakes, now } = desk('e1');
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  const before = now().report;
  vi.setSystemTime('2026-11-21T10:02:00Z');
  await act(async () => now().refresh());
  await at(fakes, 1).finish(outcome('e1', [], 'stopped'));
  expect(now().report).toBe(before);
  expect(now().begunAt).toBe(Date.parse('2026-11-21T10:00:00Z'));
  expect(now().isOld()).toBe(true);
});

test('a refresh that could not read takes the old verdict away', async () => {
  const { fakes, now } = desk('e1');
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  await act(async () => now().refresh());
  await at(fakes, 1).finish(outcome('e1', [], 'network'));
  expect(now().report?.sources.map(({ status }) => status)).toContain('failed');
});

test('begun is when it began, not when it ended: what changed meanwhile may not be in it', async () => {
  const { fakes, now } = desk('e1');
  vi.setSystemTime('2026-11-21T10:00:30Z');
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  expect(now().begunAt).toBe(Date.parse('2026-11-21T10:00:00Z'));
});

test('the answer of a reading that was given up for another visit is not taken', async () => {
  const { fakes, now } = desk(null);
  await at(fakes, 0).finish(outcome(null, ['e1', 'e2']));
  await act(async () => now().choose('Encounter/e1'));
  await act(async () => now().choose('Encounter/e2'));
  expect(at(fakes, 1).stopped).toBe(true);
  await at(fakes, 1).finish(outcome('e1', ['e1']));
  expect(now()).toMatchObject({ report: null, visit: 'Encounter/e2' });
  await at(fakes, 2).finish(outcome('e2', ['e2']));
  expect(now().report?.visits.map(({ encounter: one }) => one?.reference)).toEqual(['Encounter/e2']);
});

test('a refresh that is given up for another visit, and ends before the next rendering, is not taken', async () => {
  const { fakes, now } = desk(null);
  await at(fakes, 0).finish(outcome(null, ['e1', 'e2']));
  await act(async () => now().choose('Encounter/e1'));
  await at(fakes, 1).finish(outcome('e1', ['e1']));
  await act(async () => now().refresh());
  await act(async () => {
    now().choose('Encounter/e2');
    // Rendering waits for the end of this block.
    await at(fakes, 2).finish(outcome('e1', [], 'stopped'));
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
  });
  expect(now()).toMatchObject({ report: null, visit: 'Encounter/e2' });
  await at(fakes, 3).finish(outcome('e2', ['e2']));
  expect(now().report?.visits.map(({ encounter: one }) => one?.reference)).toEqual(['Encounter/e2']);
});

test('after a visit was chosen, the others can still be chosen', async () => {
  const { fakes, now } = desk(null);
  await at(fakes, 0).finish(outcome(null, ['e1', 'e2']));
  await act(async () => now().choose('Encounter/e1'));
  await at(fakes, 1).finish(outcome('e1', ['e1']));
  expect(now().choices?.map(({ reference }) => reference)).toEqual(['Encounter/e1', 'Encounter/e2']);
});

/** A reading of all visits, each of which can be told from it. */
function allVisits(ids: readonly string[]): Outcome {
  const all = outcome(null, ids);
  if ('stop' in all) return all;
  const only = (visit: string) => outcome(visit, [visit]);
  const period: Period = {
    untied: all.reading,
    visits: () => [...ids],
    holds: id => ids.includes(id),
    only: async () => all.reading,
    visit: async id => {
      const one = ids.includes(id) ? only(id) : null;
      return one && 'reading' in one ? one.reading : null;
    },
  };
  return { ...all, period };
}

test.each([
  ['shown from what was read', 'e2', 'Encounter/e2'],
  ['not shown where that cannot stand for it', 'e9', null],
])('a visit chosen after the session has ended is %s; nothing is asked for', async (_, id, visit) => {
  const { fakes, now, end } = desk(null);
  await at(fakes, 0).finish(allVisits(['e1', 'e2']));
  const { readAt } = now().report ?? {};
  await end();
  await act(async () => now().choose(`Encounter/${id}`));
  expect(fakes).toHaveLength(1);
  expect(now()).toMatchObject({ report: { readAt }, visit });
  expect(now().report?.visits.some(({ encounter }) => encounter?.reference === 'Encounter/e2')).toBe(visit !== null);
});

/** Visits e1 and e2 of a session that has ended. e1 is told when the test says so. */
async function ended() {
  const { fakes, now, end } = desk(null);
  const all = allVisits(['e1', 'e2']);
  const { promise, resolve } = Promise.withResolvers<void>();
  if ('stop' in all || !all.period) throw new Error('no period');
  const { visit } = all.period;
  const slow = async (id: string) => {
    if (id === 'e1') await promise;
    return visit(id);
  };
  await at(fakes, 0).finish({ ...all, period: { ...all.period, visit: slow } });
  await end();
  const shown = () => now().report?.visits.map(({ encounter: one }) => one?.reference);
  return { now, shown, tell: () => act(async () => resolve()) };
}

test('of two visits chosen after the session has ended, the one chosen last is shown, whichever is judged first', async () => {
  const { now, shown, tell } = await ended();
  await act(async () => now().choose('Encounter/e1'));
  await act(async () => now().choose('Encounter/e2'));
  await tell();
  expect(now().visit).toBe('Encounter/e2');
  expect(shown()).toEqual(['Encounter/e2']);
});

test('a visit chosen after the session has ended is shown by what is wished when it is there', async () => {
  const { now, shown, tell } = await ended();
  await act(async () => now().choose('Encounter/e1'));
  await act(async () => now().judgeBy({ policy: 'medicare-part-b' }));
  await tell();
  expect(shown()).toEqual(['Encounter/e1']);
  expect(now()).toMatchObject({ report: { policy: 'medicare-part-b' }, wishes: { policy: 'medicare-part-b' } });
});

test('nothing is shown after the session has ended once the load was stopped', async () => {
  const { now, tell } = await ended();
  await act(async () => now().choose('Encounter/e1'));
  await act(async () => now().halt({ stop: { why: 'other-patient', where: 'Condition.subject' } }));
  await tell();
  expect(now().report).toMatchObject({ stopped: { why: 'other-patient' }, visits: [] });
});

test('a session that ends before anything was read leaves nothing to show', async () => {
  const { fakes, now, end } = desk('e1');
  await end();
  await at(fakes, 0).finish(outcome('e1', [], 'expired'));
  expect(now()).toMatchObject({ report: null, progress: null });
  expect(now().endedAt).not.toBeNull();
});

test('another patient in a refresh: nothing that was read before is shown', async () => {
  const { fakes, now } = desk('e1');
  await at(fakes, 0).finish(outcome('e1', ['e1']));
  await act(async () => now().refresh());
  await at(fakes, 1).finish({ stop: { why: 'other-patient', where: 'Condition.subject (conditions page 1 entry 1)' } });
  expect(now().report?.stopped?.why).toBe('other-patient');
  expect(now().choices).toBeUndefined();
  vi.setSystemTime('2026-11-21T12:00:00Z');
  expect(now().isOld()).toBe(false);
});

describe('another payer policy', () => {
  test('is judged by what was read, and nothing is read', async () => {
    const { fakes, now } = desk('e1');
    await at(fakes, 0).finish(outcome('e1', ['e1']));
    expect(now().report).toMatchObject({ policy: 'base', policyChoice: { by: 'configuration', why: 'default' } });
    const { readAt } = now().report ?? {};
    await act(async () => now().judgeBy({ policy: 'facility-outpatient' }));
    expect(now().report).toMatchObject({
      policy: 'facility-outpatient',
      readAt,
      policyChoice: { by: 'user', why: 'user' },
    });
    expect(fakes).toHaveLength(1);
    await act(async () => now().judgeBy({ policy: null }));
    expect(now().report).toMatchObject({ policy: 'base', policyChoice: { by: 'configuration' } });
  });

  test('chosen in haste: the last choice counts', async () => {
    const { fakes, now } = desk('e1');
    await at(fakes, 0).finish(outcome('e1', ['e1']));
    await act(async () => {
      const { judgeBy } = now();
      judgeBy({ policy: 'medicare-part-b' });
      judgeBy({ policy: null });
      judgeBy({ policy: 'facility-outpatient' });
    });
    expect(now().report).toMatchObject({ policy: 'facility-outpatient', policyChoice: { by: 'user' } });
    await act(async () => {
      const { judgeBy } = now();
      judgeBy({ policy: 'medicare-part-b' });
      judgeBy({ policy: null });
    });
    expect(now().report).toMatchObject({ policy: 'base', policyChoice: { by: 'configuration' } });
  });

  test('stays through a refresh, another visit, and a choice made while reading', async () => {
    const { fakes, now } = desk(null);
    await act(async () => now().judgeBy({ policy: 'medicare-part-b' }));
    expect(now().report).toBeNull();
    await at(fakes, 0).finish(outcome(null, ['e1', 'e2']));
    expect(now().report?.policy).toBe('medicare-part-b');
    await act(async () => now().choose('Encounter/e1'));
    await at(fakes, 1).finish(outcome('e1', ['e1']));
    expect(now().report?.policy).toBe('medicare-part-b');
    await act(async () => now().refresh());
    await at(fakes, 2).finish(outcome('e1', ['e1']));
    expect(now().report?.policy).toBe('medicare-part-b');
  });

  test('shows nothing of a load that was stopped', async () => {
    const { fakes, now } = desk('e1');
    await at(fakes, 0).finish({ stop: { why: 'other-patient', where: 'Condition.subject' } });
    await act(async () => now().judgeBy({ policy: 'medicare-part-b' }));
    expect(now().report).toMatchObject({ stopped: { why: 'other-patient' }, visits: [] });
  });
});
