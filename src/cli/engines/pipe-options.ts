import { parseArgs } from 'node:util';
import { isTimeZone } from '../../domain/time.ts';
import { outputs } from './settings.ts';

export interface PipeOptions {
  /** File of settings, as the single file takes them. */
  settings: string | null;
  /** File of the head alone. */
  head: string | null;
  /** File of grouped lines that are nobody's own. */
  shared: string | null;
  policy: string | null;
  timeZone: string | null;
  output: string | null;
}

export const pipeUsage = `Usage: node judge.mjs --head FILE [options] < grouped lines

A grouped line is patient, place and resource (JSON), with tabs between; all lines of a patient stand together
(docs/at-scale.md). Findings go to standard output, what could not be read is named on standard error.

  --head FILE        what is known of the whole input (JSON)
  --settings FILE    all settings, the head among them (JSON); instead of --head
  --shared FILE      grouped lines of what is nobody's own: practitioners, places, products
  --policy ID        judge by this payer policy
  --time-zone IANA   where the facility is
  --output KIND      ${outputs.join(', ')} (default: findings)
  --help             print this

Exit code: 0 all was read; 2 some lines could not be read or a report was stopped, each is named and the rest was judged; 70 it failed and its
output is not whole; 64 wrong usage.
`;

/** The command line, read; or what is wrong with it; or a wish for help. */
export function readPipeOptions(args: readonly string[]): PipeOptions | { wrong: string } | { help: true } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        settings: text,
        head: text,
        shared: text,
        policy: text,
        'time-zone': text,
        output: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { help: true };
    const { settings = null, head = null, shared = null, policy = null, output = null } = values;
    const timeZone = values['time-zone'] ?? null;
    if ((settings === null) === (head === null)) return { wrong: 'Name one of --head and --settings.' };
    if (timeZone !== null && !isTimeZone(timeZone)) return { wrong: `--time-zone ${timeZone} is not known.` };
    return { settings, head, shared, policy, timeZone, output };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
