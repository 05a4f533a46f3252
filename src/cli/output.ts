import type { Report } from '../engine/report.ts';
import { csvHeader, csvLines } from '../export/csv.ts';
import { findingsLines } from './findings.ts';
import { jsonPieces } from './json.ts';
import type { Format } from './options.ts';
import { textOf } from './text.ts';

/** One report in a format, without what stands before the first, between two, and after the last. */
export function piecesOf(format: Format, report: Report): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonPieces(report);
    case 'ndjson':
      return [`${JSON.stringify(report)}\n`];
    case 'csv':
      return [csvLines(report)];
    case 'text':
      return [textOf(report)];
    case 'findings':
      return [findingsLines(report)];
  }
}

/** What stands between two reports. */
export function betweenReports(format: Format): string {
  return format === 'json' ? ',\n' : '';
}

/** The output as a whole, piece by piece. `end` is to be written after the last report. */
export interface Output {
  report(report: Report): Iterable<string>;
  /** What stands before `count` reports that were written elsewhere, with what stands between them. */
  before(count: number): Iterable<string>;
  end(): Iterable<string>;
}

/** How reports are put together in a format. One for each run: it remembers what was written. */
export function outputFor(format: Format): Output {
  if (format === 'json') return new JsonOutput();
  return new PlainOutput(format, format === 'csv' ? csvHeader : '');
}

/** Formats whose reports follow each other, perhaps below a header. */
class PlainOutput implements Output {
  private readonly format: Format;
  private header: string;

  constructor(format: Format, header: string) {
    this.format = format;
    this.header = header;
  }

  *report(report: Report): Iterable<string> {
    yield* this.end();
    yield* piecesOf(this.format, report);
  }

  *before(): Iterable<string> {
    yield* this.end();
  }

  *end(): Iterable<string> {
    yield this.header;
    this.header = '';
  }
}

/** One report is printed as an object, any other number as an array: the first waits until the second tells which. */
class JsonOutput implements Output {
  private first: Report | null = null;
  private count = 0;

  *report(report: Report): Iterable<string> {
    if (this.count === 0) {
      this.first = report;
      this.count = 1;
      return;
    }
    yield* this.before(1);
    yield* jsonPieces(report);
  }

  /** Of one report alone nobody knows yet whether it stays alone: it is to be given to `report`. */
  *before(count: number): Iterable<string> {
    if (this.count === 0) yield '[\n';
    if (this.first) {
      yield '[\n';
      yield* jsonPieces(this.first);
      this.first = null;
    }
    if (this.count > 0) yield ',\n';
    this.count += count;
  }

  *end(): Iterable<string> {
    if (this.count === 0) yield '[]\n';
    if (this.first) {
      yield* jsonPieces(this.first);
      yield '\n';
    }
    if (this.count > 1) yield '\n]\n';
  }
}
