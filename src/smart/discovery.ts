import type { EhrConfig } from '../domain/config.ts';
import { StartFault } from '../domain/fault.ts';
import { hasCredentials, isSecure } from './address.ts';
import { readText, strict, whyNot } from './body.ts';

/** What the EHR's SMART configuration says, checked against what is set up for it. */
export interface Discovery {
  authorization: URL;
  token: URL;
  challengeMethods: readonly string[];
  /** The authorization server's own name, as RFC 9207 sends it back; null when not said. */
  issuer: string | null;
  /** It promises to send that name back with every answer. */
  namesIssuer: boolean;
  revocation: string | null;
}

const longest = 500_000;
const patience = 15_000;

/**
 * Reads `<iss>/.well-known/smart-configuration` (SMART App Launch 2.2, "Conformance"). One request, never another.
 * @throws StartFault `discovery-failed` when it cannot be read, `discovery-refused` when it leads elsewhere.
 */
export async function discover(ehr: EhrConfig): Promise<Discovery> {
  let json: unknown;
  try {
    const response = await fetch(`${ehr.iss}/.well-known/smart-configuration`, {
      ...strict,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new StartFault('discovery-failed', `HTTP ${response.status}`);
    json = JSON.parse(await readText(response, longest));
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault('discovery-failed', error instanceof SyntaxError ? 'no JSON' : whyNot(error));
  }
  return checkDiscovery(json, ehr);
}

/**
 * What a discovery document says, as far as a launch needs it.
 * @throws StartFault `discovery-refused`, where a launch must not go by it
 */
export function checkDiscovery(json: unknown, ehr: EhrConfig): Discovery {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) refuse('it is no JSON object');
  const document = json as Record<string, unknown>;
  const challengeMethods = strings(document.code_challenge_methods_supported);
  if (ehr.pkce === 'required') {
    if (!challengeMethods.includes('S256')) refuse('code_challenge_methods_supported lacks S256');
    if (challengeMethods.includes('plain')) refuse('code_challenge_methods_supported has plain');
  }
  const { issuer, revocation_endpoint } = document;
  return {
    authorization: endpoint(document, 'authorization_endpoint', ehr, ehr.authorizationOrigins),
    token: endpoint(document, 'token_endpoint', ehr, ehr.tokenOrigins),
    challengeMethods,
    issuer: typeof issuer === 'string' ? issuer : null,
    namesIssuer: document.authorization_response_iss_parameter_supported === true,
    revocation: revocation_endpoint === undefined ? null : optional(document, 'revocation_endpoint', ehr),
  };
}

/** Parameters of the authorization request; an endpoint that brings one of its own would decide it for us. */
const ours = 'response_type client_id redirect_uri scope state aud launch code_challenge code_challenge_method'.split(
  ' ',
);

function endpoint(document: Record<string, unknown>, name: string, ehr: EhrConfig, origins: readonly string[]): URL {
  const value = document[name];
  if (typeof value !== 'string' || value === '') return refuse(`${name} is missing`);
  // A relative address counts from the FHIR base.
  const base = `${ehr.iss}/`;
  if (!URL.canParse(value, base)) return refuse(`${name} is no address`);
  const url = new URL(value, base);
  if (!isSecure(url)) return refuse(`${name} is not https`);
  if (hasCredentials(url)) return refuse(`${name} holds credentials`);
  if (value.includes('#')) return refuse(`${name} has a fragment`);
  if (!origins.includes(url.origin)) return refuse(`${name} leads to ${url.origin}, which is not set up`);
  if (ours.some(parameter => url.searchParams.has(parameter))) return refuse(`${name} brings parameters of its own`);
  return url;
}

/** Revoking is a courtesy: an address that may not be used is left out, and nothing fails. */
function optional(document: Record<string, unknown>, name: string, ehr: EhrConfig): string | null {
  try {
    return endpoint(document, name, ehr, ehr.tokenOrigins).href;
  } catch {
    return null;
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function refuse(reason: string): never {
  throw new StartFault('discovery-refused', reason);
}
