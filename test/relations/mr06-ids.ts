import fc from 'fast-check';
import type { Report } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { keyOf } from './at.ts';
import { anyChart } from './charts.ts';
import { withTexts } from './dates.ts';
import { expectSaid, type Said, saidIn } from './law.ts';
import { relation } from './relation.ts';

/**
 * Every id becomes another, everywhere: in resources, references, and what the configuration says by Location. Resources
 * are looked at in the order of their ids, so that the order in which they came makes none: of several diagnoses that all
 * will not do, the first is the one whose fault is told. Ids in the same order change nothing; others no verdict.
 */
export const ids = relation({
  id: 'MR6',
  name: 'Other ids make no difference.',
  trial: fc.tuple(anyChart, fc.infiniteStream(fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/))),
  holds([chart, words]) {
    const reports = judge(chart);
    const before = saidIn(reports);
    const keys = chart.resources.map(keyOf).sort();
    for (let i = 0; i < 10; i += 1) {
      const ordered = i % 2 === 0;
      const names = new Map(
        keys.map((key, n) => [
          key,
          ordered ? `${String(n).padStart(4, '0')}${words.next().value}` : `${words.next().value}${n}`,
        ]),
      );
      const changed = { name: 'other ids', chart: rename(chart, names) };
      const after = judge(changed.chart);
      const renamed = (key: string) => renameKey(key, names);
      if (ordered) expectSaid(before, saidIn(after), changed, renamed);
      else expectSaid(verdictsIn(reports), verdictsIn(after), changed, renamed);
    }
  },
});

function verdictsIn(reports: readonly Report[]): Said {
  return new Map(administrationsOf(reports).map(({ reference, verdict }) => [reference, [verdict]]));
}

type Names = ReadonlyMap<string, string>;

function renameKey(key: string, names: Names): string {
  const id = names.get(key);
  return id === undefined ? key : `${key.split('/')[0]}/${id}`;
}

function rename(chart: RecordedChart, names: Names): RecordedChart {
  const inReference = (text: string) => text.replace(/[A-Z]\w+\/[\w.-]+/, key => renameKey(key, names));
  const { placeOfService } = chart.settings;
  const byLocation = Object.entries(placeOfService.byLocation).map(([key, pos]) => [inReference(key), pos]);
  const settings = {
    ...chart.settings,
    placeOfService: { ...placeOfService, byLocation: Object.fromEntries(byLocation) },
  };
  const { resources } = withTexts(chart, (text, name) => (name === 'reference' ? inReference(text) : text));
  return {
    ...chart,
    settings,
    patient: renameKey(chart.patient, names),
    resources: resources.map(one => ({ ...one, id: names.get(keyOf(one)) ?? '' })),
  };
}
