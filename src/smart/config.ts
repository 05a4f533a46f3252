import type * as z from 'zod/mini';
import type { SmartConfig } from '../domain/config.ts';
import { type ConfigFault, StartFault } from '../domain/fault.ts';
import { readText, strict } from './body.ts';
import { configSchema } from './config-schema.ts';
import { templateHost } from './config-text.ts';

/** Checks the content of `smart-config.json`; every fault says where it is and what is wrong. */
export function readConfig(json: unknown): { config: SmartConfig } | { faults: ConfigFault[] } {
  const parsed = configSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(faultsOf) };
  const config = parsed.data as SmartConfig;
  const faults = [...twice(config, 'iss'), ...twice(config, 'id'), ...foreignTemplates(config)];
  return faults.length === 0 ? { config } : { faults };
}

/** Longer than any real list of EHRs. */
const longest = 1_000_000;

/**
 * Reads `smart-config.json` beside the page.
 * @throws StartFault `config-missing` or `config-invalid`, the latter with every fault.
 */
export async function loadConfig(fetch: typeof globalThis.fetch): Promise<SmartConfig> {
  const result = readConfig(await readFile(fetch));
  if ('faults' in result) throw new StartFault('config-invalid', null, result.faults);
  return result.config;
}

async function readFile(fetch: typeof globalThis.fetch): Promise<unknown> {
  let text: string;
  try {
    const signal = AbortSignal.timeout(15_000);
    // Same origin, and the only request that may need the deployment's own sign-on.
    const response = await fetch('smart-config.json', { ...strict, credentials: 'same-origin', signal });
    if (!response.ok) throw new StartFault('config-missing', `HTTP ${response.status}`);
    text = await readText(response, longest);
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault('config-missing');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new StartFault('config-invalid', null, [{ path: '', problem: 'is not JSON' }]);
  }
}

function twice(config: SmartConfig, key: 'iss' | 'id'): ConfigFault[] {
  const seen = new Map<string, number>();
  return config.ehrs.flatMap((ehr, index) => {
    const first = seen.get(ehr[key]);
    if (first === undefined) seen.set(ehr[key], index);
    return first === undefined
      ? []
      : [{ path: `ehrs[${index}].${key}`, problem: `is the same as ehrs[${first}].${key}` }];
  });
}

function foreignTemplates(config: SmartConfig): ConfigFault[] {
  return config.ehrs.flatMap((ehr, index) =>
    Object.entries(ehr.links.urls).flatMap(([target, template]) => {
      const host = templateHost(template);
      if (host !== null && ehr.links.urlHosts.includes(host)) return [];
      return [{ path: `ehrs[${index}].links.urls.${target}`, problem: `leads to ${host}, which is not in urlHosts` }];
    }),
  );
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue): ConfigFault[] {
  const path = pathOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path, problem: wordsFor(issue) }];
  return issue.keys.map(key => ({ path: pathOf([...issue.path, key]), problem: 'is not a known key' }));
}

function wordsFor(issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(value => JSON.stringify(value)).join(' or ')}`;
  if (issue.code === 'invalid_key')
    return issue.issues[0]?.code === 'custom' ? issue.issues[0].message : 'is not a known key';
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'must not be empty' : `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code !== 'invalid_type') return 'is not valid';
  if (issue.input === undefined) return 'is missing';
  return `must be ${expected.get(issue.expected) ?? issue.expected}`;
}

const expected = new Map<string, string>([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['int', 'a whole number'],
  ['number', 'a number'],
]);

function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
