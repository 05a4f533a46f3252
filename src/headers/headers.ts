import { connectOrigins, embeddingOrigins, type HeaderConfig, isOverHttps } from './origins.ts';

/** What a file of the build is, as far as its headers go. */
export const fileKinds = ['page', 'config', 'hashed', 'file'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `path` counts from the folder of the build, without a slash in front: `index.html`, `assets/index-DZMjSdon.js`. */
export function kindOf(path: string): FileKind {
  if (path === '' || path.endsWith('.html')) return 'page';
  if (path === 'smart-config.json') return 'config';
  // The build gives every file there the hash of its content as a part of its name.
  return path.startsWith('assets/') ? 'hashed' : 'file';
}

/**
 * The response headers of a file, in the order in which they are written. No X-Frame-Options, which would shut out the
 * EHR's frame, and no Cross-Origin-Opener-Policy, which would cut the tie to the window that opened the panel.
 * @param hashes of the inline scripts of a page, as `inlineHashes` gives them; other kinds have none
 * @param https whether the panel is served over TLS; by itself what the configuration says
 * @throws AddressFault
 */
export function headersFor(
  config: HeaderConfig,
  hashes: readonly string[],
  kind: FileKind,
  https = isOverHttps(config),
): Record<string, string> {
  return {
    'Content-Security-Policy': kind === 'page' ? pagePolicy(config, hashes, https) : closedPolicy,
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': switchedOff.map(feature => `${feature}=()`).join(', '),
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': kind === 'page' ? 'cross-origin' : 'same-origin',
    'Cache-Control': caching[kind],
  };
}

const caching: Readonly<Record<FileKind, string>> = {
  page: 'no-store',
  config: 'no-store',
  hashed: 'public, max-age=31536000, immutable',
  file: 'no-cache',
};

function pagePolicy(config: HeaderConfig, hashes: readonly string[], https: boolean): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectOrigins(config)].join(' '),
    `frame-ancestors ${embeddingOrigins(config).join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** A file that somebody opens by itself runs nothing, loads nothing and stands in no frame. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** All that browsers let a page switch off and the panel has no use for. Writing to the clipboard is how it copies. */
const switchedOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
