import { describe, expect, test } from 'vitest';
import { hasCredentials, isFhirId, isSecure, parseAddress, plainText } from '../../src/smart/address.ts';

const addresses: [address: string, secure: boolean, credentials: boolean][] = [
  ['https://ehr.example/fhir', true, false],
  ['http://127.0.0.1:9401/', true, false],
  ['http://localhost/', true, false],
  ['http://[::1]:9401/', true, false],
  ['http://ehr.example/', false, false],
  ['http://localhost.evil.example/', false, false],
  ['ftp://localhost/', false, false],
  ['ws://127.0.0.1/', false, false],
  ['https://user@ehr.example/', true, true],
  ['https://:secret@ehr.example/', true, true],
  ['https://user:secret@ehr.example/', true, true],
];
test.each(addresses)('%s may carry a token: %s; has credentials: %s', (address, secure, credentials) => {
  const url = new URL(address);
  expect([isSecure(url), hasCredentials(url)]).toEqual([secure, credentials]);
});

test.each(['ehr.example', '/fhir', '', 'https://'])('%j is no address', text => expect(parseAddress(text)).toBeNull());

test('an address is read whole', () => {
  expect(parseAddress('https://ehr.example/fhir')?.href).toBe('https://ehr.example/fhir');
});

const ids: [id: unknown, is: boolean][] = [
  ['p1', true],
  ['.a', true],
  ['a.', true],
  ['A-1.b', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['.', false],
  ['...', false],
  ['', false],
  ['a/b', false],
  ['a_b', false],
  [7, false],
];
test.each(ids)('%j is an id: %s', (id, is) => expect(isFhirId(id)).toBe(is));

describe('foreign text for a screen', () => {
  const texts: [text: string, shown: string][] = [
    ['Server says no', 'Server says no'],
    [' two\r\n\tlines ', 'two lines'],
    ['a\u202Eb', 'a b'],
    ['a\u2028b\u2029c\u200Bd\u0000e', 'a b c d e'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ];
  test.each(texts)('%j', (text, shown) => expect(plainText(text)).toBe(shown));

  test('is as short as wanted', () => expect(plainText('abcdef', 3)).toBe('abc'));
});
