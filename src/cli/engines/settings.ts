import { dayRead, type Waiver } from '../../domain/waiver.ts';
import { takeZone, type Zone, type ZoneTable, zoneOf } from '../../domain/zone.ts';
import { ruleRefusal } from '../../engine/index.ts';
import { readWaivers } from '../../export/waivers-file.ts';
import { basePolicy, knowledgeAsOf } from '../../knowledge/index.ts';
import { policies } from '../../knowledge/policies.ts';
import type { AnyTable } from '../../knowledge/tables/table.ts';
import { tablesFrom } from '../../knowledge/tables/tables.ts';
import type { AuditSettings } from '../audit.ts';
import type { Head } from '../judge/head.ts';

export const outputs = ['findings', 'report', 'missing'] as const;
type OutputKind = (typeof outputs)[number];

/** What the single file is opened with. Plain JSON. */
export interface EngineSettings {
  /** Of the input as a whole. Required: without it nobody can tell "not recorded" from "not exported". */
  head: Head;
  /** What `judge` answers: findings lines (the default), the whole report, or the keys that nobody handed in. */
  output?: OutputKind;
  /** Id of a payer policy; without it, the base policy. */
  policy?: string;
  /** Where the facility is; without it, the offset written in the record decides its day. */
  zone?: ZoneTable;
  /** `Encounter/x`: only this visit. */
  encounter?: string;
  /** Official tables, as `npm run knowledge` stores them. */
  tables?: readonly AnyTable[];
  /** What is accepted: the content of a file of waivers, as the panel exports it. */
  waivers?: unknown;
}

export interface Opened {
  head: Head;
  output: OutputKind;
  settings: AuditSettings;
  /** Makes the handed-in zone the one that counts: another judge in the same engine may have handed in another. */
  arm(): void;
}

const known = ['head', 'output', 'policy', 'zone', 'encounter', 'tables', 'waivers'];

/** Reads the settings. Throws, in one sentence that names no value of a record, what is wrong with them. */
export function openSettings(text: string, app: string): Opened {
  const given = objectIn(text);
  const strange = Object.keys(given).filter(key => !known.includes(key));
  if (strange.length > 0) throw new Error(`settings: ${strange.join(', ')}: not known; known are ${known.join(', ')}`);
  const { head, output = 'findings', policy, zone, encounter = null, tables = [], waivers } = given;
  if (!isHead(head)) throw new Error('settings.head: missing or not whole');
  if (!outputs.includes(output)) throw new Error(`settings.output: known are ${outputs.join(', ')}`);
  const chosen = policy === undefined ? basePolicy : policies.find(({ id }) => id === policy);
  if (!chosen) throw new Error(`settings.policy: known are ${policies.map(({ id }) => id).join(', ')}`);
  const days: Zone | null = zone ? zoneOf(zone) : null;
  const arm = () => {
    if (zone && days) takeZone(zone.name, days);
  };
  arm();
  const timeZone = zone?.name ?? null;
  return {
    head,
    output,
    settings: {
      knowledge: knowledgeAsOf(null, chosen, tablesFrom(tables)),
      choice: {
        policy: chosen.id,
        by: 'command',
        why: policy === undefined ? 'command-default' : 'command',
        evidence: [],
      },
      chart: { timeZone, notOffered: [], placeOfService: { default: null, byLocation: {} } },
      app,
      encounter,
      waivers: waivers === undefined ? [] : waiversIn(waivers, dayRead(head.readAt, timeZone)),
      findings: output === 'report' ? 'all' : 'open',
    },
    arm,
  };
}

function waiversIn(given: unknown, today: string): readonly Waiver[] {
  const read = readWaivers(JSON.stringify(given), ruleRefusal, today);
  if ('waivers' in read) return read.waivers;
  throw new Error(
    `settings.waivers: ${read.faults.map(({ path, problem }) => `${path} ${problem}`.trim()).join('; ')}`,
  );
}

function objectIn(text: string): Partial<EngineSettings> {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('settings: not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('settings: not an object');
  return value;
}

function isHead(head: Partial<Head> | undefined): head is Head {
  if (typeof head !== 'object' || head === null) return false;
  const { input, readAt, fhirVersion, types, faults, alone } = head;
  return (
    typeof input === 'string' &&
    typeof readAt === 'string' &&
    !Number.isNaN(Date.parse(readAt)) &&
    (fhirVersion === null || typeof fhirVersion === 'string') &&
    (types === null || Array.isArray(types)) &&
    Array.isArray(faults) &&
    typeof alone === 'boolean'
  );
}
