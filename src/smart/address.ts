/** Whether an address may carry a token: `https`, or plain `http` to this very machine. */
export function isSecure(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

/** Parses an absolute address; null when it is none. */
export function parseAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** True where user or password stand in the address. */
export function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** A FHIR id. Dots alone match the standard's grammar but would climb the path, so they are none. */
export function isFhirId(value: unknown): value is string {
  return typeof value === 'string' && /^(?!\.+$)[A-Za-z0-9\-.]{1,64}$/.test(value);
}

/** Foreign text for an error screen: short, one line, nothing that turns its direction round. */
export function plainText(value: string, limit = 200): string {
  return value
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, limit);
}
