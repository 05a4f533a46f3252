import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sourceNames } from '../../src/domain/reading.ts';
import { shapes } from './abilities.ts';
import { chart, except, now, reading } from './run.ts';
import { administration, fault, patient, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  test('names every source at once, and each ends', async () => {
    const { progress } = await reading(except('Condition/_search', fault('forbidden', 403)), {
      abilities: { ...shapes.plain, administrations: 'not-offered' },
    });
    const first = progress.slice(0, sourceNames.length);
    expect(first.map(event => [event.source, event.state])).toEqual(sourceNames.map(name => [name, 'waiting']));
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
    expect(log).toHaveLength(8 + 20);
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
