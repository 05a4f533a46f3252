import { openDatabase } from '../duckdb/open.ts';
import { openPartition } from '../partition/partition.ts';
import { settingsOf } from '../settings.ts';
import { tablesAt } from '../tables.ts';
import { type Job, planIn } from './job.ts';
import { PartJudge } from './part-judge.ts';

/** Makes ready to judge the parts of a job whose plan lies in its folder. */
export async function openJob(job: Job, alone = false): Promise<{ judge: PartJudge; close(): void }> {
  const plan = planIn(job.folder);
  if (!plan) throw new Error('a job without a plan');
  const { tables } = await tablesAt(job.tables.asked, job.tables.usual);
  const { stored, dropped } = plan;
  const groups =
    stored.in === 'files'
      ? openPartition(job.folder, stored, dropped)
      : await openDatabase(job.folder, stored, dropped);
  const head = { ...plan.head, alone };
  const settings = settingsOf({ ...job.terms, format: job.format }, job.app, tables, job.waivers);
  return { judge: new PartJudge(job, { ...plan, head }, groups, settings), close: () => groups.close() };
}
