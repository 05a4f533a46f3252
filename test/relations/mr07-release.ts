import { judge } from '../charts/judge.ts';
import { toR5 } from '../normalise/r5/to-r5.ts';
import { anyChart } from './charts.ts';
import { expectSame, saidIn } from './law.ts';
import { relation } from './relation.ts';

/** The record as R5 writes it, where R5 is declared and where it can only be seen: the same verdicts and findings. */
export const release = relation({
  id: 'MR7',
  name: 'The same record in FHIR R5 has the same verdict and lacks the same.',
  trial: anyChart,
  holds(chart) {
    if (chart.fhirVersion?.startsWith('5')) return;
    const before = saidIn(judge(chart));
    const resources = chart.resources.map(toR5);
    for (const fhirVersion of ['5.0.0', null])
      expectSame(before, { name: `R5, declared: ${fhirVersion}`, chart: { ...chart, resources, fhirVersion } });
  },
});
