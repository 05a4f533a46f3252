import { readConfig } from '../smart/config.ts';
import type { HeaderConfig } from './origins.ts';

/**
 * The configuration in the text of `smart-config.json`. One with faults lets the panel talk to nobody and stand in no
 * frame: all that it can show then is the screen that names them.
 */
export function configOrNobody(text: string): HeaderConfig {
  try {
    const result = readConfig(JSON.parse(text));
    return 'config' in result ? result.config : { ehrs: [] };
  } catch {
    return { ehrs: [] };
  }
}
