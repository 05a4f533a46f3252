import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapes, writers } from './index.ts';
import { verdictsOf } from './judge.ts';
import { Draw } from './parts/draw.ts';
import { drawStory } from './parts/story.ts';

test.each(shapes)('every fully documented injection of a chart of shape %s is ready', shape => {
  fc.assert(
    fc.property(fc.noShrink(fc.integer()), seed => {
      const chart = writers[shape](new Draw(seed), true);
      // What happened is drawn first, and written down in that order.
      const { injections } = drawStory(new Draw(seed), true);
      const given = chart.resources.filter(({ resourceType }) => resourceType === 'MedicationAdministration');
      const full = given.filter((_, i) => injections[i]?.full);
      expect(full.length).toBeGreaterThan(0);
      const verdicts = verdictsOf(chart);
      const wanted = full.map(({ id }) => [`MedicationAdministration/${id}`, 'ready']);
      expect(wanted.map(([key]) => [key, verdicts.get(key ?? '')])).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
