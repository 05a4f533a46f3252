import type { KoaContextWithOIDC } from 'oidc-provider';
import { fingerprint } from './request-log.ts';

/** What is as good as a password, for seconds or minutes. */
const secrets = new Set(['code', 'code_verifier', 'access_token', 'launch', 'state']);

/** What an authorization or token request said and what its answer hands out, secrets as fingerprints; null: neither. */
export function oauthOf(context: KoaContextWithOIDC): Readonly<Record<string, string>> | null {
  const { oidc, body } = context;
  const asked = Object.entries(oidc?.params ?? {});
  switch (oidc?.route) {
    case 'authorization':
      return recorded(asked);
    case 'resume':
      return recorded(codeIn(context.response.get('location')));
    case 'token': {
      const { access_token } = Object(body) as { access_token?: unknown };
      const authenticated = context.get('authorization') === '' ? 'no' : 'yes';
      return recorded([...asked, ['access_token', access_token], ['client_authenticated', authenticated]]);
    }
    default:
      return null;
  }
}

function codeIn(location: string): [string, unknown][] {
  return URL.canParse(location) ? [['code', new URL(location).searchParams.get('code')]] : [];
}

function recorded(said: readonly (readonly [string, unknown])[]): Record<string, string> {
  const texts = said.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return Object.fromEntries(texts.map(([name, text]) => [name, secrets.has(name) ? fingerprint(text) : text]));
}
