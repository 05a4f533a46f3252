import type { ChartSettings } from '../domain/chart.ts';
import type { PolicyChoice } from '../domain/policy-choice.ts';
import type { GivenWaiver, Waiver } from '../domain/waiver.ts';
import { type RunOptions, run } from '../engine/index.ts';
import type { Report } from '../engine/report.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { normalise } from '../normalise/index.ts';
import type { Index } from './patients.ts';
import { readingOf } from './reading.ts';
import type { RecordSet } from './record-set.ts';

export interface AuditSettings {
  /** Made for the policy that was asked for. */
  knowledge: Knowledge;
  /** How that policy came to be in force; without it, it is the configured one. */
  choice?: PolicyChoice;
  chart: ChartSettings;
  /** Version of this program, as the reports give it. */
  app: string;
  /** `Encounter/x`: only patients who have this visit, and only this visit of theirs; null: all. */
  encounter: string | null;
  /** What is accepted. A report tells of those that may concern its patient. */
  waivers?: readonly Waiver[];
  /** `open` where nobody will see what passed; without it, all findings. */
  findings?: NonNullable<RunOptions['findings']>;
}

/**
 * The reports of a record set, one for each of its patients, by the panel's own engine. Pure: no clock, no files; it
 * needs only what it is given. The reports name no patient.
 */
export function* audit(set: RecordSet, index: Index, settings: AuditSettings): Generator<Report> {
  for (const patient of index.patients) {
    const audited = auditPatient(patient, set, index, settings);
    if (audited) yield audited.report;
  }
}

/** One patient's report, and what their records refer to that is nowhere. Null: the visit that is asked for is not theirs. */
export function auditPatient(
  patient: string,
  set: RecordSet,
  index: Index,
  settings: AuditSettings,
): { report: Report; missing: readonly string[] } | null {
  const { encounter, knowledge, choice, app, findings = 'all' } = settings;
  if (encounter !== null && !knowsVisit(index, patient, encounter)) return null;
  const reading = readingOf(patient, encounter, set, index);
  const waivers = waiversFor(patient, index, settings.waivers ?? []);
  const report = run(normalise(reading, settings.chart), {
    knowledge,
    ...(choice && { choice }),
    waivers,
    findings,
    identify: false,
    app,
  });
  const missing = [...reading.references].flatMap(([key, { state }]) => (state === 'missing' ? [key] : []));
  return { report: { ...report, input: set.input }, missing };
}

/** Those that name no record, or one of this patient: what is accepted for another one is told in that report. */
function waiversFor(patient: string, index: Index, waivers: readonly Waiver[]): GivenWaiver[] {
  if (waivers.length === 0) return [];
  const own = new Set((index.byPatient.get(patient) ?? []).map(one => `${one.resourceType}/${one.id}`));
  return waivers
    .filter(({ reference }) => reference === null || own.has(reference))
    .map(one => ({ ...one, from: 'command' }));
}

function knowsVisit(index: Index, patient: string, encounter: string): boolean {
  return index.byPatient.get(patient)?.some(one => `${one.resourceType}/${one.id}` === encounter) ?? false;
}
