import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Waiver } from '../../domain/waiver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Format } from '../options.ts';
import type { Grouped } from '../partition/grouping.ts';
import type { Terms } from '../settings.ts';
import type { Summary } from '../summary/summary.ts';
import { writeWhole } from '../write-whole.ts';

/** What a worker is to do with each part of a grouped export. Plain JSON. */
export interface Job {
  /** Where the grouped export lies, with its plan; what is judged is put there, too. */
  folder: string;
  terms: Terms;
  format: Format;
  /** Add up what the reports say. */
  summarise: boolean;
  waivers: readonly Waiver[];
  /** Folders of official tables: the one that was asked for, and the usual one. */
  tables: { asked: string | null; usual: string | null };
  /** Version of this program. */
  app: string;
}

/** What became of a part. Its reports lie in the folder. Plain JSON. */
export interface PartResult {
  /** The part's name. */
  part: string;
  reports: number;
  /** How long they are together. */
  bytes: number;
  /** The worst of the reports'. */
  code: ExitCode;
  /** A line for each thing that could not be read, and for each report that was stopped. */
  faults: readonly string[];
  stopped: readonly string[];
  /** Which waivers the reports tell of, by their place in the job. */
  waived: readonly number[];
  /** How many patients have usable records there. */
  patients: number;
  summary: Summary | null;
}

const planPath = (folder: string) => join(folder, 'plan.json');
/** Where the reports of a part lie, and what became of it. */
export const reportsPath = (folder: string, part: string) => join(folder, `${part}.reports`);
export const resultPath = (folder: string, part: string) => join(folder, `${part}.result`);

/** A plan, with how long each file was that the first pass left. */
interface Kept {
  plan: Grouped;
  files: Readonly<Record<string, number>>;
}

/** Keeps the plan of a folder: the first pass came to its end, and its files stay as they are, also when the power fails. */
export function keepPlan(folder: string, plan: Grouped): void {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap(one => (one.isFile() ? [one.name] : []));
  const files = Object.fromEntries(names.map(name => [name, settledSize(join(folder, name))]));
  writeWhole(planPath(folder), JSON.stringify({ plan, files } satisfies Kept));
}

/** Bytes of a file, all of which have come to the disk. */
function settledSize(path: string): number {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
    return fstatSync(handle).size;
  } finally {
    closeSync(handle);
  }
}

/** The plan of a folder; null: the first pass did not come to its end. */
export function planIn(folder: string): Grouped | null {
  return keptIn(folder)?.plan ?? null;
}

/** The plan that an interrupted run has left; null: there is none, or not all that it tells of came to the disk. */
export function planLeftIn(folder: string): Grouped | null {
  const kept = keptIn(folder);
  const isWhole = ([name, size]: [string, number]) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.size === size;
  return kept && Object.entries(kept.files).every(isWhole) ? kept.plan : null;
}

function keptIn(folder: string): Kept | null {
  try {
    return JSON.parse(readFileSync(planPath(folder), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** What became of a part that was judged before; null: it was not, or not all of it came to the disk. */
export function resultIn(folder: string, part: string): PartResult | null {
  try {
    const result = JSON.parse(readFileSync(resultPath(folder, part), 'utf8')) as PartResult;
    return statSync(reportsPath(folder, part)).size === result.bytes ? result : null;
  } catch {
    return null;
  }
}
