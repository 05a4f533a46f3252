import fc from 'fast-check';
import { judge } from '../charts/judge.ts';
import { anyChart } from './charts.ts';
import { expectSame, saidIn } from './law.ts';
import { relation } from './relation.ts';
import { otherOrder } from './shuffle.ts';

/** Resources, elements, codings and the members of lists without order are put in other orders. */
export const order = relation({
  id: 'MR4',
  name: 'The order of resources, elements and codings makes no difference.',
  trial: fc.tuple(anyChart, fc.infiniteStream(fc.nat())),
  holds([chart, random]) {
    const before = saidIn(judge(chart));
    for (let i = 0; i < 20; i += 1)
      expectSame(before, { name: 'another order', chart: otherOrder(chart, () => random.next().value ?? 0) });
  },
});
