/** Does one request on behalf of fhirclient. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

const closed: Transport = () => Promise.reject(new TypeError('No request is expected now'));

let current = closed;
let used = false;

/*
 * fhirclient takes `window.fetch` once, when it is loaded. What it gets is this: it reaches the network only through the
 * transport that its caller lends it for one step, so no address from a URL or a server can draw a request of its own.
 */
const browserFetch = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  used = true;
  return current(String(input), init);
};

/** Gives the page its own `fetch` back; to be called as soon as fhirclient is loaded. */
export function restoreFetch(): void {
  globalThis.fetch = browserFetch;
}

/** Runs one step of fhirclient with a transport of its own. */
export async function withTransport<T>(transport: Transport, step: () => Promise<T>): Promise<T> {
  current = transport;
  used = false;
  try {
    const result = await step();
    if (!used) throw new Error('fhirclient was loaded before its transport');
    return result;
  } finally {
    current = closed;
  }
}
