import fc from 'fast-check';
import { type RecordedChart, type Shape, shapes } from './chart.ts';
import { plain } from './plain.ts';

export { type Change, plainSettings, type RecordedChart, type Shape, shapes } from './chart.ts';

/** For each shape, charts in which at least one injection is fully documented: every such injection is ready. */
export const readyCharts: Readonly<Partial<Record<Shape, fc.Arbitrary<RecordedChart>>>> = { plain };

/** A ready chart of any shape. */
export const readyChart: fc.Arbitrary<RecordedChart> = fc.oneof(...shapes.flatMap(shape => readyCharts[shape] ?? []));
