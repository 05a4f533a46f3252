import type { EhrConfig } from '../domain/config.ts';

/** What the headers rest on: the checked `smart-config.json`, as far as it names addresses. */
export interface HeaderConfig {
  ehrs: readonly Pick<
    EhrConfig,
    'iss' | 'authorizationOrigins' | 'tokenOrigins' | 'styleOrigins' | 'embeddingOrigins' | 'redirectUri'
  >[];
}

/** An address of the configuration cannot stand in a header. `path` is its key: `ehrs[0].tokenOrigins[1]`. */
export class AddressFault extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path}: must be an http or https address of one host, with nothing that means something in a header`);
    this.name = 'AddressFault';
    this.path = path;
  }
}

/**
 * Origins that the panel may talk to, each once: where an EHR's data, sign-on and token are.
 * @throws AddressFault
 */
export function connectOrigins({ ehrs }: HeaderConfig): string[] {
  return once(
    ehrs.flatMap((ehr, index) => [
      originOf(ehr.iss, `ehrs[${index}].iss`),
      ...originsOf(ehr.authorizationOrigins, `ehrs[${index}].authorizationOrigins`),
      ...originsOf(ehr.tokenOrigins, `ehrs[${index}].tokenOrigins`),
      ...originsOf(ehr.styleOrigins, `ehrs[${index}].styleOrigins`),
    ]),
  );
}

/**
 * Origins that may show the panel in a frame, each once.
 * @throws AddressFault
 */
export function embeddingOrigins({ ehrs }: HeaderConfig): string[] {
  return once(ehrs.flatMap((ehr, index) => originsOf(ehr.embeddingOrigins, `ehrs[${index}].embeddingOrigins`)));
}

/** False where the panel itself is registered at a plain http address, which only this very machine may have. */
export function isOverHttps({ ehrs }: HeaderConfig): boolean {
  return !ehrs.some(({ redirectUri }) => redirectUri?.startsWith('http:'));
}

function originsOf(addresses: readonly string[], path: string): string[] {
  return addresses.map((address, index) => originOf(address, `${path}[${index}]`));
}

const host = /^https?:\/\/([a-z0-9.-]+|\[[\da-f:]+\])(:\d+)?$/;

/** Blanks and line breaks would end the value or the header, and `URL` drops some of them silently. */
function originOf(address: string, path: string): string {
  const origin = /^[\x21-\x7e]+$/.test(address) && URL.canParse(address) ? new URL(address).origin : '';
  if (!host.test(origin) || !address.startsWith(origin)) throw new AddressFault(path);
  return origin;
}

function once(origins: readonly string[]): string[] {
  return [...new Set(origins)];
}
