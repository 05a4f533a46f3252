import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDiscovery } from '../../src/smart/discovery.ts';
import { authorizationEndpoint, discoveryJson, ehrConfig, iss, tokenEndpoint } from './ehr.ts';
import { hostileEndpoints } from './hostile.ts';

function outcome(json: unknown, pkce: 'required' | 'if-supported' = 'required') {
  try {
    return checkDiscovery(json, ehrConfig({ pkce }));
  } catch (fault) {
    return (fault as { code: string }).code;
  }
}

describe('a SMART configuration', () => {
  test('is read when it names what is set up', () => {
    const found = checkDiscovery({ ...discoveryJson(), issuer: 'https://login.example' }, ehrConfig());
    expect(found.authorization.href).toBe(authorizationEndpoint);
    expect(found.token.href).toBe(tokenEndpoint);
    expect(found).toMatchObject({ issuer: 'https://login.example', namesIssuer: false, revocation: null });
  });

  test('may name endpoints relative to the FHIR base (D11)', () => {
    const ehr = ehrConfig({ authorizationOrigins: [new URL(iss).origin], tokenOrigins: [new URL(iss).origin] });
    const json = { ...discoveryJson(), authorization_endpoint: 'auth/authorize', token_endpoint: '/oauth/token' };
    expect(checkDiscovery(json, ehr)).toMatchObject({
      authorization: new URL('https://ehr.example/fhir/r4/auth/authorize'),
      token: new URL('https://ehr.example/oauth/token'),
    });
  });

  test('leaves out a revocation address that is not set up, and keeps one that is', () => {
    const revocation_endpoint = 'https://login.example/revoke';
    expect(outcome({ ...discoveryJson(), revocation_endpoint })).toMatchObject({ revocation: revocation_endpoint });
    expect(outcome({ ...discoveryJson(), revocation_endpoint: 'https://evil.example/' })).toMatchObject({
      revocation: null,
    });
    expect(outcome({ ...discoveryJson(), revocation_endpoint: 7 })).toMatchObject({ revocation: null });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [discoveryJson()]],
    ['text', 'https://login.example/authorize'],
    ['empty', {}],
  ])('that is %s is refused', (_, json) => {
    expect(outcome(json)).toBe('discovery-refused');
  });

  test.each<[change: object, reason: string]>([
    [{ code_challenge_methods_supported: [] }, 'code_challenge_methods_supported lacks S256'],
    [{ code_challenge_methods_supported: ['S256', 'plain'] }, 'code_challenge_methods_supported has plain'],
    [{ token_endpoint: undefined }, 'token_endpoint is missing'],
    [{ token_endpoint: '' }, 'token_endpoint is missing'],
    [{ token_endpoint: 'https://' }, 'token_endpoint is no address'],
    [{ token_endpoint: 'http://login.example/token' }, 'token_endpoint is not https'],
    [{ token_endpoint: 'https://a:b@login.example/token' }, 'token_endpoint holds credentials'],
    [{ token_endpoint: `${tokenEndpoint}#` }, 'token_endpoint has a fragment'],
    [{ token_endpoint: 'https://x.example/' }, 'token_endpoint leads to https://x.example, which is not set up'],
    [{ token_endpoint: `${tokenEndpoint}?aud=x` }, 'token_endpoint brings parameters of its own'],
  ])('with %j is refused by name', (change, reason) => {
    const check = () => checkDiscovery({ ...discoveryJson(), ...change }, ehrConfig());
    expect(check).toThrow(expect.objectContaining({ code: 'discovery-refused', detail: reason }));
  });

  test.each([null, 7, 'x', []])('that is %j is refused as no object', json => {
    const expected = { code: 'discovery-refused', detail: 'it is no JSON object' };
    expect(() => checkDiscovery(json, ehrConfig())).toThrow(expect.objectContaining(expected));
  });

  test('says of itself only what has the right form', () => {
    const json = {
      ...discoveryJson(),
      issuer: 7,
      authorization_response_iss_parameter_supported: 'true',
      code_challenge_methods_supported: ['S256', 7, null],
    };
    const nothing = { issuer: null, namesIssuer: false, challengeMethods: ['S256'], revocation: null };
    expect(checkDiscovery(json, ehrConfig())).toMatchObject(nothing);
    const named = { ...discoveryJson(), authorization_response_iss_parameter_supported: true };
    expect(checkDiscovery(named, ehrConfig()).namesIssuer).toBe(true);
  });

  test('need name no challenge methods where they are not required', () => {
    const json = { ...discoveryJson(), code_challenge_methods_supported: undefined };
    expect(checkDiscovery(json, ehrConfig({ pkce: 'if-supported' })).challengeMethods).toEqual([]);
  });

  const endpoints = ['authorization_endpoint', 'token_endpoint'] as const;
  const hostile: unknown[] = [
    undefined,
    null,
    '',
    0,
    {},
    ['https://login.example/authorize'],
    'authorize',
    ...hostileEndpoints('https://login.example'),
  ];
  for (const name of endpoints) {
    test.each(hostile)(`whose ${name} is %j is refused (D1)`, value => {
      expect(outcome({ ...discoveryJson(), [name]: value })).toBe('discovery-refused');
    });
  }

  test.each<[unknown, boolean]>([
    [['S256'], true],
    [['S256', 'S512'], true],
    [undefined, false],
    [null, false],
    ['S256', false],
    [[], false],
    [['plain'], false],
    [['s256'], false],
    [['S256', 'plain'], false],
    [{ 0: 'S256' }, false],
    [[['S256']], false],
  ])('with challenge methods %j: proof key required %s (D6)', (methods, accepted) => {
    const json = { ...discoveryJson(), code_challenge_methods_supported: methods };
    expect(outcome(json) !== 'discovery-refused').toBe(accepted);
    expect(outcome(json, 'if-supported')).not.toBe('discovery-refused');
  });

  test('of any content never leads outside what is set up', () => {
    const text = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(authorizationEndpoint, tokenEndpoint, ...hostile));
    const origins = ['https://login.example'];
    fc.assert(
      fc.property(text, text, (authorization_endpoint, token_endpoint) => {
        const found = outcome({ ...discoveryJson(), authorization_endpoint, token_endpoint });
        if (typeof found === 'string') return found === 'discovery-refused';
        return origins.includes(found.authorization.origin) && origins.includes(found.token.origin);
      }),
    );
  });
});
