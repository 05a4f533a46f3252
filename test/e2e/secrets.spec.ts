import { expect, test } from '@playwright/test';
import { drawnByServer, identifying, withoutDrawn } from './secrets.ts';

// What the guard passes over, and what it does not. Without a browser: no chance is waited for.

const secrets = identifying([
  {
    resources: [
      {
        resourceType: 'Patient',
        id: 'p',
        name: [{ family: 'Rivera', given: ['Ana'] }],
        birthDate: '1961-04-12',
        identifier: [{ value: 'WS-00423' }],
      },
    ],
  },
] as unknown as Parameters<typeof identifying>[0]);

const said = (text: string, drawn: readonly string[] = []) =>
  secrets.filter(({ found }) => found(withoutDrawn(text, drawn))).map(({ what }) => what);

/** As long as a code, with a name between dashes. */
const code = 'gc0aD0ilG2e0yrqEev0U2B-Ana-Mui_kPbjPezrCSa';
const app = 'http://127.0.0.1:9401/index.html';

for (const [where, text] of [
  ['the value of a parameter', `${app}?p=Rivera`],
  ['a parameter that should be random', `${app}?code=Rivera&state=ana`],
  ['a long value between dashes', `${app}?state=2f6b1c-visit-of-Ana-on-a-Monday-in-spring`],
  ['the path', 'http://127.0.0.1:9401/Ana/index.html'],
  ['a place beside a code that was seen drawn', `${app}?code=${code}&p=Ana`],
  ['a part of a code that was seen drawn', `${app}?p=B-Ana-M`],
] as const)
  test(`a name is found in ${where}`, () => {
    expect(said(text, [code])).toContain("a patient's name");
  });

test('a birth date and a record number are found beside a code', () => {
  expect(said(`${app}?code=${code}&d=1961-04-12&r=WS-00423`, [code])).toEqual(['a birth date', 'a record number']);
});

test('a code that nobody saw drawn is read like any other text', () => {
  expect(said(`${app}?code=${code}`)).toEqual(["a patient's name"]);
});

test('what holds a name by chance is passed over where the server drew it', () => {
  expect(said(`${app}?code=${code}&state=x`, drawnByServer(`${app}?code=${code}&state=x`))).toEqual([]);
  const interaction = 'http://127.0.0.1:1/oauth/interaction/Ana-iN1GvGiJmYAU1yzSk';
  expect(said(interaction, drawnByServer(interaction))).toEqual([]);
});

test('from an address that the server sends to, nothing but its own values is taken', () => {
  const from = (address: string) => drawnByServer(address);
  expect(from(`${app}?code=Rivera`)).toEqual([]);
  expect(from(`${app}?state=${code}`)).toEqual([]);
  expect(from(`${app}?code=Ana+Rivera+born+in+the+year+1961`)).toEqual([]);
  expect(from(`http://127.0.0.1:1/patients/${code}`)).toEqual([]);
});
