import type { Chart } from '../domain/chart.ts';
import { type Report, run } from '../engine/index.ts';
import type { Outcome } from '../fhir/read.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { normalise } from '../normalise/index.ts';
import type { Session } from '../smart/session.ts';
import { appVersion } from './version.ts';

/** What one reading came to. `chart` is null when the load was stopped: then nothing of it is shown. */
export interface Judged {
  report: Report;
  chart: Chart | null;
}

/** From what was read to the report: the same steps as the command's. */
export function judge(outcome: Outcome, { ehr, context, policy }: Session): Judged {
  const normalised =
    'stop' in outcome
      ? { stop: { ...outcome.stop, patient: `Patient/${context.patient}`, readAt: new Date().toISOString() } }
      : normalise(outcome.reading, ehr.chart);
  const report = run(normalised, {
    knowledge: knowledgeAsOf(null, basePolicy),
    weights: policy.weights,
    identify: true,
    app: `needlepoint ${appVersion}`,
  });
  return { report, chart: 'chart' in normalised ? normalised.chart : null };
}
