import fc from 'fast-check';
import { type RecordedChart, type Shape, shapes } from './chart.ts';
import { eclinicalworks } from './eclinicalworks.ts';
import { epic } from './epic.ts';
import { mimic } from './mimic.ts';
import { oracle } from './oracle.ts';
import { ottehr } from './ottehr.ts';
import { type Draw, drawn } from './parts/draw.ts';
import { plain } from './plain.ts';
import { qiCore } from './qi-core.ts';
import { synthea } from './synthea.ts';

export { type Change, plainSettings, type RecordedChart, type Shape, shapes } from './chart.ts';

/** Writes a chart in this shape; `ready`: at least one injection of it fully documented. */
export const writers: Readonly<Record<Shape, (draw: Draw, ready: boolean) => RecordedChart>> = {
  plain,
  epic,
  oracle,
  eclinicalworks,
  mimic,
  ottehr,
  synthea,
  'qi-core': qiCore,
};

type Charts = Readonly<Record<Shape, fc.Arbitrary<RecordedChart>>>;

function charts(ready: boolean): Charts {
  const entries = shapes.map(shape => [shape, drawn(draw => writers[shape](draw, ready))] as const);
  return Object.fromEntries(entries) as Charts;
}

/** For each shape, charts in which at least one injection is fully documented: every such injection is ready. */
export const readyCharts: Charts = charts(true);

/** For each shape, charts as that EHR really fills them: nothing is known about their verdicts. */
export const typicalCharts: Charts = charts(false);

/** A ready chart of any shape. */
export const readyChart: fc.Arbitrary<RecordedChart> = fc.oneof(...shapes.map(shape => readyCharts[shape]));

/** A chart of any shape, ready or as it comes. */
export const anyChart: fc.Arbitrary<RecordedChart> = fc.oneof(
  ...shapes.flatMap(shape => [readyCharts[shape], typicalCharts[shape]]),
);
