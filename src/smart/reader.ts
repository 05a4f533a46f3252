import { RequestFault } from '../domain/fault.ts';
import type { Why, WhyCode } from '../domain/reading.ts';
import type { Reader } from '../domain/session.ts';
import { hasCredentials } from './address.ts';
import { flawOf, readText, strict } from './body.ts';
import { issueCodes, retryAfter } from './refusal.ts';

/** What the reader needs of the session. The token is asked for anew each time: it is gone when the session ends. */
export interface Access {
  base: string;
  token(): string | null;
  /** Aborts when the session ends. */
  ended: AbortSignal;
  /** The server no longer takes the token. */
  unauthorized(): void;
}

const longest = 20 * 1024 * 1024;

/** Makes the reader of one session. It does one request per call; time limits are its caller's, by `signal`. */
export function makeReader(access: Access): Reader {
  const send = async (path: string, init: RequestInit, signal: AbortSignal | undefined): Promise<unknown> => {
    const url = below(access.base, path);
    const token = access.token();
    if (token === null) throw fault('expired');
    const headers = { accept: 'application/fhir+json', ...init.headers, authorization: `Bearer ${token}` };
    const until = signal ? AbortSignal.any([signal, access.ended]) : access.ended;
    try {
      const response = await fetch(url, { ...strict, ...init, headers, signal: until });
      if (!response.ok) throw await refusal(response, access);
      return await readJson(response);
    } catch (error) {
      throw error instanceof RequestFault ? error : fault(whyFailed(error, signal, access.ended));
    }
  };
  return {
    base: access.base,
    get: (path, { signal } = {}) => send(path, { method: 'GET' }, signal),
    post: (path, form, { signal } = {}) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      // No browser keeps what is answered to a POST. Past its cache, Chromium would also pass the preflights it remembers.
      return send(path, { method: 'POST', headers, body: form, cache: 'default' }, signal);
    },
  };
}

/** Resolves a path, or a next link, and refuses whatever is not below the base: the token goes nowhere else. */
function below(base: string, path: string): URL {
  if (!URL.canParse(path, `${base}/`)) throw fault('unsafe-link');
  const url = new URL(path, `${base}/`);
  const root = new URL(base);
  const folder = root.pathname.replace(/\/$/, '');
  const inside = url.pathname === folder || url.pathname.startsWith(`${folder}/`);
  // An encoded separator may climb out again once the server has decoded it.
  const disguised = /%(2f|5c|2e)/i.test(url.pathname);
  if (url.origin !== root.origin || !inside || disguised || hasCredentials(url) || url.hash !== '') {
    throw fault('unsafe-link');
  }
  return url;
}

async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  const essence = /^[\w.+/-]{1,60}/.exec(type)?.[0].toLowerCase() ?? 'none';
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!/[/+]json(\+fhir)?$/.test(essence) || charset !== 'utf-8') {
    await response.body?.cancel();
    const code = /[/+]xml$/.test(essence) && !essence.includes('xhtml') ? 'xml' : 'unreadable';
    throw fault({ code, http: response.status, detail: essence });
  }
  const text = await readText(response, longest);
  try {
    return JSON.parse(text);
  } catch {
    throw fault({ code: 'unreadable', http: response.status });
  }
}

async function refusal(response: Response, access: Access): Promise<RequestFault> {
  const { status } = response;
  if (status === 401) access.unauthorized();
  const issues = await issueCodes(response);
  const wait = retryAfter(response.headers.get('retry-after'), Date.now());
  return new RequestFault(
    { code: codeFor(status), http: status },
    { ...(wait === null ? {} : { retryAfter: wait }), ...(issues.length === 0 ? {} : { issues }) },
  );
}

function codeFor(status: number): WhyCode {
  if (status === 401) return 'expired';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many-requests';
  if (status >= 500) return 'server-error';
  return 'rejected';
}

function whyFailed(error: unknown, signal: AbortSignal | undefined, ended: AbortSignal): WhyCode {
  const flaw = flawOf(error);
  if (flaw) return flaw;
  if (ended.aborted) return 'expired';
  if (!signal?.aborted) return 'network';
  return (signal.reason as Error | undefined)?.name === 'TimeoutError' ? 'timeout' : 'stopped';
}

function fault(why: WhyCode | Why): RequestFault {
  return new RequestFault(typeof why === 'string' ? { code: why } : why);
}
