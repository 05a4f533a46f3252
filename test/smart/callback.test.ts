// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/index.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeCallback } from '../../src/smart/callback.ts';
import { keepTransaction, type Transaction } from '../../src/smart/transaction.ts';
import { ehrConfig } from './ehr.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

const kept: Transaction = {
  record: 2,
  ehr: ehrConfig({ authorizationOrigins: ['https://login.example', 'https://sso.example'] }),
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

/** Opens the page with this address, in the window that launched with the state `s`. */
function answered(search: string, changes: Partial<Transaction> = {}, mark: unknown = null) {
  keepTransaction('s', { ...kept, ...changes });
  sessionStorage.setItem('s', 'verifier');
  history.replaceState(mark, '', `/app/index.html${search}`);
  try {
    return takeCallback();
  } catch (error) {
    const { code, detail } = error as { code: string; detail: string | null };
    return { code, detail };
  }
}

test('an answer is taken with its launch, out of the address bar and the history', () => {
  expect(answered('?code=c%20d&state=s')).toEqual({ state: 's', code: 'c d', transaction: kept });
  expect(location.href).toBe('https://app.example/app/index.html');
  expect(history.state).toEqual({ needlepoint: 's' });
  // The verifier is needed for the exchange.
  expect(Object.entries({ ...sessionStorage })).toEqual([['s', 'verifier']]);
});

describe('a page without an answer', () => {
  test.each<[string, unknown, string]>([
    ['', null, 'no-launch'],
    ['?iss=https://ehr.example/fhir/r4&launch=x', null, 'no-launch'],
    ['?Code=c&State=s', null, 'no-launch'],
    ['', { needlepoint: 's' }, 'reload'],
    ['', { needlepoint: '' }, 'reload'],
    ['?x=1', { needlepoint: 's' }, 'reload'],
    ['', { needlepoint: 1 }, 'no-launch'],
    ['', { other: 's' }, 'no-launch'],
    ['', 'needlepoint', 'no-launch'],
  ])('%j, marked %j, is told %s and takes nothing', (search, mark, code) => {
    expect(answered(search, {}, mark)).toMatchObject({ code });
    expect(sessionStorage.length).toBe(2);
    expect(history.state).toEqual(mark);
  });
});

describe('an answer that is refused', () => {
  test.each(['code=c', 'state=unknown', 'error=access_denied', 'error_description=Denied'])(
    'for %s alone is still an answer: the address is cleaned, and a reload is a reload',
    parameter => {
      expect(answered(`?${parameter}`)).toEqual({ code: 'unknown-state', detail: null });
      expect(location.search).toBe('');
      expect(answered('', {}, history.state)).toMatchObject({ code: 'reload' });
    },
  );

  test('for two states takes neither launch', () => {
    expect(answered('?code=c&state=s&state=t')).toMatchObject({ code: 'unknown-state' });
    expect(sessionStorage.length).toBe(2);
  });

  test('where the browser has no storage says so, with a clean address', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key: string) => {
      if (key.endsWith('probe')) throw new DOMException('denied', 'SecurityError');
    });
    expect(answered('?code=c&state=s')).toMatchObject({ code: 'storage-blocked' });
    expect(location.search).toBe('');
  });

  const issuer = 'https://login.example/realm';
  test.each<[string, string, Partial<Transaction>, string, string]>([
    ['without code', '', {}, 'authorization-error', 'code'],
    ['with an empty code', '&code=', {}, 'authorization-error', 'code'],
    ['with two codes', '&code=c&code=c', {}, 'authorization-error', 'code'],
    ['of another issuer', `&code=c&iss=${issuer}/two`, { issuer }, 'authorization-error', 'iss'],
    [
      'of an origin that is set up, not the issuer',
      '&code=c&iss=https://sso.example',
      { issuer },
      'authorization-error',
      'iss',
    ],
    ['of a foreign origin', '&code=c&iss=https://evil.example', {}, 'authorization-error', 'iss'],
    ['of what is no address', '&code=c&iss=login.example', {}, 'authorization-error', 'iss'],
    ['of two issuers', `&code=c&iss=${issuer}&iss=${issuer}`, { issuer }, 'authorization-error', 'iss'],
    ['of no issuer though one was promised', '&code=c', { namesIssuer: true }, 'authorization-error', 'iss'],
    [
      'of another issuer, in whose words nothing is said',
      '&error=access_denied&iss=https://evil.example',
      {},
      'authorization-error',
      'iss',
    ],
    ['as denied', '&error=access_denied', {}, 'denied', 'access_denied'],
    ['as denied, with words', '&error=access_denied&error_description=Not+you', {}, 'denied', 'access_denied: Not you'],
    ['with an error', '&error=invalid_scope', {}, 'authorization-error', 'invalid_scope'],
    ['with an error beside a code', '&error=server_error&code=c', {}, 'authorization-error', 'server_error'],
    ['with words alone', '&error_description=Try+again', {}, 'authorization-error', 'Try again'],
    ['with an empty error', '&error=&code=c', {}, 'authorization-error', ''],
  ])('%s leaves nothing of its launch', (_, parameters, changes, code, detail) => {
    expect(answered(`?state=s${parameters}`, changes)).toEqual({ code, detail });
    expect(sessionStorage.length).toBe(0);
  });
});

describe('an answer is taken', () => {
  test.each<[string, string, Partial<Transaction>]>([
    [
      'from the issuer',
      '&iss=https://login.example/realm',
      { issuer: 'https://login.example/realm', namesIssuer: true },
    ],
    ['from one of the origins that are set up', '&iss=https://sso.example/any', {}],
    ['without an issuer, where none was promised', '', { issuer: 'https://login.example/realm' }],
  ])('%s', (_, parameters, changes) => {
    expect(answered(`?state=s&code=c${parameters}`, changes)).toMatchObject({ state: 's', code: 'c' });
  });
});
