// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { authorizationEndpoint, configJson, discoveryJson, iss } from './ehr.ts';
import { hostileEndpoints, hostileIssuers } from './hostile.ts';
import { abroad, answering, launched, launchPage, network } from './page.ts';

const discovery = `${iss}/.well-known/smart-configuration`;

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function faultOf(search: string): Promise<unknown> {
  const { prepareLaunch } = await launchPage(search);
  return prepareLaunch().then(
    address => ({ address }),
    ({ name, code, detail }) => ({ name, code, detail }),
  );
}

describe('an issuer that is not exactly one of the configured (D1)', () => {
  test.each([
    ...hostileIssuers(iss),
    'https://EHR.example/fhir/r4',
    'https://ehr.example:443/fhir/r4',
    'https://ehr.example:8443/fhir/r4',
  ])('%j draws no request', async hostile => {
    const sent = network();
    expect(await faultOf(`?iss=${encodeURIComponent(hostile)}&launch=x`)).toMatchObject({ code: 'unknown-issuer' });
    expect(abroad(sent)).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });
});

describe('a launch address', () => {
  const good = `iss=${encodeURIComponent(iss)}`;
  test.each([
    ['', 'no-launch'],
    ['?launch=x', 'no-launch'],
    ['?ISS=https://ehr.example/fhir/r4&launch=x', 'no-launch'],
    ['?fhirServiceUrl=https://evil.example/fhir&patientId=1', 'no-launch'],
    ['?iss=&launch=x', 'bad-launch'],
    [`?${good}&launch=`, 'bad-launch'],
    [`?${good}&${good}&launch=x`, 'bad-launch'],
    [`?${good}&launch=x&launch=y`, 'bad-launch'],
    [`?iss=https://evil.example&${good}&launch=x`, 'bad-launch'],
  ])('%s ends in %s without a request to anyone', async (search, code) => {
    const sent = network();
    expect(await faultOf(search)).toMatchObject({ name: 'StartFault', code });
    expect(abroad(sent)).toEqual([]);
  });

  test('is not needed to be told what is wrong in smart-config.json', async () => {
    network(answering('smart-config.json', () => Response.json({ version: 1, ehrs: [] })));
    expect(await faultOf('')).toMatchObject({ code: 'config-invalid' });
  });

  test('keeps nothing but iss and launch in the address bar (D3)', async () => {
    network();
    await launched(`?${good}&launch=a%26b&clientId=evil&patientId=1&fhirServiceUrl=https://evil.example&x=1#hash`);
    expect(location.href).toBe(`https://app.example/app/launch.html?${good}&launch=a%26b`);
  });
});

describe('the authorization address', () => {
  test('of an EHR launch holds exactly what SMART asks for', async () => {
    const sent = network();
    const url = await launched();
    const { state, code_challenge, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({
      response_type: 'code',
      client_id: 'needlepoint',
      scope: 'launch patient/Patient.r patient/Encounter.rs',
      redirect_uri: 'https://app.example/app/index.html',
      aud: iss,
      launch: 'token-1',
      code_challenge_method: 'S256',
    });
    expect([...url.searchParams.keys()]).toHaveLength(9);
    expect(state).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const { codeVerifier } = JSON.parse(sessionStorage.getItem(state ?? '') ?? '{}');
    expect(codeVerifier).toMatch(/^[\w-]{43,128}$/);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
    expect(code_challenge).toBe(Buffer.from(digest).toString('base64url'));
    expect(sent.map(({ url }) => url)).toEqual(['smart-config.json', discovery]);
  });

  test('of a standalone launch asks for patient and visit to be picked', async () => {
    network();
    const url = await launched(`?iss=${encodeURIComponent(iss)}`);
    expect(url.searchParams.has('launch')).toBe(false);
    expect(url.searchParams.get('scope')).toBe(
      'launch/patient launch/encounter patient/Patient.r patient/Encounter.rs',
    );
  });

  test('keeps a query that the endpoint has of its own (D11)', async () => {
    const own = { ...discoveryJson(), authorization_endpoint: `${authorizationEndpoint}?tenant=a%26b` };
    network(answering(discovery, () => Response.json(own)));
    const url = await launched();
    expect(url.searchParams.get('tenant')).toBe('a&b');
    expect(url.searchParams.get('response_type')).toBe('code');
    expect(url.href.split('?')).toHaveLength(2);
  });

  test('uses the registered redirect address byte for byte, and refuses one on another origin', async () => {
    const json = configJson();
    Object.assign(json.ehrs[0] ?? {}, { redirectUri: 'https://app.example/app/index.html?x=1' });
    network(answering('smart-config.json', () => Response.json(json)));
    expect((await launched()).searchParams.get('redirect_uri')).toBe('https://app.example/app/index.html?x=1');
    Object.assign(json.ehrs[0] ?? {}, { redirectUri: 'https://elsewhere.example/index.html' });
    expect(await faultOf(`?iss=${encodeURIComponent(iss)}&launch=x`)).toMatchObject({ code: 'config-invalid' });
  });

  test('has a state that does not come from Math.random (D2)', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    network();
    const states = new Set<string | null>();
    for (let n = 0; n < 5; n++) states.add((await launched()).searchParams.get('state'));
    expect(states.size).toBe(5);
  });

  test('has as long a state where randomUUID is absent', async () => {
    const { randomKey } = await import('../../src/smart/transaction.ts');
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const keys = new Set(Array.from({ length: 1000 }, randomKey));
    expect(keys.size).toBe(1000);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{32}$/);
  });
});

