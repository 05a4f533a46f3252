import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKinds, headersFor, kindOf } from '../../src/headers/headers.ts';
import type { HeaderConfig } from '../../src/headers/origins.ts';
import { writeHeaders } from '../../src/headers/writers.ts';
import { readConfig } from '../../src/smart/config.ts';
import { configJson } from '../smart/ehr.ts';
import { files, headerConfig, origin } from './deployment.ts';

const hash = "'sha256-x='";
const one: HeaderConfig = {
  ehrs: [
    {
      iss: 'https://fhir.example/r4',
      authorizationOrigins: ['https://login.example'],
      tokenOrigins: ['https://login.example'],
      styleOrigins: ['https://style.example:8443'],
      embeddingOrigins: ['https://ehr.example'],
      redirectUri: null,
    },
  ],
};

/** Directives of a policy, by name. */
function directives(policy = ''): Map<string, string[]> {
  return new Map(policy.split('; ').map(text => [text.split(' ')[0] ?? '', text.split(' ').slice(1)]));
}

describe('a page', () => {
  test('has these headers and no others', () => {
    const { 'Permissions-Policy': off, ...rest } = headersFor(one, [hash], 'page');
    expect(rest).toEqual({
      'Content-Security-Policy': [
        "default-src 'none'",
        `script-src 'self' ${hash}`,
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' https://fhir.example https://login.example https://style.example:8443",
        'frame-ancestors https://ehr.example',
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        'upgrade-insecure-requests',
      ].join('; '),
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'no-store',
    });
    for (const feature of ['camera', 'geolocation', 'clipboard-read']) expect(off).toContain(`${feature}=()`);
    expect(off).not.toContain('clipboard-write');
  });

  test('over plain http promises no TLS', () => {
    for (const headers of [
      headersFor({ ehrs: one.ehrs.map(ehr => ({ ...ehr, redirectUri: 'http://127.0.0.1:9401/i' })) }, [], 'page'),
      headersFor(one, [], 'page', false),
    ]) {
      expect(headers).not.toHaveProperty('Strict-Transport-Security');
      expect(headers['Content-Security-Policy']).not.toContain('upgrade');
    }
  });
});

test.each([
  ['index.html', 'page', 'no-store', 'cross-origin'],
  ['', 'page', 'no-store', 'cross-origin'],
  ['smart-config.json', 'config', 'no-store', 'same-origin'],
  ['assets/index-DZMjSdon.js', 'hashed', 'public, max-age=31536000, immutable', 'same-origin'],
  ['tables/smart-config.json', 'file', 'no-cache', 'same-origin'],
] as const)('%s is kept and shared as a %s', (path, kind, cache, sharing) => {
  expect(kindOf(path)).toBe(kind);
  const headers = headersFor(one, [], kind);
  expect([headers['Cache-Control'], headers['Cross-Origin-Resource-Policy']]).toEqual([cache, sharing]);
  if (kind !== 'page') expect(directives(headers['Content-Security-Policy']).get('default-src')).toEqual(["'none'"]);
});

test('the policy names each host of the configuration once, in its place, and nobody else', () => {
  fc.assert(
    fc.property(headerConfig, config => {
      const said = directives(headersFor(config, [hash], 'page')['Content-Security-Policy']);
      const [self, ...connect] = said.get('connect-src') ?? [];
      expect(self).toBe("'self'");
      expect(new Set(connect).size).toBe(connect.length);
      const talkedTo = config.ehrs.flatMap(ehr => [
        new URL(ehr.iss).origin,
        ...ehr.authorizationOrigins,
        ...ehr.tokenOrigins,
        ...ehr.styleOrigins,
      ]);
      const embedding = config.ehrs.flatMap(ehr => ehr.embeddingOrigins);
      const origins = (list: string[]) => [...new Set(list.map(text => new URL(text).origin))].toSorted();
      expect(connect.toSorted()).toEqual(origins(talkedTo));
      const framing = said.get('frame-ancestors') ?? [];
      expect(framing.toSorted()).toEqual(embedding.length === 0 ? ["'none'"] : origins(embedding));
      const elsewhere = [...said].filter(([name]) => !['connect-src', 'frame-ancestors'].includes(name));
      expect(elsewhere.flatMap(([, values]) => values).filter(value => value.includes('//'))).toEqual([]);
    }),
  );
});

const hostile = [
  "https://a.example; script-src 'unsafe-inline'",
  'https://a.example,https://b.example',
  'https://a.example https://b.example',
  'https://a.example\nX-Frame-Options: DENY',
  'https://a.example\r\n\r\n<script>',
  'https://a.example\t',
  ' https://a.example',
  'https://*.example',
  'https://a.example" always; add_header X "',
  'https://a.example$host',
  'https://a.example{env.HOME}',
  "https://a.example'",
  '*',
  "'unsafe-inline'",
  'https:',
  'data:',
  'javascript:alert(1)//a.example',
  'https://user@a.example',
  'https://a.example@evil.example',
  'https://ä.example',
  'https://a.example\u2028',
  '',
  'null',
];
const keys = ['iss', 'authorizationOrigins', 'tokenOrigins', 'styleOrigins', 'embeddingOrigins'] as const;

describe.each(keys)('%s with something that means more in a header than a host', key => {
  test.each(hostile)('%j is refused by its key, and by the reader of the file before that', value => {
    const spoilt = { ...one.ehrs[0], [key]: key === 'iss' ? value : ['https://fine.example', value] };
    const path = key === 'iss' ? 'ehrs[1].iss' : `ehrs[1].${key}[1]`;
    const config = { ehrs: [...one.ehrs, spoilt] } as HeaderConfig;
    expect(() => headersFor(config, [], 'page')).toThrow(expect.objectContaining({ path }));
    const json = configJson();
    const [first, second] = json.ehrs;
    const faulty = { ...json, ehrs: [first, { ...second, [key]: spoilt[key] }] };
    expect(readConfig(faulty)).toMatchObject({ faults: [expect.objectContaining({ path })] });
  });
});

test('an address that is let through puts exactly its origin into any of the files, and nothing beside it', () => {
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(origin, fc.oneof(fc.string(), fc.constantFrom(...hostile))).map(parts => parts.join('')),
  );
  const plain = (server: 'nginx' | 'caddy' | 'netlify', config: HeaderConfig) =>
    writeHeaders(server, { config, files, base: '/' });
  const marker = 'https://marker.example';
  const withAddress = (text: string): HeaderConfig => ({
    ehrs: one.ehrs.map(ehr => ({ ...ehr, embeddingOrigins: [text] })),
  });
  fc.assert(
    fc.property(address, text => {
      for (const server of ['nginx', 'caddy', 'netlify'] as const) {
        let written: string;
        try {
          written = plain(server, withAddress(text));
        } catch (fault) {
          expect(fault).toMatchObject({ path: 'ehrs[0].embeddingOrigins[0]' });
          continue;
        }
        expect(new URL(text).origin).toMatch(/^https?:\/\/[\w.:[\]-]+$/);
        expect(written).toBe(plain(server, withAddress(marker)).replaceAll(marker, new URL(text).origin));
      }
    }),
    { numRuns: 500 },
  );
});

test('no kind of file may be framed by others, guessed at or say where its reader came from', () => {
  for (const kind of fileKinds) {
    const headers = headersFor(one, [], kind);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
    expect(directives(headers['Content-Security-Policy']).get('frame-ancestors')).toHaveLength(1);
    for (const absent of ['X-Frame-Options', 'Cross-Origin-Opener-Policy']) expect(headers).not.toHaveProperty(absent);
  }
});
