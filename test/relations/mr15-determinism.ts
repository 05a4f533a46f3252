import process from 'node:process';
import type { RecordedChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import { anyChart } from './charts.ts';
import { Broken } from './law.ts';
import { relation } from './relation.ts';

/**
 * Judging twice, after other records, under another time zone and locale of the machine and another clock gives the same
 * report to the letter, and changes nothing of the record.
 */
export const determinism = relation({
  id: 'MR15',
  name: 'The same record gives the same report, whatever the machine’s clock, time zone and locale.',
  trial: anyChart,
  holds(chart) {
    const written = JSON.stringify(chart);
    const before = JSON.stringify(judge(chart));
    const expect = (name: string, report: string) => {
      if (report !== before) throw new Broken(`${chart.shape}: another report ${name}`, chart);
    };
    expect('the second time', JSON.stringify(judge(chart)));
    expect('of a copy', JSON.stringify(judge(JSON.parse(written) as RecordedChart)));
    for (const zone of ['Pacific/Kiritimati', 'America/St_Johns', 'UTC'])
      elsewhere(zone, () => expect(`in ${zone}`, JSON.stringify(judge(chart))));
    expect('afterwards', JSON.stringify(judge(chart)));
    if (JSON.stringify(chart) !== written) throw new Broken(`${chart.shape}: the record was changed`, chart);
  },
});

/** Runs with another clock, time zone and locale; puts everything back. */
function elsewhere(zone: string, work: () => void): void {
  const { Date: RealDate } = globalThis;
  const { TZ } = process.env;
  const { localeCompare, toLocaleLowerCase } = String.prototype;
  process.env.TZ = zone;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [0] : args),
    get: (target, name) => (name === 'now' ? () => 4_102_444_800_000 : Reflect.get(target, name)),
  });
  String.prototype.localeCompare = function (other: string, locale?: unknown, options?: Intl.CollatorOptions) {
    return localeCompare.call(this, other, (locale as string | undefined) ?? 'sv', options);
  };
  String.prototype.toLocaleLowerCase = function (locale) {
    return toLocaleLowerCase.call(this, locale ?? 'tr');
  };
  try {
    work();
  } finally {
    globalThis.Date = RealDate;
    String.prototype.localeCompare = localeCompare;
    String.prototype.toLocaleLowerCase = toLocaleLowerCase;
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}
