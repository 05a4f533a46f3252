import type { Chart, Normalised } from '../domain/chart.ts';
import { byConfiguration, type PolicyChoice } from '../domain/policy-choice.ts';
import { choosePolicyFor, type Report, run } from '../engine/index.ts';
import type { Outcome } from '../fhir/read.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import { normalise } from '../normalise/index.ts';
import type { Session } from '../smart/session.ts';
import { appVersion } from './version.ts';

/** What one reading came to. `chart` is null when the load was stopped: then nothing of it is shown. */
export interface Judged {
  report: Report;
  chart: Chart | null;
}

/**
 * From what was read to the report: the same steps as the command's. `wish` is the payer policy that the user chose; null
 * lets coverage and configuration choose.
 */
export function judge(outcome: Outcome, session: Session, wish: string | null): Judged {
  const { ehr, context } = session;
  const normalised =
    'stop' in outcome
      ? { stop: { ...outcome.stop, patient: `Patient/${context.patient}`, readAt: new Date().toISOString() } }
      : normalise(outcome.reading, ehr.chart);
  return judgeAgain(normalised, session, wish);
}

/** The same from a chart on: what was read is judged by another policy, without reading. */
export function judgeAgain(normalised: Normalised, session: Session, wish: string | null): Judged {
  const chart = 'chart' in normalised ? normalised.chart : null;
  const choice = chosen(chart, session, wish);
  const report = run(normalised, {
    knowledge: knowledgeAsOf(null, policies.find(({ id }) => id === choice.policy) ?? basePolicy),
    choice,
    weights: session.policy.weights,
    identify: true,
    app: `needlepoint ${appVersion}`,
  });
  return { report, chart };
}

function chosen(chart: Chart | null, { policy }: Session, wish: string | null): PolicyChoice {
  if (wish !== null) return { policy: wish, by: 'user', why: 'user', evidence: [] };
  return chart ? choosePolicyFor(chart, policy) : byConfiguration(policy.id, 'default');
}