describe('what the page leaves behind', () => {
  test('is the pending launch under its own state, and no key that frames would share (D5)', async () => {
    network();
    const state = (await launched()).searchParams.get('state');
    const second = (await launched()).searchParams.get('state');
    const keys = Object.keys(sessionStorage).sort();
    expect(keys).toEqual([state, second, `needlepoint.${state}`, `needlepoint.${second}`].sort());
  });
});

describe('a launch that cannot go on', () => {
  const search = `?iss=${encodeURIComponent(iss)}&launch=x`;

  test('says when storage is blocked, before any request', async () => {
    const sent = network();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await faultOf(search)).toMatchObject({ code: 'storage-blocked' });
    expect(sent).toEqual([]);
  });

  test('says when the page has no cryptography', async () => {
    network();
    const { prepareLaunch } = await launchPage(search);
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    await expect(prepareLaunch()).rejects.toMatchObject({ code: 'crypto-missing' });
  });

  test.each([
    ['is not there', () => new Response('', { status: 404 }), 'config-missing'],
    ['is HTML', () => new Response('<!doctype html>'), 'config-invalid'],
    ['has a fault', () => Response.json({ ...configJson(), debug: true }), 'config-invalid'],
    ['is a null', () => Response.json(null), 'config-invalid'],
  ])('says when smart-config.json %s', async (_, response, code) => {
    const sent = network(answering('smart-config.json', response));
    expect(await faultOf(search)).toMatchObject({ code });
    expect(abroad(sent)).toEqual([]);
  });

  test.each<[string, () => Response | Promise<Response>, string, unknown]>([
    ['answers 503', () => new Response('', { status: 503 }), 'discovery-failed', 'HTTP 503'],
    ['answers HTML', () => new Response('<html>'), 'discovery-failed', 'no JSON'],
    ['does not answer', () => Promise.reject(new TypeError('Failed to fetch')), 'discovery-failed', 'network'],
    ['takes too long', () => Promise.reject(new DOMException('x', 'TimeoutError')), 'discovery-failed', 'timeout'],
    ['is too large', () => new Response('x'.repeat(500_001)), 'discovery-failed', 'too-large'],
    ['is no text', () => new Response(new Uint8Array([0x7b, 0xff])), 'discovery-failed', 'unreadable'],
    ['names no endpoints', () => Response.json({}), 'discovery-refused', expect.any(String)],
  ])('stops when discovery %s, and asks nothing more (D8)', async (_, response, code, detail) => {
    const sent = network(url => (url === discovery ? response() : undefined));
    expect(await faultOf(search)).toMatchObject({ code, detail });
    expect(abroad(sent)).toEqual([discovery]);
    expect(sessionStorage.length).toBe(0);
  });

  const login = new URL(authorizationEndpoint).origin;
  const documents = hostileEndpoints(login).flatMap(address => [
    { ...discoveryJson(), authorization_endpoint: address },
    { ...discoveryJson(), token_endpoint: address },
  ]);
  test.each([...documents.map(json => [json] as const)])(
    'stops when discovery names %j: nobody else is asked, and there is no address to go to',
    async json => {
      const sent = network(answering(discovery, () => Response.json(json)));
      expect(await faultOf(search)).toMatchObject({ code: 'discovery-refused' });
      expect(abroad(sent)).toEqual([discovery]);
      expect(sessionStorage.length).toBe(0);
      expect('ran' in globalThis).toBe(false);
    },
  );

  test('asks for discovery without cookies, cache, referrer or redirects', async () => {
    const sent = network();
    await launched();
    expect(sent[1]?.init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    expect(sent[1]?.init.signal).toBeDefined();
  });
});
