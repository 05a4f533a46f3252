import fc from 'fast-check';
import { readyChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { Broken, blockingOf } from './law.ts';
import { relation } from './relation.ts';
import { unrelated } from './unrelated.ts';

/**
 * Resources of other types, another visit years ago with its own diagnosis, vaccine and tablet are put between the
 * others: some, or all, anywhere. Verdicts and outcomes of blocking rules stay. Advice about the past of a patient may
 * not, nor the words of a gap that offers what else is in the record, as a diagnosis on the problem list.
 */
export const addition = relation({
  id: 'MR3',
  name: 'What has nothing to do with an injection changes nothing about it.',
  trial: fc.tuple(readyChart, fc.infiniteStream(fc.nat())),
  holds([chart, random]) {
    const next = () => random.next().value ?? 0;
    const before = administrationsOf(judge(chart));
    const others = unrelated(chart, 1);
    const sets = [others, ...others.map(one => [one]), ...others.map(() => others.filter(() => next() % 2 === 0))];
    for (const more of sets) {
      const resources = [...chart.resources];
      for (const one of more) resources.splice(1 + (next() % resources.length), 0, one);
      const changed = { ...chart, resources };
      const after = administrationsOf(judge(changed));
      for (const one of before) {
        const now = after.find(({ reference }) => reference === one.reference);
        const name = `adding ${more.map(({ resourceType }) => resourceType).join(', ')}`;
        if (!now || blockingOf(now).join() !== blockingOf(one).join())
          throw new Broken(`${chart.shape}: another answer after ${name}`, changed);
      }
    }
  },
});
