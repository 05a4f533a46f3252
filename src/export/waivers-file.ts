import type { ConfigFault } from '../domain/fault.ts';
import { listOf, object, oneOf } from '../domain/shape.ts';
import { longestWaiverFile, mostWaivers, sameWaiver, type Waiver } from '../domain/waiver.ts';
import { waiverShape } from '../domain/waiver-shape.ts';
import { noJson, tooLongFile, tooManyWaivers } from '../text/waivers.ts';
import { type RuleRefusal, waiverFaults } from './waiver-faults.ts';

const format = 'needlepoint-waivers/1';

interface WaiversFile {
  format: typeof format;
  waivers: readonly Waiver[];
}

const shape = object<WaiversFile>({ format: oneOf(format), waivers: listOf(waiverShape) });

/** The text of a file of waivers. It names records by their ids, and nobody. */
export function waiversText(waivers: readonly Waiver[]): string {
  const written = waivers.map(({ rule, reference, message, reason, expires, by }) => {
    return { rule, reference, message, reason, expires, by };
  });
  return `${JSON.stringify({ format, waivers: written } satisfies WaiversFile, null, 2)}\n`;
}

/**
 * Reads a file of waivers: all of it, each waiver once, or nothing of it and everything that is wrong with it.
 * @param today ISO day, which the end of a waiver is compared with
 */
export function readWaivers(
  text: string,
  refusal: RuleRefusal,
  today: string,
): { waivers: readonly Waiver[] } | { faults: readonly ConfigFault[] } {
  if (text.length > longestWaiverFile) return { faults: [{ path: '', problem: tooLongFile(longestWaiverFile) }] };
  let json: unknown;
  try {
    // Editors on Windows put a mark before the first character.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { faults: [{ path: '', problem: noJson }] };
  }
  const faults: ConfigFault[] = [];
  const { waivers } = shape(json, '', faults);
  if (faults.length === 0 && waivers.length > mostWaivers)
    faults.push({ path: 'waivers', problem: tooManyWaivers(mostWaivers) });
  if (faults.length === 0) faults.push(...waiverFaults(waivers, refusal, today));
  return faults.length > 0 ? { faults } : { waivers: merged([], waivers) };
}

/** The first list, and of the second what is not in it, each once. */
export function merged(own: readonly Waiver[], more: readonly Waiver[]): readonly Waiver[] {
  const all = [...own];
  for (const waiver of more) if (!all.some(one => sameWaiver(one, waiver))) all.push(waiver);
  return all;
}
