import { rmSync } from 'node:fs';
import type { Progress } from '../bytes.ts';
import { emptyLines, faultLine } from '../complaints.ts';
import type { Fault } from '../record-set.ts';
import type { Crew } from '../workers/crew.ts';
import { type Job, keepPlan, type PartResult, planIn, planLeftIn, resultIn } from '../workers/job.ts';
import { openJob } from '../workers/open-job.ts';
import type { Export, Grouped, Grouping } from './grouping.ts';

/** How far the work has come: told in bytes, of how many there are. */
export interface Watch {
  /** A stretch of work begins, of so many bytes; null: nobody knows of how many. */
  begin(what: 'reading' | 'judging', bytes: number | null): void;
  done: Progress;
}

/** An export that was judged; its reports lie part by part in the folder of the job. */
export interface Audited {
  results: readonly PartResult[];
  /** A line for each thing that could not be read. */
  faults: readonly string[];
  /** Of those, what is not told by a part. */
  general: readonly Fault[];
  /** A line for each report that was stopped. */
  stopped: readonly string[];
}

/** Judges an export of any size, part by part, or what an interrupted run has left of it. */
export async function auditExport(
  one: Omit<Export, 'careful'>,
  job: Job,
  crew: Crew,
  watch: Watch,
  grouping: Grouping,
): Promise<Audited> {
  const group = async (careful: boolean) => {
    rmSync(job.folder, { recursive: true, force: true });
    watch.begin('reading', one.stored);
    try {
      const grouped = await grouping({ ...one, careful }, job.folder, watch.done);
      keepPlan(job.folder, grouped);
      return grouped;
    } catch (error) {
      // Nothing can go on from half of it, and where the disk is full, it fills the disk.
      rmSync(job.folder, { recursive: true, force: true });
      throw error;
    }
  };
  // What can be read only once, is read as JSON at once.
  const once = one.files.some(({ path }) => path === undefined);
  const plan = planLeftIn(job.folder) ?? (await group(once));
  // Seldom a line is not what it looks like. Then every line is read as JSON before anything is judged.
  const results = (await judge(plan, job, crew, watch)) ?? (await judge(await group(true), job, crew, watch));
  if (!results) throw new Error('a line is not what it was read as');
  const { head, lines } = planIn(job.folder) ?? plan;
  const named = [...head.faults.map(fault => faultLine(head.input, fault)), ...results.flatMap(part => part.faults)];
  const empty = named.length > 0 ? [] : emptyLines(head.input, lines, head.types && new Set(head.types));
  return {
    results,
    faults: [...named, ...empty],
    general: head.faults,
    stopped: results.flatMap(({ stopped }) => stopped),
  };
}

/** Null: the plan rests on a mistake. */
async function judge(plan: Grouped, job: Job, crew: Crew, watch: Watch): Promise<PartResult[] | null> {
  const results = new Map<string, PartResult>();
  for (const { name } of plan.parts) {
    const known = resultIn(job.folder, name);
    if (known) results.set(name, known);
  }
  const left = plan.parts.filter(({ name }) => !results.has(name));
  const sizes = new Map(left.map(({ name, bytes }) => [name, bytes]));
  watch.begin(
    'judging',
    left.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const sound = await crew(job, left, result => {
    results.set(result.part, result);
    watch.done(sizes.get(result.part) ?? 0);
  });
  if (!sound) return null;
  const all = plan.parts.flatMap(({ name }) => results.get(name) ?? []);
  const patients = all.reduce((sum, one) => sum + one.patients, 0);
  return patients === 1 ? withReport(plan, all, job) : all;
}

/** Whoever is alone in an export gets a report also without any administration. */
async function withReport(plan: Grouped, results: PartResult[], job: Job): Promise<PartResult[]> {
  const at = results.findIndex(({ patients }) => patients === 1);
  const part = plan.parts.find(({ name }) => name === results[at]?.part);
  if (!part || results.some(({ reports }) => reports > 0)) return results;
  const { judge: judging, close } = await openJob(job, true);
  try {
    const result = await judging.part(part);
    return result ? results.with(at, result) : results;
  } finally {
    close();
  }
}
