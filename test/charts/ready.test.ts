import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readyCharts } from './index.ts';
import { verdictsOf } from './judge.ts';

for (const [shape, charts] of Object.entries(readyCharts)) {
  test(`a fully documented chart of shape ${shape} holds an injection that is ready`, () => {
    fc.assert(fc.property(charts, chart => void expect([...verdictsOf(chart).values()]).toContain('ready')));
  });
}
