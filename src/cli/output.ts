import type { Report } from '../engine/report.ts';
import { csvHeader, csvLines } from '../export/csv.ts';
import type { Format } from './options.ts';
import { textOf } from './text.ts';

/** Turns reports into the chosen format, piece by piece. `end` is to be written after the last report. */
export interface Output {
  report(report: Report): string;
  end(): string;
}

export function outputFor(format: Format): Output {
  switch (format) {
    case 'json':
      return jsonOutput();
    case 'ndjson':
      return { report: report => `${JSON.stringify(report)}\n`, end: () => '' };
    case 'csv':
      return csvOutput();
    case 'text':
      return { report: textOf, end: () => '' };
  }
}

/** One report is printed as an object, any other number as an array: the first waits until the second tells which. */
function jsonOutput(): Output {
  let first: string | null = null;
  let count = 0;
  return {
    report(report) {
      const json = JSON.stringify(report, null, 2);
      count += 1;
      if (count === 1) {
        first = json;
        return '';
      }
      return `${count === 2 ? `[\n${first}` : ''},\n${json}`;
    },
    end: () => (count === 0 ? '[]\n' : count === 1 ? `${first}\n` : '\n]\n'),
  };
}

function csvOutput(): Output {
  let header = csvHeader;
  return {
    report(report) {
      const lines = header + csvLines(report);
      header = '';
      return lines;
    },
    end: () => header,
  };
}
