// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadRuleBook } from '../../src/app/load-rule-book.ts';
import type { Run } from '../../src/app/run.ts';
import { useChanges } from '../../src/app/use-changes.ts';
import { useReadings } from '../../src/app/use-readings.ts';
import { useWaivers } from '../../src/app/use-waivers.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { PolicyChange } from '../../src/domain/policy-change.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import type { Finding } from '../../src/engine/report.ts';
import type { Outcome } from '../../src/fhir/read.ts';
import type { Session } from '../../src/smart/session.ts';
import { b12Chart, bundle } from '../cli/charts.ts';

beforeAll(async () => {
  await loadRuleBook();
  await import('../../src/app/coder-book.ts');
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const none: never[] = [];
const other = 'medicare-part-b';

function outcome(): Outcome {
  const set = fromBundle(bundle(b12Chart('p')), 'b.json', new Date().toISOString());
  return { reading: readingOf('Patient/p', 'Encounter/p-visit', set, indexRecords(set)) };
}

async function open() {
  const run: Run = {
    outcome: Promise.resolve(outcome()),
    startedAt: Date.now(),
    progress: () => none,
    subscribe: () => () => {},
    stop: () => {},
  };
  const session = {
    context: { patient: 'p', encounter: 'p-visit', administration: null },
    ehr: { chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } } },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers: [],
    tables: null,
    onExpire: () => () => {},
  } as unknown as Session;
  const hook = renderHook(() => {
    const readings = useReadings(session, run, () => run);
    return { readings, waivers: useWaivers(session, readings), ...useChanges(session, readings) };
  });
  const now = () => hook.result.current;
  await waitFor(() => expect(now().readings.report).not.toBeNull());
  const judged = () => waitFor(() => expect(now().readings.judging).toBe(false));
  const differences = async () => (await now().changes?.find('Encounter/p-visit')) ?? null;
  return { now, judged, differences };
}

/** The policy of the report, and whether that is the one that is wished for. */
const seen = ({ readings }: Awaited<ReturnType<typeof open>> extends { now(): infer Now } ? Now : never) => [
  readings.report?.policy,
  readings.judging,
];

test('until the new judgement is there, the report of the policy before is called that', async () => {
  const { now, judged } = await open();
  expect(seen(now())).toEqual(['base', false]);
  act(() => now().readings.judgeBy({ policy: other }));
  expect(seen(now())).toEqual(['base', true]);
  await judged();
  expect(seen(now())).toEqual([other, false]);
});

test('who goes back before it is there waits for nothing, and the one between is never shown', async () => {
  const { now, judged } = await open();
  act(() => now().readings.judgeBy({ policy: other }));
  act(() => now().readings.judgeBy({ policy: null }));
  expect(seen(now())).toEqual(['base', false]);
  await act(async () => {});
  await judged();
  expect(seen(now())).toEqual(['base', false]);
});

test('a waiver that is added calls nothing old; until one that is taken back is judged without, the verdict is', async () => {
  const { now, judged } = await open();
  const asked = now().readings.report?.visits[0]?.findings.find(({ rule }) => rule === 'supervision') as Finding;
  const waiver = waiverFor(asked, 'Encounter/p-visit');
  act(() => now().waivers.add(waiver));
  expect(seen(now())).toEqual(['base', false]);
  await waitFor(() => expect(now().readings.report?.waivers).toHaveLength(1));
  act(() => now().waivers.remove(waiver));
  expect(seen(now())).toEqual(['base', true]);
  await judged();
  expect(now().readings.report?.waivers).toHaveLength(0);
});

function waiverFor({ rule, message }: Finding, reference: string): Waiver {
  const expires = new Date().toISOString().slice(0, 10);
  return { rule, reference, message, reason: 'Seen on paper', expires, by: null };
}

/** Each finding that differs, with its outcome and weight on either side. */
const told = (changes: readonly PolicyChange<Finding>[] | null) =>
  (changes ?? []).flatMap(change =>
    'rule' in change
      ? [[change.kind, change.rule, ...[change.before, change.after].map(one => `${one?.outcome} ${one?.weight}`)]]
      : [],
  );

test('a waiver that is made later counts on both sides of the shown difference, and is taken back on both', async () => {
  const { now, judged, differences } = await open();
  act(() => now().readings.judgeBy({ policy: other }));
  await judged();
  await waitFor(() => expect(now().changes).not.toBeNull());
  const before = await differences();
  expect(told(before)).toContainEqual(['weight', 'supervision', 'review advises', 'review blocks']);
  const asked = now().readings.report?.visits[0]?.findings.find(({ rule }) => rule === 'supervision') as Finding;

  const waiver = waiverFor(asked, 'Encounter/p-visit');
  act(() => now().waivers.add(waiver));
  await waitFor(() => expect(now().readings.report?.waivers).toHaveLength(1));
  const waived = await differences();
  expect(told(waived)).toContainEqual(['weight', 'supervision', 'waived advises', 'waived blocks']);
  expect(told(waived)).not.toContainEqual(expect.arrayContaining([expect.stringMatching(/^review/)]));

  act(() => now().waivers.remove(waiver));
  await waitFor(() => expect(now().readings.report?.waivers).toHaveLength(0));
  expect(await differences()).toEqual(before);
});

test('back leads to what was wished for before, with the waivers made since', async () => {
  const { now, judged } = await open();
  act(() => now().readings.judgeBy({ policy: other }));
  await judged();
  await waitFor(() => expect(now().changes).not.toBeNull());
  act(() => now().changes?.back());
  await judged();
  expect(now().readings.report).toMatchObject({ policy: 'base', policyChoice: { by: 'configuration' } });
});
