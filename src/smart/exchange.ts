import { StartFault } from '../domain/fault.ts';
import { readText, strict, whyNot } from './body.ts';
import { redeem } from './fhirclient.ts';
import { forget, type Transaction } from './transaction.ts';
import type { Transport } from './transport.ts';

const longest = 256 * 1024;
const patience = 15_000;

/** A token response that holds a bearer token; everything else in it is still unchecked. */
export interface TokenResponse extends Readonly<Record<string, unknown>> {
  readonly access_token: string;
}

/**
 * Redeems the code of a launch, once. The library writes what it is answered into sessionStorage, so it is answered a
 * stand-in: the token and the patient never get there.
 * @throws StartFault `token-error`, `unknown-state`
 */
export async function exchange(state: string, code: string, transaction: Transaction): Promise<TokenResponse> {
  let answer: TokenResponse | null = null;
  const transport: Transport = async (url, init) => {
    if (url !== transaction.token || init.method !== 'POST') throw new StartFault('token-error', 'unexpected request');
    // The verifier has been read: if the page goes away now, nothing stays behind.
    forget(state);
    answer = checked(await ask(url, init));
    return Response.json({ access_token: 'in memory', token_type: 'Bearer', expires_in: 1 });
  };
  try {
    await redeem(state, code, transport);
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault('unknown-state');
  } finally {
    forget(state);
  }
  if (answer === null) throw new StartFault('token-error');
  return answer;
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, { ...init, ...strict, signal: AbortSignal.timeout(patience) });
    const json = parse(await readText(response, longest));
    if (!response.ok) throw new StartFault('token-error', errorCode(json) ?? `HTTP ${response.status}`);
    return json;
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault('token-error', whyNot(error));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** RFC 6749 §5.2. */
const errorCodes: readonly unknown[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];

/** The code by which the standard names the error. Any other word, and the description, may hold anything: it is dropped. */
function errorCode(json: unknown): string | null {
  const code: unknown = (json as { error?: unknown } | null)?.error;
  return typeof code === 'string' && errorCodes.includes(code) ? code : null;
}

function checked(json: unknown): TokenResponse {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new StartFault('token-error', 'no JSON object');
  const { access_token, token_type } = json as Record<string, unknown>;
  if (typeof access_token !== 'string' || !/^[\x21-\x7e]+$/.test(access_token)) {
    throw new StartFault('token-error', 'access_token');
  }
  if (typeof token_type !== 'string' || token_type.toLowerCase() !== 'bearer') {
    throw new StartFault('token-error', 'token_type');
  }
  return { ...json, access_token };
}
