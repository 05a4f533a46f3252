import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dropAhead, readerAfter, sendAhead } from '../../src/fhir/ahead.ts';
import { shapes } from './abilities.ts';
import { chart, now, reading } from './run.ts';
import { fault, scripted, server } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const all = ['patient/*.rs'];
const launches = Object.entries(shapes).flatMap(([name, abilities]) =>
  [
    { encounter: 'e1', administration: null },
    { encounter: 'e1', administration: 'a1' },
    { encounter: null, administration: null },
  ].map(context => ({
    name: `${name}, ${context.encounter ?? 'all visits'}, ${context.administration ?? 'no entry'}`,
    abilities,
    context: { patient: 'p1', scopes: all, ...context },
  })),
);

describe('requests sent ahead of their reading', () => {
  test.each(launches)('are those that it would send, and it asks none of them again: $name', async one => {
    const { abilities, context } = one;
    const alone = await reading(server(chart), { abilities, context, scopes: all });
    const early = scripted(server(chart));
    const ahead = sendAhead({ reader: early, context, abilities });
    // The day is over before the panel's script is there: the plan stays that of the moment at which they left.
    vi.setSystemTime(now + 86_400_000);
    const after = await reading(server(chart), { abilities, context, scopes: all, ahead, now: () => now });
    expect([...early.log, ...after.log].toSorted()).toEqual(alone.log.toSorted());
    expect(after.log.filter(request => early.log.includes(request))).toEqual([]);
    expect(after.reading).toEqual(alone.reading);
  });

  test('leave out what no scope covers', () => {
    const early = scripted(server(chart));
    const context = { patient: 'p1', encounter: 'e1', administration: null, scopes: ['patient/Patient.r'] };
    sendAhead({ reader: early, context, abilities: shapes.plain });
    expect(early.log).toEqual(['GET Patient/p1']);
  });

  const [first] = launches;
  if (!first) throw new Error('no launch');

  test('that fail are tried again by the reading, as its own would be', async () => {
    const early = scripted(() => fault('server-error', 503));
    const { abilities, context } = first;
    const ahead = sendAhead({ reader: early, context, abilities });
    const after = await reading(server(chart), { abilities, context, scopes: all, ahead });
    const alone = await reading(server(chart), { abilities, context, scopes: all });
    expect(after.log.toSorted()).toEqual(alone.log.toSorted());
    expect(after.reading.sources).toEqual(alone.reading.sources);
  });

  test('answer once', async () => {
    const reader = scripted(() => ({}));
    const ahead = sendAhead({ ...first, reader });
    const count = reader.log.length;
    const own = readerAfter(reader, ahead);
    await own.get('Patient/p1');
    expect(reader.log).toHaveLength(count);
    await own.get('Patient/p1');
    expect(reader.log).toHaveLength(count + 1);
  });

  test('end with the request that took them over', async () => {
    const signals: AbortSignal[] = [];
    const get = (_path: string, options?: { signal?: AbortSignal }) => {
      if (options?.signal) signals.push(options.signal);
      return new Promise<never>(() => {});
    };
    const reader = { base: 'https://ehr.example/fhir', get, post: (path: string) => get(path) };
    const ahead = sendAhead({ ...first, reader });
    const stop = new AbortController();
    readerAfter(reader, ahead).get('Patient/p1', { signal: stop.signal });
    expect(signals[0]?.aborted).toBe(false);
    stop.abort();
    expect(signals[0]?.aborted).toBe(true);
  });

  test('that no reading took over end with it, and answer nothing later', async () => {
    const reader = scripted(() => ({}));
    const ahead = sendAhead({ ...first, reader });
    const stops = [...ahead.sent.values()].map(({ stop }) => stop);
    dropAhead(ahead);
    expect(stops.every(({ signal }) => signal.aborted)).toBe(true);
    const count = reader.log.length;
    await readerAfter(reader, ahead).get('Patient/p1');
    expect(reader.log).toHaveLength(count + 1);
  });
});
