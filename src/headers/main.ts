import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { SmartConfig } from '../domain/config.ts';
import { readConfig } from '../smart/config.ts';
import { readBuild } from './build.ts';
import { embeddedConfig } from './embed.ts';
import { type Server, servers, writeHeaders } from './writers.ts';

const usage = `Usage: npm run --silent headers -- ${servers.join('|')} [--config FILE] [--dist FOLDER] [--base PATH] [--out FILE]
  --config  the smart-config.json that is deployed; by itself the one in the folder of the build
  --dist    the folder of the build; by itself dist
  --base    the path it is served under, such as /apps/needlepoint/; by itself /
  --out     where to write; by itself the terminal`;

interface Wish {
  server: Server;
  config: string;
  dist: string;
  base: string;
  out: string | null;
}

function readArguments(): Wish | null {
  try {
    const text = { type: 'string' } as const;
    const options = { config: text, dist: text, base: text, out: text };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const server = servers.find(one => one === positionals[0]);
    const { dist = 'dist', base = '/', out = null } = values;
    const { config = `${dist}/smart-config.json` } = values;
    if (!server || positionals.length > 1 || !/^\/([\w.~-]+\/)*$/.test(base)) return null;
    return { server, config, dist, base, out };
  } catch {
    return null;
  }
}

async function configOf(file: string): Promise<SmartConfig> {
  const result = readConfig(JSON.parse(await readFile(file, 'utf8')));
  if ('config' in result) return result.config;
  throw new Error(result.faults.map(({ path, problem }) => `${file}: ${path}: ${problem}`).join('\n'));
}

/** A page that holds a configuration of its own goes by that one. */
async function mustAgree({ config, dist }: Wish): Promise<void> {
  const inPage = embeddedConfig(await readFile(`${dist}/launch.html`, 'utf8').catch(() => ''));
  if (inPage === null || inPage === JSON.stringify(JSON.parse(await readFile(config, 'utf8')))) return;
  throw new Error(`${dist}/launch.html holds another configuration than ${config}: npm run embed`);
}

/** Writes the headers of a deployment. Exit 0: written; 1: the configuration or the build cannot be used; 64: usage. */
async function main(): Promise<number> {
  const wish = readArguments();
  if (wish === null) {
    process.stderr.write(`${usage}\n`);
    return 64;
  }
  try {
    const [config, files] = await Promise.all([configOf(wish.config), readBuild(wish.dist), mustAgree(wish)]);
    const text = writeHeaders(wish.server, { config, files, base: wish.base });
    if (wish.out === null) process.stdout.write(text);
    else await writeFile(wish.out, text);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = await main();
