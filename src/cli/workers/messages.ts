import type { Part } from '../partition/grouping.ts';
import type { Job, PartResult } from './job.ts';

/** First the job, then one part after another. */
export type ToWorker = { job: Job } | { part: Part };

/** What became of a part: `mistaken`, the first pass was wrong; `refused`, the system's name of why it could not be written. */
export type FromWorker = { result: PartResult } | { mistaken: true } | { refused: string };
