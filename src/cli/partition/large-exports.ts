import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../engine/report.ts';
import type { AuditSettings } from '../audit.ts';
import type { World } from '../command.ts';
import { groupByDatabase } from '../duckdb/group.ts';
import { failed } from '../exit-code.ts';
import { type Input, isRefusal, systemCode } from '../inputs.ts';
import { atEnd, whenInterrupted } from '../interruption.ts';
import type { Options } from '../options.ts';
import { progressOn } from '../progress.ts';
import { alone, crewOf, Refused, WorkerLost } from '../workers/crew.ts';
import { type Job, type PartResult, planIn, reportsPath } from '../workers/job.ts';
import { type Audited, auditExport } from './audit-export.ts';
import type { Export } from './grouping.ts';
import { partition } from './partition.ts';
import { stampOf } from './stamp.ts';
import { Unworkable, WorkFolder } from './work-folder.ts';

type ExportInput = Extract<Input, { kind: 'export' }>;

/** Exports larger than this go by way of the disk: below it, memory is faster and holds them well. */
const large = 64 * 1024 * 1024;
/** About how much more NDJSON is when it is unpacked. */
const packing = 10;
/** What is expected of a stream that did not end early. */
const streamed = 8 * 1024 * 1024 * 1024;

/** The exports of one run that are judged by way of the disk, in a work folder that is made when it is needed. */
export class LargeExports {
  private readonly options: Options;
  private readonly world: World;
  private readonly settings: AuditSettings;
  private readonly sizes = new Map<Input, Size>();
  private inputs: readonly Input[] = [];
  private work: WorkFolder | null = null;
  private streams = 0;
  /** Nothing is left to be done at the end of the process. */
  private kept: () => void = () => undefined;
  private readonly folders = new Map<PartResult, string>();

  constructor(options: Options, world: World, settings: AuditSettings) {
    this.options = options;
    this.world = world;
    this.settings = settings;
  }

  /** Measures what is to be read. */
  async prepare(inputs: readonly Input[]): Promise<void> {
    this.inputs = inputs;
    for (const input of inputs) if (input.kind === 'export') this.sizes.set(input, await sizeOf(input));
  }

  /** True for an export that is to be judged by way of the disk. A stream is an export only when it is large. */
  takes(input: Input): input is ExportInput {
    const { engine } = this.options;
    if (input.kind !== 'export' || engine === 'memory') return false;
    return engine === 'partition' || engine === 'duckdb' || (this.sizes.get(input)?.bytes ?? streamed) > large;
  }

  /** Judges one. Its reports stay in the work folder. */
  async audit(input: ExportInput): Promise<Audited> {
    const { world } = this;
    const progress = world.show && progressOn(world.show, () => performance.now());
    try {
      const work = this.work ?? (await this.open());
      this.work = work;
      const at = this.inputs.indexOf(input);
      const folder = work.folder(at < 0 ? `stream-${this.streams++}` : `export-${at}`);
      const size = this.sizes.get(input) ?? { bytes: streamed, stored: null };
      const one = { input: input.name, readAt: world.now(), files: input.files, ...size };
      const audited = await auditExport(one, this.job(folder), this.crew(), progress ?? silent, this.grouping());
      for (const result of audited.results) this.folders.set(result, folder);
      return audited;
    } catch (error) {
      throw isRefusal(systemCode(error)) ? new Refused(systemCode(error)) : error;
    } finally {
      progress?.end();
    }
  }

  /** The reports of a part, piece by piece. */
  reportsOf(result: PartResult): AsyncIterable<string> {
    return createReadStream(this.pathOf(result), { encoding: 'utf8', highWaterMark: 1 << 18 });
  }

  /** The report of a part that has one, in JSON. */
  async onlyReport(result: PartResult): Promise<Report> {
    return JSON.parse(await readFile(this.pathOf(result), 'utf8')) as Report;
  }

