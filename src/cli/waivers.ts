import { readFile } from 'node:fs/promises';
import type { Waiver } from '../domain/waiver.ts';
import { ruleRefusal } from '../engine/index.ts';
import type { Report } from '../engine/report.ts';
import { readWaivers } from '../export/waivers-file.ts';
import { systemCode } from './inputs.ts';

/**
 * The waivers of a file, or a line for each thing that is wrong with it: then none of them is taken.
 * @param file null: there are none
 * @param today ISO day
 */
export async function waiversAt(
  file: string | null,
  today: string,
): Promise<{ waivers: readonly Waiver[] } | { wrong: readonly string[] }> {
  if (file === null) return { waivers: [] };
  try {
    const read = readWaivers(await readFile(file, 'utf8'), ruleRefusal, today);
    if ('waivers' in read) return read;
    return { wrong: read.faults.map(({ path, problem }) => `${file}: ${path === '' ? '' : `${path}: `}${problem}`) };
  } catch (error) {
    return { wrong: [`${file}: ${systemCode(error)}`] };
  }
}

/** Which waivers no report has told of, because no patient has their record. */
export class Untold {
  private readonly all: readonly Waiver[];
  private readonly rest: Set<Waiver>;

  constructor(waivers: readonly Waiver[]) {
    this.all = waivers;
    this.rest = new Set(waivers);
  }

  /** A report tells of the waivers that it was made with. */
  tell({ waivers }: Report): void {
    if (this.rest.size === 0) return;
    const told = new Set(waivers.map(keyOf));
    for (const waiver of this.rest) if (told.has(keyOf(waiver))) this.rest.delete(waiver);
  }

  /** Which ones reports have told of, by their place among all. */
  told(): number[] {
    return this.all.flatMap((waiver, at) => (this.rest.has(waiver) ? [] : [at]));
  }

  /** Leaves out those that others have told of. */
  leaveOut(places: readonly number[]): void {
    for (const at of places) {
      const waiver = this.all[at];
      if (waiver) this.rest.delete(waiver);
    }
  }

  /** One line for each that is left. */
  lines(): string[] {
    return [...this.rest].map(({ rule, reference }) => `waiver ${rule} ${reference}: needless, nobody has this record`);
  }
}

function keyOf({ rule, reference, message, reason, expires, by }: Waiver): string {
  return JSON.stringify([rule, reference, message, reason, expires, by]);
}
