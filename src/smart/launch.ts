import type { EhrConfig, SmartConfig } from '../domain/config.ts';
import { StartFault } from '../domain/fault.ts';
import { parseAddress, plainText } from './address.ts';
import { loadConfig } from './config.ts';
import { checkDiscovery, type Discovery, discover } from './discovery.ts';
import { authorize } from './fhirclient.ts';
import { standaloneScopes } from './scopes.ts';
import { forget, keepTransaction, randomKey, storageWorks } from './transaction.ts';

/** What a launch address says. Without `launch` the panel was opened on its own, for a patient to be picked. */
interface Request {
  iss: string;
  launch: string | null;
}

/**
 * Takes the page's launch address to the address at which the EHR authorizes, for `location.replace` (so that Back does
 * not launch again). Asks for `smart-config.json`, where it does not stand in the page, and, where it is not known, for the
 * SMART configuration of the one EHR whose `iss` is exactly the one given; for nothing else. Once per page.
 * @param onKnown called once the launch is known to be of that EHR: from then on this page asks its own server for nothing
 * @throws StartFault
 */
export async function prepareLaunch(onKnown = () => {}): Promise<string> {
  const request = readRequest(location.search);
  if (request === null) {
    // Whoever sets the panel up opens it like this, and is told about the file first.
    await loadConfig(globalThis.fetch);
    throw new StartFault('no-launch');
  }
  keepOnly(request);
  if (!globalThis.crypto?.subtle) throw new StartFault('crypto-missing');
  if (!storageWorks()) throw new StartFault('storage-blocked');
  const config = await loadConfig(globalThis.fetch);
  const ehr = config.ehrs.find(candidate => candidate.iss === request.iss);
  if (!ehr) throw new StartFault('unknown-issuer', plainText(request.iss));
  const redirectUri = redirectFor(ehr);
  onKnown();
  const discovery = ehr.discovery === null ? await discover(ehr) : checkDiscovery(ehr.discovery, ehr);
  preconnect([discovery.token.origin, new URL(ehr.iss).origin]);
  return authorizationAddress(request, ehr, config, redirectUri, discovery);
}

/** While the user is at the EHR's sign-on, the connections are made that index.html will need. */
function preconnect(origins: readonly string[]): void {
  for (const href of new Set(origins)) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'preconnect', crossOrigin: 'anonymous', href }));
  }
}

function readRequest(search: string): Request | null {
  const parameters = new URLSearchParams(search);
  const [iss, ...otherIss] = parameters.getAll('iss');
  const [launch, ...otherLaunch] = parameters.getAll('launch');
  if (iss === undefined) return null;
  if (otherIss.length > 0 || otherLaunch.length > 0 || iss === '' || launch === '') throw new StartFault('bad-launch');
  return { iss, launch: launch ?? null };
}

/** fhirclient prefers the page's URL to what it is told (`clientId`, `fhirServiceUrl`...), so nothing else stays in it. */
function keepOnly({ iss, launch }: Request): void {
  const parameters = new URLSearchParams(launch === null ? { iss } : { iss, launch });
  history.replaceState(null, '', `${location.pathname}?${parameters}`);
}

function redirectFor(ehr: EhrConfig): string {
  const own = new URL('index.html', `${location.origin}${location.pathname}`).href;
  if (ehr.redirectUri === null || parseAddress(ehr.redirectUri)?.origin === location.origin)
    return ehr.redirectUri ?? own;
  const problem = `must be on ${location.origin}, where this page is: what the launch leaves behind is not seen elsewhere`;
  throw new StartFault('config-invalid', null, [{ path: `redirectUri of ${ehr.id}`, problem }]);
}

async function authorizationAddress(
  { iss, launch }: Request,
  ehr: EhrConfig,
  { policy, waivers, tables }: SmartConfig,
  redirectUri: string,
  { authorization, token, challengeMethods, issuer, namesIssuer, revocation }: Discovery,
): Promise<string> {
  const state = randomKey();
  const scopes = launch === null ? standaloneScopes(ehr.scopes) : ehr.scopes;
  const bare = `${authorization.origin}${authorization.pathname}`;
  try {
    const proposed = await authorize(
      { iss, launch, clientId: ehr.clientId, scope: scopes, redirectUri, state, pkce: ehr.pkce },
      { authorization: bare, token: token.href, challengeMethods },
    );
    const url = new URL(proposed);
    if (`${url.origin}${url.pathname}` !== bare) throw new StartFault('discovery-refused', 'authorization_endpoint');
    for (const [name, value] of authorization.searchParams) url.searchParams.append(name, value);
    keepTransaction(state, {
      record: 2,
      ehr,
      policy,
      waivers,
      tables,
      scopes,
      redirectUri,
      token: token.href,
      issuer,
      namesIssuer,
      revocation,
    });
    return url.href;
  } catch (error) {
    forget(state);
    throw error;
  }
}
