import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildEngine } from '../../../scripts/build/engine-file.ts';

let built: ReturnType<typeof buildEngine> | null = null;

/** The single file and the programs for pipes, as `npm run build` makes them. */
export function builtEngine() {
  built ??= buildEngine({ __APP_VERSION__: JSON.stringify('0.0.0-test') });
  return built;
}

/** Writes the programs for pipes where they can be started. Resolves to their folder. */
export async function programsAt(folder: string): Promise<string> {
  for (const [name, text] of Object.entries(await builtEngine())) await writeFile(join(folder, name), text);
  return folder;
}
