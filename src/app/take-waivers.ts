import type { ConfigFault } from '../domain/fault.ts';
import type { Waiver } from '../domain/waiver.ts';
import { ruleRefusal } from '../engine/index.ts';
import { merged, readWaivers } from '../export/waivers-file.ts';

/** The waivers of a session with those of a file: all of them, each once, or what is wrong with the file. */
export function takeWaivers(
  text: string,
  own: readonly Waiver[],
  today: string,
): { waivers: readonly Waiver[] } | { faults: readonly ConfigFault[] } {
  const read = readWaivers(text, ruleRefusal, today);
  return 'faults' in read ? read : { waivers: merged(own, read.waivers) };
}
