import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueVersion } from '../../rules/index.ts';
import type { AuditSettings } from '../audit.ts';
import type { World } from '../command.ts';
import type { Input } from '../inputs.ts';
import type { Options } from '../options.ts';
import { signOf } from './sign.ts';

/**
 * All that the work on exports depends on: program, rules and knowledge, the options, and each file by its sign.
 * Two runs with the same stamp do the same. Null where one of the inputs cannot be known again.
 */
export async function stampOf(
  options: Options,
  { app, tables: usual }: World,
  { knowledge, waivers }: AuditSettings,
  inputs: readonly Input[],
): Promise<unknown> {
  if (inputs.some(({ kind }) => kind === 'stream')) return null;
  const { encounter, policy, timeZone, format, engine, tables, summary, html } = options;
  const folder = tables ?? usual;
  const names = folder === null ? [] : await readdir(folder).catch(() => []);
  const exported = inputs.flatMap(input =>
    input.kind === 'export' ? input.files.map(({ path = '' }) => [input.name, path] as const) : [],
  );
  return {
    program: [app, catalogueVersion, knowledge.version],
    options: { encounter, policy, timeZone, format, engine, summarise: summary !== null || html !== null },
    waivers,
    tables: await Promise.all(names.toSorted().map(async name => [name, await signOf(join(folder ?? '', name))])),
    // What an input has left lies under its place among them.
    inputs: inputs.map(({ kind, name }) => [kind, name]),
    files: await Promise.all(exported.map(async ([input, path]) => [input, path, await signOf(path)])),
  };
}
