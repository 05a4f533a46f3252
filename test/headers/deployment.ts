import fc from 'fast-check';
import type { BuiltFile } from '../../src/headers/build.ts';
import { kindOf } from '../../src/headers/headers.ts';
import type { HeaderConfig } from '../../src/headers/origins.ts';

/** A build as Vite makes it: two pages with one inline script each, the configuration, parts, a table. */
export const files: readonly BuiltFile[] = [
  { path: 'index.html', hashes: ["'sha256-aW5kZXg='"] },
  { path: 'launch.html', hashes: ["'sha256-bGF1bmNo/+='"] },
  { path: 'assets/index-DZMjSdon.js', hashes: [] },
  { path: 'assets/style-qpDs_YG-.css', hashes: [] },
  { path: 'smart-config.json', hashes: [] },
  { path: 'tables/index.json', hashes: [] },
].map(file => ({ ...file, kind: kindOf(file.path) }));

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,3})?$/);
const hostName = fc.oneof(
  fc.tuple(label, label).map(parts => `${parts.join('.')}.example`),
  fc.constantFrom('10.0.0.1', '[2001:db8::1]'),
);
const port = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1024, max: 65535 }).map(n => `:${n}`),
);
/** Origins as `smart-config.json` may have them. */
export const origin = fc.tuple(hostName, port).map(([host, at]) => `https://${host}${at}`);

const list = fc.array(origin, { maxLength: 3 });

/** What the headers read of a `smart-config.json` that has no faults. */
export const headerConfig: fc.Arbitrary<HeaderConfig> = fc.record({
  ehrs: fc.array(
    fc.record({
      iss: fc.tuple(origin, fc.constantFrom('', '/fhir', '/tenant/a/r4')).map(parts => parts.join('')),
      authorizationOrigins: list,
      tokenOrigins: list,
      styleOrigins: list,
      embeddingOrigins: list,
      redirectUri: fc.constantFrom(null, 'https://app.example/index.html', 'http://127.0.0.1:9401/index.html'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
