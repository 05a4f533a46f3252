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
 * @throws NotGrouped
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
    if (whose === '' && line.startsWith('\t') && patient === null) engine.share(line);
    else if (whose === '')
      name(`line ${number}`, patient === null ? noLine : 'nobody\u2019s own after the first patient');
    else if (whose === patient) held.push(line);
    else {
      await judge();
      // Judged by half of the lines, a patient would get wrong answers.
      if (judged.has(whose)) throw new NotGrouped(number);
      judged.add(whose);
      patient = whose;
      held = [line];
    }
  }
  await judge();
  return broken;
}

const noLine = 'not a grouped line (patient, place and resource, with tabs between)';

/** The lines of one patient do not stand together. */
export class NotGrouped extends Error {
  constructor(line: number) {
    super(`line ${line}: lines of a patient who was already judged: the input must be grouped by patient`);
  }
}
