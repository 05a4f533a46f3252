import fc from 'fast-check';
import type { RecordedChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import { keyOf } from './at.ts';
import { anyChart } from './charts.ts';
import { withTexts } from './dates.ts';
import { expectSaid, saidIn } from './law.ts';
import { relation } from './relation.ts';

/** Every id becomes another, everywhere: in resources, references, and what the configuration says by Location. */
export const ids = relation({
  id: 'MR6',
  name: 'Other ids make no difference.',
  trial: fc.tuple(anyChart, fc.infiniteStream(fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/))),
  holds([chart, words]) {
    const before = saidIn(judge(chart));
    for (let i = 0; i < 10; i += 1) {
      const names = new Map(chart.resources.map((one, n) => [keyOf(one), `${words.next().value}${n}`]));
      const renamed = rename(chart, names);
      const rename1 = (key: string) => renameKey(key, names);
      expectSaid(before, saidIn(judge(renamed)), { name: 'other ids', chart: renamed }, rename1);
    }
  },
});

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
