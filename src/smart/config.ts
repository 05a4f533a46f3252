import type { SmartConfig } from '../domain/config.ts';
import { type ConfigFault, StartFault } from '../domain/fault.ts';
import { readText, strict } from './body.ts';
import { configShape } from './config-shape.ts';
import { templateHost } from './config-text.ts';
import { checkDiscovery } from './discovery.ts';

/** Checks the content of `smart-config.json`; every fault says where it is and what is wrong. */
export function readConfig(json: unknown): { config: SmartConfig } | { faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const config = configShape(json, '', faults);
  if (faults.length === 0)
    faults.push(
      ...twice(config, 'iss'),
      ...twice(config, 'id'),
      ...foreignTemplates(config),
      ...foreignEndpoints(config),
      ...inAddresses(config),
      ...nobody(config),
    );
  return faults.length === 0 ? { config } : { faults };
}

/** Longer than any real list of EHRs. */
const longest = 1_000_000;

/**
 * Reads the configuration that stands in the page; without one there, `smart-config.json` beside it.
 * @throws StartFault `config-missing` or `config-invalid`, the latter with every fault.
 */
export async function loadConfig(fetch: typeof globalThis.fetch): Promise<SmartConfig> {
  const result = readConfig(await readFile(fetch));
  if ('faults' in result) throw new StartFault('config-invalid', null, result.faults);
  return result.config;
}

async function readFile(fetch: typeof globalThis.fetch): Promise<unknown> {
  const inPage = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="smart-config"]');
  if (inPage) return parsed(inPage.content);
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
  return parsed(text);
}

function parsed(text: string): unknown {
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

/** What is known beforehand has to hold as if the EHR had just said it. */
function foreignEndpoints(config: SmartConfig): ConfigFault[] {
  return config.ehrs.flatMap((ehr, index) => {
    try {
      if (ehr.discovery) checkDiscovery(ehr.discovery, ehr);
      return [];
    } catch (error) {
      const problem = (error as StartFault).detail ?? 'cannot be used';
      return [{ path: `ehrs[${index}].discovery`, problem }];
    }
  });
}

/** A search by id is there to keep the id out of addresses. */
function inAddresses(config: SmartConfig): ConfigFault[] {
  return config.ehrs.flatMap(({ search: { byId, method } }, index) =>
    byId === 'read' || method === 'POST'
      ? []
      : [{ path: `ehrs[${index}].search.byId`, problem: 'search needs the method POST' }],
  );
}

function nobody({ policy }: SmartConfig): ConfigFault[] {
  return policy.byPayer.flatMap(({ identifiers, names, plans }, index) =>
    identifiers.length + names.length + plans.length > 0
      ? []
      : [{ path: `policy.byPayer[${index}]`, problem: 'names no payer: identifiers, names or plans are needed' }],
  );
}
