// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  forget,
  keepTransaction,
  randomKey,
  storageWorks,
  type Transaction,
  takeTransaction,
} from '../../src/smart/transaction.ts';
import { ehrConfig } from './ehr.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const kept: Transaction = {
  record: 2,
  ehr: ehrConfig(),
  policy: { id: 'base', weights: {}, byPayer: [] },
  waivers: [],
  tables: null,
  scopes: 'launch',
  redirectUri: 'https://app.example/app/index.html',
  token: 'https://login.example/token',
  issuer: null,
  namesIssuer: false,
  revocation: null,
};

describe('a launch that is kept', () => {
  test('comes back as it was, once, and to its own state alone', () => {
    keepTransaction('s', kept);
    expect(takeTransaction('t')).toBe(null);
    expect(takeTransaction('s')).toEqual(kept);
    expect(sessionStorage.length).toBe(0);
    expect(takeTransaction('s')).toBe(null);
  });

  test('does not lie where the library keeps its own, which forgetting removes', () => {
    keepTransaction('s', kept);
    sessionStorage.setItem('s', 'verifier');
    sessionStorage.setItem('t', 'verifier');
    forget('s');
    expect(sessionStorage.getItem('s')).toBe(null);
    expect(sessionStorage.getItem('t')).toBe('verifier');
    expect(takeTransaction('s')).toEqual(kept);
  });

  const ehr = (changes: object) => ({ ehr: { ...kept.ehr, ...changes } });
  test.each<[string, object]>([
    ['a limit of idle minutes', ehr({ idleMinutes: 10 })],
    ['no limit of idle minutes', ehr({ idleMinutes: null })],
    ['a place of tables', { tables: 'tables/2026' }],
    ['a token endpoint beside others', ehr({ tokenOrigins: ['https://a.example', 'https://login.example'] })],
  ])('is read with %s', (_, changes) => {
    const record = { ...kept, ...changes };
    keepTransaction('s', record);
    expect(takeTransaction('s')).toEqual(record);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a text', 'record'],
    ['a record of another version', { ...kept, record: 1 }],
    ['a record that does not say its version', { ...kept, record: undefined }],
    ['no scopes', { ...kept, scopes: undefined }],
    ['no address to come back to', { ...kept, redirectUri: undefined }],
    ['no token endpoint', { ...kept, token: undefined }],
    ['a token endpoint that is no address', { ...kept, token: '/token' }],
    ['a token endpoint that is not set up', { ...kept, token: 'https://evil.example/token' }],
    ['a token endpoint on another port', { ...kept, token: 'https://login.example:8443/token' }],
    ['no EHR', { ...kept, ehr: undefined }],
    ['null for an EHR', { ...kept, ehr: null }],
    ['no FHIR base', { ...kept, ...ehr({ iss: undefined }) }],
    ['no client id', { ...kept, ...ehr({ clientId: 1 }) }],
    ['no links', { ...kept, ...ehr({ links: undefined }) }],
    ['null for links', { ...kept, ...ehr({ links: null }) }],
    ['no ways to search', { ...kept, ...ehr({ search: undefined }) }],
    ['no settings of the chart', { ...kept, ...ehr({ chart: 'chart' }) }],
    ['no policy', { ...kept, policy: undefined }],
    ['null for a policy', { ...kept, policy: null }],
    ['idle minutes in words', { ...kept, ...ehr({ idleMinutes: '10' }) }],
    ['nothing about idle minutes', { ...kept, ...ehr({ idleMinutes: undefined }) }],
    ['nothing about waivers', { ...kept, waivers: undefined }],
    ['an object for waivers', { ...kept, waivers: {} }],
    ['nothing about tables', { ...kept, tables: undefined }],
    ['a number for tables', { ...kept, tables: 1 }],
    ['nothing about what is known of the EHR', { ...kept, ...ehr({ discovery: undefined }) }],
    ['no origins of tokens', { ...kept, ...ehr({ tokenOrigins: undefined }) }],
    ['a text that holds the origin of tokens', { ...kept, ...ehr({ tokenOrigins: 'https://login.example' }) }],
  ])('is not read, and does not stay, with %s', (_, record) => {
    sessionStorage.setItem('needlepoint.s', JSON.stringify(record));
    expect(takeTransaction('s')).toBe(null);
    expect(sessionStorage.length).toBe(0);
  });

  test('is not read, and does not stay, when it is no JSON', () => {
    sessionStorage.setItem('needlepoint.s', '{');
    expect(takeTransaction('s')).toBe(null);
    expect(sessionStorage.length).toBe(0);
  });
});

describe('storage', () => {
  test('works where it can be written, and keeps nothing of the trial', () => {
    const write = vi.spyOn(Storage.prototype, 'setItem');
    expect(storageWorks()).toBe(true);
    expect(write.mock.calls.map(([key]) => key)).toEqual([expect.stringMatching(/^needlepoint\.\w+$/)]);
    expect(sessionStorage.length).toBe(0);
  });

  test('does not where the browser refuses to write', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(storageWorks()).toBe(false);
  });
});

describe('a key', () => {
  test('is the browser’s own where it makes them', () => {
    vi.stubGlobal('crypto', { randomUUID: () => '00000000-0000-4000-8000-000000000000' });
    expect(randomKey()).toBe('00000000-0000-4000-8000-000000000000');
  });

  test('is sixteen random bytes, each of two digits, where it does not', () => {
    const given: number[] = [];
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array) => {
        for (const at of bytes.keys()) bytes[at] = at * 17;
        given.push(bytes.length);
        return bytes;
      },
    });
    expect(randomKey()).toBe('00112233445566778899aabbccddeeff');
    expect(given).toEqual([16]);
  });

  test('has all of its digits though bytes are small', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) });
    expect(randomKey()).toBe('07'.repeat(16));
  });

  test('is never the same', () => {
    expect(new Set(Array.from({ length: 100 }, randomKey)).size).toBe(100);
  });
});
