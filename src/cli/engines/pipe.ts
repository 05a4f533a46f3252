import { engineOf } from './engine.ts';
import type { Opened } from './settings.ts';

/** What a run over a pipe meets of the world. */
export interface PipeWorld {
  /** Grouped lines: all of one patient together. */
  lines: AsyncIterable<string>;
  /** Grouped lines of what is nobody's own. */
  shared: AsyncIterable<string>;
  print(text: string): Promise<void>;
  /** Takes a line for the person who runs it. */
  tell(line: string): void;
}

/**
 * Judges what comes in, patient after patient, holding one patient at a time.
 * @returns how many lines could not be read; each was told of
 * @throws Ungrouped
 */
export async function runPipe(opened: Opened, { lines, shared, print, tell }: PipeWorld): Promise<number> {
  let broken = 0;
  const name = (place: string, why: string) => {
    broken += 1;
    tell(`${place}: ${why}`);
  };
  const engine = engineOf(opened, name);
  for await (const line of shared) if (line !== '') engine.share(line);
  const judged = new Set<string>();
  let patient: string | null = null;
  let held: string[] = [];
  const judge = async () => {
    const said = patient === null ? null : engine.judge(patient, held);
    if (said !== null) await print(said);
  };
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const whose = line.slice(0, Math.max(0, line.indexOf('\t')));
    if (whose === '') {
      if (!line.startsWith('\t'))
        throw new Ungrouped(number, 'not a grouped line (patient, place and resource, with tabs between)');
      // Whoever was judged before was judged without it.
      if (patient !== null)
        throw new Ungrouped(number, 'nobody\u2019s own after the first patient; it belongs before, or into --shared');
      engine.share(line);
    } else if (whose === patient) held.push(line);
    else {
      await judge();
      if (judged.has(whose))
        throw new Ungrouped(number, 'of a patient who was already judged; the input must be grouped by patient');
      judged.add(whose);
      patient = whose;
      held = [line];
    }
  }
  await judge();
  return broken;
}

/** The lines are not grouped as they must be: judged by half of them, a patient would get wrong answers. */
export class Ungrouped extends Error {
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
  }
}
