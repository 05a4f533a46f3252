import type { Waiver } from '../domain/waiver.ts';
import type { Report } from '../engine/report.ts';
import type { Tables } from '../knowledge/tables/lookup.ts';
import { type AuditSettings, audit } from './audit.ts';
import type { World } from './command.ts';
import { complaintsOf, stoppedLine } from './complaints.ts';
import { type ExitCode, exitCodeOf, worst } from './exit-code.ts';
import { type Input, inputsOf, isRefusal, systemCode } from './inputs.ts';
import type { Options } from './options.ts';
import { type Output, outputFor } from './output.ts';
import { LargeExports } from './partition/large-exports.ts';
import { indexRecords } from './patients.ts';
import { recordsOf } from './records.ts';
import { settingsOf } from './settings.ts';
import { type Sink, sinkFor } from './sink.ts';
import { beginStream } from './stream-input.ts';
import { addComplaint, addFault, addReport, mergeSummaries, newSummary, type Summary } from './summary/summary.ts';
import { summaryFor, summaryPage } from './summary/write.ts';
import { Untold } from './waivers.ts';
import type { PartResult } from './workers/job.ts';
import { writeWhole } from './write-whole.ts';

/** One run of the command over all of its paths. */
export class AuditRun {
  private readonly options: Options;
  private readonly world: World;
  private readonly settings: AuditSettings;
  private readonly untold: Untold;
  private readonly output: Output;
  private readonly large: LargeExports;
  private readonly codes: ExitCode[] = [];
  private summary: Summary = newSummary();
  private reports = 0;

  constructor(options: Options, world: World, tables: Tables, waivers: readonly Waiver[]) {
    this.options = options;
    this.world = world;
    this.settings = settingsOf(options, world.app, tables, waivers);
    this.untold = new Untold(waivers);
    this.output = outputFor(options.format);
    this.large = new LargeExports(options, world, this.settings);
  }

  /** Tells a line for the person who runs it: something could not be read. */
  complain(line: string): void {
    this.tell([line], 0);
  }

  /** The same for some lines, of which so many stand for faults that are added up by their kind. */
  private tell(lines: readonly string[], faults: number): void {
    for (const [at, line] of lines.entries()) {
      this.world.tell(line);
      this.codes.push(2);
      if (at >= faults) addComplaint(this.summary);
    }
  }

  /** Judges everything. Resolves to the exit code; what the system refuses to write is told. */
  async all(): Promise<ExitCode> {
    const { out, encounter } = this.options;
    let sink: Sink | null = null;
    try {
      sink = sinkFor(out, text => this.world.print(text));
      await this.inputs(sink);
      for (const piece of this.output.end()) await sink.print(piece);
      sink.finish();
      this.writeSummary();
      this.large.remove();
    } catch (error) {
      sink?.abandon();
      this.complain(this.large.faultOf(error) ?? writeFault(out ?? 'standard output', error));
      return 2;
    }
    for (const line of this.untold.lines()) this.world.tell(line);
    if (this.reports === 0 && encounter) this.complain(`${encounter}: in none of the inputs`);
    return worst(this.codes);
  }

  private async inputs(sink: Sink): Promise<void> {
    const found = await inputsOf(this.options.paths, this.world.stdin);
    await this.large.prepare(found.flatMap(([, inputs]) => inputs));
    for (const [path, inputs] of found) {
      if (inputs.length === 0) this.complain(`${path}: no FHIR files in this folder`);
      for (const input of inputs) await this.input(input, sink);
    }
  }

  private async input(given: Input, sink: Sink): Promise<void> {
    const input = given.kind === 'stream' && this.options.engine !== 'memory' ? await this.begun(given) : given;
    if (this.large.takes(input)) return this.inParts(input, sink);
    const set = await recordsOf(input, this.world.now());
    if (!set) return;
    const index = indexRecords(set);
    for (const fault of index.faults) addFault(this.summary, fault);
    this.tell(complaintsOf(set, index.faults), index.faults.length);
    for (const report of audit(set, index, this.settings)) await this.report(report, sink);
  }

  private async report(report: Report, sink: Sink): Promise<void> {
    this.reports += 1;
    this.untold.tell(report);
    this.codes.push(exitCodeOf(report));
    if (this.options.summary !== null || this.options.html !== null) addReport(this.summary, report);
    const stopped = stoppedLine(report.input ?? '', report);
    if (stopped !== null) this.world.tell(stopped);
    for (const piece of this.output.report(report)) await sink.print(piece);
  }

  /** A stream that goes on and on is an export of one file; any other is read as a whole. */
  private async begun(given: Extract<Input, { kind: 'stream' }>): Promise<Input> {
    const { name } = given;
    const { chunks, ended, ofLines } = await beginStream(given.chunks());
    const large = ofLines && (!ended || this.options.engine !== 'auto');
    return large ? { kind: 'export', name, files: [{ name, chunks }] } : { ...given, chunks };
  }

  private async inParts(input: Extract<Input, { kind: 'export' }>, sink: Sink): Promise<void> {
    const { results, faults, general, stopped } = await this.large.audit(input);
    for (const fault of general) addFault(this.summary, fault);
    this.tell(
      faults,
      results.reduce((sum, one) => sum + one.faults.length, general.length),
    );
    for (const line of stopped) this.world.tell(line);
    const reports = results.reduce((sum, one) => sum + one.reports, 0);
    this.reports += reports;
    for (const result of results) {
      this.codes.push(result.code);
      this.untold.leaveOut(result.waived);
      if (result.summary) this.summary = mergeSummaries(this.summary, result.summary);
      if (result.reports > 0) await this.copy(result, reports === 1, sink);
    }
  }

  private async copy(result: PartResult, only: boolean, sink: Sink): Promise<void> {
    if (only && this.options.format === 'json') {
      for (const piece of this.output.report(await this.large.onlyReport(result))) await sink.print(piece);
      return;
    }
    for (const piece of this.output.before(result.reports)) await sink.print(piece);
    for await (const piece of this.large.reportsOf(result)) await sink.print(piece);
  }

  private writeSummary(): void {
    const { summary, html } = this.options;
    if (summary !== null) this.write(summary, summaryFor(summary, this.summary));
    if (html !== null) this.write(html, summaryPage(this.summary));
  }

  private write(file: string, text: string): void {
    try {
      writeWhole(file, text);
    } catch (error) {
      this.complain(writeFault(file, error));
    }
  }
}

/** The system's word for what it refused; any other error is a fault of ours and goes on. */
function writeFault(what: string, error: unknown): string {
  const code = systemCode(error);
  if (!isRefusal(code)) throw error;
  return `${what}: cannot be written: ${code}`;
}
