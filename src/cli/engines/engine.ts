import type { Why } from '../../domain/reading.ts';
import { findingsLines } from '../findings.ts';
import { type GroupedLine, readGrouped } from '../judge/grouped-line.ts';
import { judgeOf, readResource } from '../judge/judge.ts';
import type { Opened } from './settings.ts';

/** The judge on strings alone, for places that hand over nothing else: a database's function, a pipe. */
export interface Engine {
  /**
   * Takes a grouped line of what is nobody's own. All of them come before the first patient: who was judged without one
   * of them may have got a wrong answer, so that it throws after that.
   */
  share(line: string): void;
  /**
   * All grouped lines of one patient in, the answer out: as `output` of the settings says, findings lines, a report in
   * JSON, or the keys that these lines refer to and nobody handed in, one a line. Null: there is nothing to say.
   */
  judge(patient: string, lines: readonly string[]): string | null;
}

/**
 * @param opened settings that were read
 * @param tell is told what could not be read, by its place and never by its content
 */
export function engineOf(opened: Opened, tell: (place: string, why: string) => void = () => {}): Engine {
  const { judge, share } = judgeOf(opened.head, opened.settings);
  let begun = false;
  return {
    share(line) {
      if (begun) throw new Error('share after the first patient was judged');
      const read = grouped(line);
      const resource = readResource(read);
      if ('why' in resource) tell(read.place, wordsOf(resource.why));
      share(read);
    },
    judge(patient, lines) {
      begun = true;
      opened.arm();
      const { report, missing, faults } = judge(patient, lines.map(grouped));
      for (const { where, why } of faults) tell(where, wordsOf(why));
      if (report?.stopped) tell(patient, `stopped, ${report.stopped.why} at ${report.stopped.where}`);
      if (opened.output === 'missing') return missing.length > 0 ? missing.map(key => `${key}\n`).join('') : null;
      if (report === null) return null;
      return opened.output === 'report' ? JSON.stringify(report) : findingsLines(report);
    },
  };
}

function wordsOf({ code, detail }: Why): string {
  return [code, detail].filter(Boolean).join(', ');
}

/** A line that is not one becomes a record that cannot be read, so that nothing of it is taken for missing. */
function grouped(line: string): GroupedLine {
  return readGrouped(line) ?? { patient: '', place: 'a line without two tabs', resource: '' };
}
