import type { Readable } from 'node:stream';
import { dayRead } from '../domain/waiver.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import type { Tables } from '../knowledge/tables/lookup.ts';
import { type AuditSettings, audit } from './audit.ts';
import { type ExitCode, exitCodeOf, worst, wrongUsage } from './exit-code.ts';
import { inputsOf } from './inputs.ts';
import { type Options, readOptions, usage } from './options.ts';
import { outputFor } from './output.ts';
import { indexRecords } from './patients.ts';
import type { Fault, RecordSet } from './record-set.ts';
import { recordsOf } from './records.ts';
import { tablesAt } from './tables.ts';
import { Untold, waiversAt } from './waivers.ts';

/** What the command meets of the world. */
export interface World {
  stdin: Readable;
  /** Takes a piece of output; resolves when more may come. */
  print(text: string): Promise<void>;
  /** Takes a line for the person who runs it. */
  tell(line: string): void;
  /** ISO instant. */
  now(): string;
  /** Version of this program. */
  app: string;
  /** Where official tables are when nobody says; null: there are none. */
  tables: string | null;
}

/** Runs the command. Resolves to its exit code. */
export async function command(args: readonly string[], world: World): Promise<ExitCode | typeof wrongUsage> {
  const read = readOptions(
    args,
    policies.map(({ id }) => id),
  );
  if ('help' in read) {
    await world.print(usage);
    return 0;
  }
  if ('wrong' in read) {
    world.tell(`${read.wrong}\n\n${usage}`);
    return wrongUsage;
  }
  return auditPaths(read.options, world);
}

async function auditPaths(options: Options, world: World): Promise<ExitCode | typeof wrongUsage> {
  const read = await waiversAt(options.waivers, dayRead(world.now(), options.timeZone));
  if ('wrong' in read) {
    for (const line of read.wrong) world.tell(line);
    return wrongUsage;
  }
  const untold = new Untold(read.waivers);
  const output = outputFor(options.format);
  const { tables, faults } = await tablesAt(options.tables, world.tables);
  const codes: ExitCode[] = faults.map(fault => complain(world, fault));
  const settings = { ...settingsOf(options, world, tables), waivers: read.waivers };
  let reports = 0;
  for (const [path, inputs] of await inputsOf(options.paths, world.stdin)) {
    if (inputs.length === 0) codes.push(complain(world, `${path}: no FHIR files in this folder`));
    for (const input of inputs) {
      const set = await recordsOf(input, world.now());
      if (!set) continue;
      const index = indexRecords(set);
      codes.push(...complaintsOf(set, index.faults).map(line => complain(world, line)));
      for (const report of audit(set, index, settings)) {
        reports += 1;
        untold.tell(report);
        codes.push(exitCodeOf(report));
        const { patient, stopped } = report;
        if (stopped) world.tell(`${set.input}: ${patient.reference}: stopped, ${stopped.why} at ${stopped.where}`);
        for (const piece of output.report(report)) await world.print(piece);
      }
    }
  }
  for (const piece of output.end()) await world.print(piece);
  for (const line of untold.lines()) world.tell(line);
  if (reports === 0 && options.encounter) codes.push(complain(world, `${options.encounter}: in none of the inputs`));
  return worst(codes);
}

function settingsOf({ policy, timeZone, encounter }: Options, { app }: World, tables: Tables): AuditSettings {
  const chosen = policies.find(({ id }) => id === policy) ?? basePolicy;
  const why = policy === null ? 'command-default' : 'command';
  return {
    knowledge: knowledgeAsOf(null, chosen, tables),
    choice: { policy: chosen.id, by: 'command', why, evidence: [] },
    chart: { timeZone, notOffered: [], placeOfService: { default: null, byLocation: {} } },
    app,
    encounter,
  };
}

/** Everything that could not be read, by its place, never by its content. */
function complaintsOf(set: RecordSet, faults: readonly Fault[]): string[] {
  const named = faults.map(({ where, why }) => {
    const place = where.startsWith(set.input) ? where : `${set.input}: ${where}`;
    return `${place}: ${[why.code, why.detail].filter(Boolean).join(', ')}`;
  });
  if (named.length > 0) return named;
  if (set.resources.length === 0) return [`${set.input}: holds no record of a patient`];
  if (set.types && !set.types.has('MedicationAdministration'))
    return [`${set.input}: holds no MedicationAdministration`];
  return [];
}

function complain(world: World, line: string): ExitCode {
  world.tell(line);
  return 2;
}
