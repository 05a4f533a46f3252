import { administrationsOf, judge } from '../charts/judge.ts';
import { server } from '../fhir/server.ts';
import { anyChart } from './charts.ts';
import { Broken, blockingOf } from './law.ts';
import { relation } from './relation.ts';
import { expectByTables } from './tables.ts';
import { panelReport, readThrough } from './through.ts';

/**
 * The panel, which reads a visit from a server, and the command, which has the whole record, find the same for each
 * injection of that visit: verdict, other service, outcome of every blocking rule. And neither calls ready what the decision
 * tables of the documentation bar.
 */
export const panel = relation({
  id: 'MR16',
  name: 'The panel and the command come to the same verdicts, and the decision tables bar none that is ready.',
  trial: anyChart,
  async holds(chart) {
    const command = administrationsOf(judge(chart));
    expectByTables(chart, command);
    const visits = new Set(
      command.flatMap(({ facts }) => (facts.visit.link === 'context' ? facts.visit.reference : null) ?? []),
    );
    for (const visit of visits) {
      const outcome = await readThrough(server(chart.resources), chart, visit);
      for (const one of administrationsOf([await panelReport(outcome, chart)])) {
        const other = command.find(({ reference }) => reference === one.reference);
        if (!other) throw new Broken(`${chart.shape}: only the panel knows it`, chart);
        const [here, there] = [blockingOf(one), blockingOf(other)];
        const lost = there.filter(text => !here.includes(text));
        const more = here.filter(text => !there.includes(text));
        if (lost.length + more.length > 0)
          throw new Broken(
            `${chart.shape}: the panel says "${more.join('; ')}", the command "${lost.join('; ')}"`,
            chart,
          );
      }
    }
  },
});
