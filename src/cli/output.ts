import type { Report } from '../engine/report.ts';
import { csvHeader, csvLines } from '../export/csv.ts';
import { findingsLines } from './findings.ts';
import { jsonPieces } from './json.ts';
import type { Format } from './options.ts';
import { textOf } from './text.ts';

/** Turns reports into the chosen format, piece by piece. `end` is to be written after the last report. */
export interface Output {
  report(report: Report): Iterable<string>;
  end(): Iterable<string>;
}

export function outputFor(format: Format): Output {
  switch (format) {
    case 'json':
      return jsonOutput();
    case 'ndjson':
      return { report: report => [`${JSON.stringify(report)}\n`], end: () => [] };
    case 'csv':
      return csvOutput();
    case 'text':
      return { report: report => [textOf(report)], end: () => [] };
    case 'findings':
      return { report: report => [findingsLines(report)], end: () => [] };
  }
}

/** One report is printed as an object, any other number as an array: the first waits until the second tells which. */
function jsonOutput(): Output {
  let first: Report | null = null;
  let count = 0;
  return {
    *report(report) {
      count += 1;
      if (count === 1) {
        first = report;
        return;
      }
      if (first) {
        yield '[\n';
        yield* jsonPieces(first);
        first = null;
      }
      yield ',\n';
      yield* jsonPieces(report);
    },
    *end() {
      if (count === 0) yield '[]\n';
      if (first) {
        yield* jsonPieces(first);
        yield '\n';
      }
      if (count > 1) yield '\n]\n';
    },
  };
}

function csvOutput(): Output {
  let header = csvHeader;
  return {
    *report(report) {
      yield header + csvLines(report);
      header = '';
    },
    *end() {
      yield header;
    },
  };
}
