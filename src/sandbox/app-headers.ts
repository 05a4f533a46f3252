import { createHash } from 'node:crypto';

/** Hashes of the inline scripts of a page, as a Content-Security-Policy takes them. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** Every origin that the app's configuration lets it talk to. */
export function connectOrigins(config: unknown): string[] {
  return originsUnder(config, ['iss', 'authorizationOrigins', 'tokenOrigins', 'styleOrigins']);
}

/** Every origin that the app's configuration lets embed it. */
export function embeddingOrigins(config: unknown): string[] {
  return originsUnder(config, ['embeddingOrigins']);
}

function originsUnder(config: unknown, keys: readonly string[]): string[] {
  const { ehrs } = (config ?? {}) as { ehrs?: unknown };
  const entries = Array.isArray(ehrs) ? (ehrs as Record<string, unknown>[]) : [];
  const named = entries.flatMap(ehr => keys.flatMap(key => ehr[key])) as unknown[];
  const urls = named.filter(url => typeof url === 'string' && URL.canParse(url)) as string[];
  return [...new Set(urls.map(url => new URL(url).origin))];
}

/** The policy of a page. Over http there is nothing to upgrade. */
export function contentSecurityPolicy(html: string, connect: readonly string[], ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const switchedOff = ['accelerometer', 'camera', 'clipboard-read', 'geolocation', 'gyroscope', 'magnetometer'];

/** Headers that every file of the app is sent with. */
export function commonHeaders(kind: 'page' | 'file'): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': [...switchedOff, 'microphone', 'payment', 'usb'].map(feature => `${feature}=()`).join(', '),
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': kind === 'page' ? 'cross-origin' : 'same-origin',
  };
}
