// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, test, vi } from 'vitest';
import { loadRuleBook } from '../../src/app/load-rule-book.ts';
import { chart } from './chart.ts';
import { Desk, leave, start } from './desk.tsx';
import { looksLike } from './look.ts';
import { tables } from './tables.ts';

process.env.TZ = 'UTC';

beforeAll(async () => {
  await loadRuleBook();
  await import('../../src/panel/screens/StartScreen.tsx');
  await import('../../src/normalise/r5/adapt-r5.ts');
});
beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  leave();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(tables.filter(({ readings = [] }) => readings.length > 0))('$id $wrong', ({ readings = [] }) => {
  for (const check of readings) {
    test.each(check.sources)(`${check.name}: %s`, async source => {
      const { record, fault, context, ehr, session } = check;
      const desk = await Desk.open({
        resources: record?.(source) ?? chart,
        ...(fault && { fault: fault(source) }),
        ...(context && { context }),
        ...(ehr && { ehr }),
        ...(session && { session: session(source) }),
      });
      await (check.steps ? check.steps(desk, source) : desk.settled());
      await looksLike(desk, check.sees(source));
    });
  }
});
