import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readConfig } from '../smart/config.ts';
import { embedConfig } from './embed.ts';

const usage = `Usage: npm run --silent embed -- [--config FILE] [--dist FOLDER]
  --config  the smart-config.json that is deployed; by itself the one in the folder of the build
  --dist    the folder of the build; by itself dist`;

function readArguments(): { config: string; dist: string } | null {
  try {
    const text = { type: 'string' } as const;
    const { dist = 'dist', ...values } = parseArgs({ options: { config: text, dist: text } }).values;
    return { dist, config: values.config ?? `${dist}/smart-config.json` };
  } catch {
    return null;
  }
}

/** Writes the configuration into launch.html of a build. Exit 0: written; 1: it has faults, or there is no build; 64: usage. */
async function main(): Promise<number> {
  const wish = readArguments();
  if (wish === null) {
    process.stderr.write(`${usage}\n`);
    return 64;
  }
  try {
    const text = await readFile(wish.config, 'utf8');
    const result = readConfig(JSON.parse(text));
    if ('faults' in result)
      throw new Error(result.faults.map(({ path, problem }) => `${wish.config}: ${path}: ${problem}`).join('\n'));
    const page = `${wish.dist}/launch.html`;
    await writeFile(page, embedConfig(await readFile(page, 'utf8'), text));
    // Both say the same, whichever is read.
    await writeFile(`${wish.dist}/smart-config.json`, text);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = await main();
