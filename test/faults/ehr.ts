import { RequestFault } from '../../src/domain/fault.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { sourceOfType } from '../../src/fhir/source.ts';
import { base, server } from '../fhir/server.ts';

/** One request for data, as far as a fault looks at it. */
export interface Asked {
  source: SourceName | undefined;
  url: URL;
  /** True for a search, its further pages included. */
  search: boolean;
  /** True for a page after the first. */
  later: boolean;
  /** How often this very request came before. */
  before: number;
  /** What the browser is told to do with a redirect. */
  redirect: RequestInit['redirect'];
  /** The EHR's own answer, to be changed. */
  usual(): Record<string, unknown>;
}

/** Answers in place of the EHR; null leaves the answer to it. A promise that never settles never answers. */
export type Fault = (asked: Asked) => Response | Promise<Response> | null;

export const fhirJson = 'application/fhir+json';

export const answer = (body: BodyInit | null, contentType = fhirJson, status = 200, headers: HeadersInit = {}) =>
  new Response(body, { status, headers: { 'content-type': contentType, ...headers } });
export const json = (value: unknown) => answer(JSON.stringify(value));
export const outcome = (severity: string, code = 'processing') => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity, code, diagnostics: '<img src=x onerror=alert(1)> Quagga' }],
});
export const refuse = (status: number, headers: HeadersInit = {}) =>
  answer(JSON.stringify(outcome('error')), fhirJson, status, headers);
export const never = () => new Promise<Response>(() => {});

/** A fault of the requests for one source. */
export type Strike = (asked: Asked) => Response | Promise<Response> | null;
export const on =
  (strike: Strike) =>
  (source: SourceName): Fault =>
  asked =>
    asked.source === source ? strike(asked) : null;

/** Changes the EHR's own answer for one source. */
export const spoilt = (change: (body: Record<string, unknown>, asked: Asked) => unknown) =>
  on(asked => json(change(asked.usual(), asked)));

/** A network with nothing but this EHR in it. `log` holds what was asked, as `METHOD Type/...`. */
export function network(resources: readonly FhirResource[], fault: Fault) {
  const log: string[] = [];
  const reply = server(resources);
  const times = new Map<string, number>();
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const form = typeof init.body === 'string' ? init.body : '';
    const method = init.method ?? 'GET';
    const request = `${method} ${url.href.slice(base.length + 1)} ${form}`.trim();
    log.push(request);
    if (!url.href.startsWith(`${base}/`)) throw new TypeError('Failed to fetch');
    const before = times.get(request) ?? 0;
    times.set(request, before + 1);
    const path = url.href.slice(base.length + 1);
    const [type = '', id] = url.pathname.slice(new URL(base).pathname.length + 1).split('/');
    const search = id === undefined || id === '_search';
    const params = new URLSearchParams(form || url.search);
    const usual = () => {
      const body = reply({ method, path, form, params });
      if (body instanceof RequestFault) throw body;
      return structuredClone(body) as Record<string, unknown>;
    };
    const asked = {
      source: sourceOfType[type],
      url,
      search,
      later: params.has('_offset'),
      before,
      redirect: init.redirect,
      usual,
    };
    return Promise.race([aborted(init.signal), answered(asked, fault)]);
  };
  return { fetch, log };
}

async function answered(asked: Asked, fault: Fault): Promise<Response> {
  try {
    return (await fault(asked)) ?? json(asked.usual());
  } catch (error) {
    if (error instanceof RequestFault) return refuse(404);
    throw error;
  }
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