  /** The work is done and its output in place: nothing of it is kept. */
  remove(): void {
    this.work?.remove();
    this.kept();
  }

  /**
   * What to tell of an error that is ours to tell of; null: it is another's. The work folder can be taken up again where
   * there is something in it to go on from; else nothing of it is left.
   */
  faultOf(error: unknown): string | null {
    const isKept = this.letGo();
    if (error instanceof Unworkable) return error.message;
    if (error instanceof WorkerLost) {
      const how = error.message === String(failed) ? 'in a way that was not foreseen' : error.message;
      return `the audit failed: a worker ended (${how}), and so did the one that took its place; nothing was written`;
    }
    if (!(error instanceof Refused)) return null;
    const left = isKept ? 'what was done is kept, and the same command goes on from it' : 'nothing is left there';
    const what =
      error.code === 'ENOMEM' && this.options.engine === 'duckdb'
        ? 'DuckDB needs more memory than it may take (--engine partition does not)'
        : `cannot be written: ${error.code}`;
    return `${this.path()}: ${what}; ${left}`;
  }

  /** Leaves the work folder to the next run where that can go on from it, and says whether it can; else removes it. */
  private letGo(): boolean {
    const isKept = this.isKept();
    if (!isKept) this.remove();
    else {
      this.work?.leave();
      this.kept();
    }
    return isKept;
  }

  /** Of some export all lines are grouped, in a folder that the next run finds. */
  private isKept(): boolean {
    const { work } = this;
    return work?.lasting === true && work.folders().some(folder => planIn(folder) !== null);
  }

  private pathOf(result: PartResult): string {
    return reportsPath(this.folders.get(result) ?? '', result.part);
  }

  private path(): string {
    return this.options.work ?? (this.options.out === null ? tmpdir() : `${this.options.out}.work`);
  }

  private async open(): Promise<WorkFolder> {
    const { work, out } = this.options;
    if (work !== null || out !== null) {
      const lasting = new WorkFolder(this.path(), await stampOf(this.options, this.world, this.settings, this.inputs));
      this.kept = whenInterrupted(() => {
        if (this.letGo())
          this.world.tell(
            `${this.path()}: interrupted; what was done is kept there, records among it, and the same command goes on from it`,
          );
      });
      return lasting;
    }
    const made = temporary();
    this.kept = made.kept;
    return made.work;
  }

  private job(folder: string): Job {
    const { options, world, settings } = this;
    const { encounter, policy, timeZone, format, tables: asked } = options;
    return {
      folder,
      terms: { encounter, policy, timeZone },
      format,
      summarise: options.summary !== null || options.html !== null,
      waivers: settings.waivers ?? [],
      tables: { asked, usual: world.tables },
      app: world.app,
    };
  }

  private grouping() {
    return this.options.engine === 'duckdb' ? groupByDatabase : partition;
  }

  private crew() {
    const workers = this.workers();
    return workers === 1 ? alone : crewOf(workers);
  }

  private workers(): number {
    return this.options.jobs ?? this.world.cores;
  }
}

const silent = { begin: () => undefined, done: () => undefined };

/** A folder that nothing can be taken up from, and that nobody finds when the run is interrupted. */
function temporary(): { work: WorkFolder; kept: () => void } {
  const work = new WorkFolder(mkdtempSync(join(tmpdir(), 'needlepoint-audit-')), null);
  return { work, kept: atEnd(() => rmSync(work.path, { recursive: true, force: true })) };
}

type Size = Pick<Export, 'bytes' | 'stored'>;

async function sizeOf({ files }: ExportInput): Promise<Size> {
  const size = { bytes: 0, stored: 0 };
  for (const { path } of files) {
    const found = path === undefined ? null : await stat(path).catch(() => null);
    size.stored += found?.size ?? 0;
    size.bytes += (found?.size ?? 0) * (path?.endsWith('.gz') ? packing : 1);
  }
  return size;
}
