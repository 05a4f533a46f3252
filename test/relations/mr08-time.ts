import fc from 'fast-check';
import { localDay, parseDate } from '../../src/domain/time.ts';
import type { Finding } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { anyChart } from './charts.ts';
import { atOffset, withTexts } from './dates.ts';
import { Broken, type Changed, expectSaid, type Said, saidIn } from './law.ts';
import { relation } from './relation.ts';

const offsets = [-720, -660, -420, -360, -300, -210, 0, 60, 330, 345, 525, 765, 840];
const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'UTC', 'America/St_Johns', 'Europe/Berlin'];

/**
 * Where the time zone of the facility is configured, the offset that an instant is written with makes no difference to
 * what blocks. Advice on repeats of a day goes by the day as written.
 * Another configured zone moves the day of an injection by one day at most, never the moment that is shown, and never
 * makes ready what lacked something other than a fitting time.
 */
export const time = relation({
  id: 'MR8',
  name: 'The same instant with another offset is the same; another time zone moves the day by one at most.',
  trial: fc.tuple(anyChart, fc.constantFrom('America/Chicago', 'America/New_York', 'Pacific/Honolulu', ...zones)),
  holds([chart, configured]) {
    const zoned = inZone(chart, chart.settings.timeZone ?? configured);
    const reports = judge(zoned);
    const before = saidIn(reports, blocks);
    for (const minutes of offsets)
      same(before, { name: `offset ${minutes}`, chart: withTexts(zoned, text => atOffset(text, minutes)) });
    const each = zoned.resources.map((_, i) => offsets[i % offsets.length] ?? 0);
    const mixed = {
      ...zoned,
      resources: zoned.resources.map(
        (one, i) => withTexts({ ...zoned, resources: [one] }, text => atOffset(text, each[i] ?? 0)).resources[0] ?? one,
      ),
    };
    same(before, { name: 'an offset for each resource', chart: mixed });
    const was = new Map(administrationsOf(reports).map(one => [one.reference, one]));
    for (const zone of zones) {
      const moved = inZone(chart, zone);
      for (const { reference, facts, verdict, findings } of administrationsOf(judge(moved))) {
        const old = was.get(reference);
        const days = [zone, zoned.settings.timeZone].map(one => localDay(parseDate(facts.given?.start), one));
        const [day, other] = days.map(one => Date.parse(one ?? '1970-01-01') / 86_400_000);
        if (old?.facts.given?.start !== facts.given?.start || Math.abs((day ?? 0) - (other ?? 0)) > 1)
          throw new Broken(`${chart.shape}: another moment in ${zone}`, moved);
        const lacking = old?.findings.filter(({ weight, outcome }) => weight === 'blocks' && outcome === 'gap') ?? [];
        const timely = lacking.every(({ rule }) => /date|visit|place|alive|order|duplicate/.test(rule));
        if (verdict === 'ready' && !timely) throw new Broken(`${chart.shape}: ready in ${zone}`, moved);
        if (findings.length !== old?.findings.length) throw new Broken(`${chart.shape}: other rules in ${zone}`, moved);
      }
    }
  },
});

const blocks = ({ weight }: Finding) => weight === 'blocks';

function same(before: Said, changed: Changed): void {
  expectSaid(before, saidIn(judge(changed.chart), blocks), changed);
}

function inZone(chart: RecordedChart, timeZone: string): RecordedChart {
  return { ...chart, settings: { ...chart.settings, timeZone } };
}
