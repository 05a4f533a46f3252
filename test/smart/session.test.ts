// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configJson, discoveryJson, iss, tokenEndpoint, tokenJson } from './ehr.ts';
import { abroad, answering, indexPage, network, pendingState } from './page.ts';

const discovery = `${iss}/.well-known/smart-configuration`;

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(search: string, state: unknown = null) {
  const { openSession } = await indexPage(search, state);
  return openSession();
}

function faultOf(search: string, state: unknown = null): Promise<unknown> {
  return open(search, state).then(
    () => 'opened',
    ({ name, code, detail }) => ({ name, code, detail }),
  );
}

function everythingStored(): string {
  return JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }) + document.cookie;
}

describe('a session', () => {
  test('opens from the answer to its launch', async () => {
    const sent = network();
    const state = await pendingState();
    const { codeVerifier } = JSON.parse(sessionStorage.getItem(state) ?? '{}');
    const session = await open(`?code=a%26b%2Bc&state=${state}`);
    expect(session.context).toMatchObject({ ehr: 'example', patient: 'pat-1', encounter: 'enc-1' });
    expect(session.ehr).toEqual(expect.objectContaining({ id: 'example', iss }));
    expect(session.policy).toEqual({ id: 'base', weights: {}, byPayer: [] });
    expect(session.reader.base).toBe(iss);
    expect(abroad(sent)).toEqual([discovery, tokenEndpoint]);
    const init: RequestInit = sent.at(-1)?.init ?? {};
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', cache: 'no-store' });
    expect(new Headers(init.headers).has('authorization')).toBe(false);
    expect(Object.fromEntries(new URLSearchParams(String(init.body)))).toEqual({
      grant_type: 'authorization_code',
      code: 'a&b+c',
      redirect_uri: 'https://app.example/app/index.html',
      client_id: 'needlepoint',
      code_verifier: codeVerifier,
    });
  });

  test('redeems its code once, however often it is opened (D9)', async () => {
    const sent = network();
    const state = await pendingState();
    const { openSession } = await indexPage(`?code=c&state=${state}`);
    const [one, two] = await Promise.all([openSession(), openSession()]);
    expect(one).toBe(two);
    expect(await openSession()).toBe(one);
    expect(abroad(sent).filter(url => url === tokenEndpoint)).toHaveLength(1);
  });

  test('needs no second look at the configuration', async () => {
    const sent = network();
    const state = await pendingState();
    await open(`?code=c&state=${state}`);
    expect(sent.filter(({ url }) => url === 'smart-config.json')).toHaveLength(1);
  });

  test('leaves no token, patient or verifier behind, during the exchange or after it', async () => {
    const seen: string[] = [];
    network(url => {
      if (url === tokenEndpoint) seen.push(everythingStored());
      return undefined;
    });
    const state = await pendingState();
    const write = vi.spyOn(Storage.prototype, 'setItem');
    const { codeVerifier } = JSON.parse(sessionStorage.getItem(state) ?? '{}');
    await open(`?code=c&state=${state}`);
    seen.push(everythingStored(), JSON.stringify(write.mock.calls), location.href, JSON.stringify(history.state));
    expect(seen[0]).not.toContain(codeVerifier);
    expect(seen.join()).not.toMatch(/secret|pat-1|enc-1/);
    expect(sessionStorage.length).toBe(0);
  });

  test('cleans the address bar before anything else, also when it fails', async () => {
    network();
    await faultOf('?code=c&state=unknown&iss=x#code=1');
    expect(location.href).toBe('https://app.example/app/index.html');
  });

  test('takes a token response that the library alone would stumble over (D7)', async () => {
    network(
      answering(tokenEndpoint, () =>
        Response.json({ access_token: 'a.b-_!.c', token_type: 'bearer', patient: 'p', id_token: 'x.y' }),
      ),
    );
    const state = await pendingState();
    expect((await open(`?code=c&state=${state}`)).context).toMatchObject({ patient: 'p', expiresAt: null });
  });
});

describe('a page without an answer of its own', () => {
  test('was not opened from an EHR', async () => {
    const sent = network();
    expect(await faultOf('')).toMatchObject({ code: 'no-launch' });
    expect(sent).toEqual([]);
  });

  test('that is loaded again stops, and never shows another frame’s patient (D5)', async () => {
    const sent = network();
    const first = await pendingState();
    await open(`?code=c&state=${first}`);
    const firstFrame: unknown = history.state;
    const second = await pendingState();
    await open(`?code=d&state=${second}`);
    const third = await pendingState();
    sent.length = 0;
    expect(await faultOf('', firstFrame)).toMatchObject({ code: 'reload' });
    expect(sent).toEqual([]);
    // The launch that is still under way in the third frame is untouched.
    expect((await open(`?code=e&state=${third}`)).context.patient).toBe('pat-1');
  });

  test('two launches under way at once each get their own EHR', async () => {
    const config = configJson();
    const otherDiscovery = {
      ...discoveryJson(),
      authorization_endpoint: 'https://other.example/a',
      token_endpoint: 'https://other.example/t',
    };
    network(
      answering('https://other.example/fhir/.well-known/smart-configuration', () => Response.json(otherDiscovery)),
      answering('https://other.example/t', () => Response.json({ ...tokenJson(), patient: 'pat-2' })),
      answering('smart-config.json', () => Response.json(config)),
    );
    const first = await pendingState();
    const { launchPage } = await import('./page.ts');
    const { prepareLaunch } = await launchPage('?iss=https://other.example/fhir&launch=y');
    const second = new URL(await prepareLaunch()).searchParams.get('state');
    const other = await open(`?code=d&state=${second}`);
    const one = await open(`?code=c&state=${first}`);
    expect([one.ehr.id, one.context.patient, one.reader.base]).toEqual(['example', 'pat-1', iss]);
    expect([other.ehr.id, other.context.patient, other.reader.base]).toEqual([
      'other',
      'pat-2',
      'https://other.example/fhir',
    ]);
  });

  test('cannot replay an answer', async () => {
    const sent = network();
    const state = await pendingState();
    await open(`?code=c&state=${state}`);
    sent.length = 0;
    expect(await faultOf(`?code=c&state=${state}`)).toMatchObject({ code: 'unknown-state' });
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  test.each([
    ['of no launch here', '?code=c&state=00000000-0000-4000-8000-000000000000', 'unknown-state'],
    ['without state', '?code=c', 'unknown-state'],
    ['with a state that names a property', '?code=c&state=__proto__', 'unknown-state'],
    ['with an error of no launch here', '?error=x&error_description=Call+555&state=unknown', 'unknown-state'],
    ['with an error and no state', '?error=access_denied', 'unknown-state'],
    ['with two states', '?code=c&state=STATE&state=STATE', 'unknown-state'],
    ['with two codes', '?code=c&code=d&state=STATE', 'authorization-error'],
    ['without code', '?state=STATE', 'authorization-error'],
    ['with an empty code', '?code=&state=STATE', 'authorization-error'],
    ['of another server', '?code=c&state=STATE&iss=https://evil.example', 'authorization-error'],
    ['that was denied', '?error=access_denied&state=STATE', 'denied'],
    ['with an error', '?error=invalid_scope&state=STATE', 'authorization-error'],
  ])('%s draws no request', async (_, search, code) => {
    const sent = network();
    const state = await pendingState();
    sent.length = 0;
    expect(await faultOf(search.replaceAll('STATE', state))).toMatchObject({ name: 'StartFault', code });
    expect(sent).toEqual([]);
    if (search.includes('state=STATE') && code !== 'unknown-state') expect(sessionStorage.length).toBe(0);
  });

  test('with an error carries its words as one plain, short line', async () => {
    network();
    const state = await pendingState();
    const description = `<img src=x onerror=alert(1)>\u202e\n\u0000${'x'.repeat(500)}`;
    const search = `?error=invalid_scope&error_description=${encodeURIComponent(description)}&state=${state}`;
    const { detail } = (await faultOf(search)) as { detail: string };
    expect(detail).toMatch(/^invalid_scope: <img src=x onerror=alert\(1\)> x+$/);
    expect(detail).toHaveLength(200);
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['the issuer named', { issuer: 'https://login.example' }, '&iss=https://login.example', 'opened'],
    [
      'another issuer named',
      { issuer: 'https://login.example' },
      '&iss=https://login.example/two',
      'authorization-error',
    ],
    ['no issuer known, an origin that is set up', {}, '&iss=https://login.example/x', 'opened'],
    [
      'no issuer named although promised',
      { authorization_response_iss_parameter_supported: true },
      '',
      'authorization-error',
    ],
    [
      'an issuer named twice',
      { issuer: 'https://a.example' },
      '&iss=https://a.example&iss=https://a.example',
      'authorization-error',
    ],
  ])('with %s (RFC 9207)', async (_, changes, suffix, outcome) => {
    network(answering(discovery, () => Response.json({ ...discoveryJson(), ...changes })));
    const state = await pendingState();
    const found = await faultOf(`?code=c&state=${state}${suffix}`);
    if (outcome === 'opened') expect(found).toBe('opened');
    else expect(found).toMatchObject({ code: outcome });
  });

  test.each<[string, () => Response, string, string | null]>([
    [
      'invalid_grant',
      () => Response.json({ error: 'invalid_grant', error_description: 'Ana' }, { status: 400 }),
      'token-error',
      'invalid_grant',
    ],
    ['a server error', () => new Response('<html>Ana', { status: 503 }), 'token-error', 'HTTP 503'],
    ['HTML', () => new Response('<html>'), 'token-error', 'no JSON object'],
    ['no token', () => Response.json({ ...tokenJson(), access_token: undefined }), 'token-error', 'access_token'],
    [
      'a token with a line break',
      () => Response.json({ ...tokenJson(), access_token: 'a\r\nb' }),
      'token-error',
      'access_token',
    ],
    [
      'a token of another type',
      () => Response.json({ ...tokenJson(), token_type: 'DPoP' }),
      'token-error',
      'token_type',
    ],
    ['no type', () => Response.json({ ...tokenJson(), token_type: undefined }), 'token-error', 'token_type'],
    ['no patient (D8)', () => Response.json({ ...tokenJson(), patient: undefined }), 'no-patient', null],
    ['an endless answer', () => new Response('x'.repeat(300_000)), 'token-error', 'too-large'],
  ])('redeemed with %s ends in words without the answer', async (_, response, code, detail) => {
    network(answering(tokenEndpoint, response));
    const state = await pendingState();
    expect(await faultOf(`?code=c&state=${state}`)).toEqual({ name: 'StartFault', code, detail });
    expect(sessionStorage.length).toBe(0);
  });

  test('redeemed with anything gives a session with a patient, or a StartFault', async () => {
    const token = fc.oneof(
      fc.json(),
      fc
        .dictionary(fc.constantFrom(...Object.keys(tokenJson())), fc.anything())
        .map(changes => JSON.stringify({ ...tokenJson(), ...changes }) ?? ''),
    );
    await fc.assert(
      fc.asyncProperty(token, async body => {
        network(answering(tokenEndpoint, () => new Response(body)));
        const state = await pendingState();
        try {
          const session = await open(`?code=c&state=${state}`);
          expect(session.context.patient).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
        } catch (fault) {
          expect((fault as Error).name).toBe('StartFault');
        }
        expect(sessionStorage.length).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('that a page of another version left is not read', async () => {
    network();
    const state = await pendingState();
    sessionStorage.setItem(`needlepoint.${state}`, JSON.stringify({ record: 2 }));
    expect(await faultOf(`?code=c&state=${state}`)).toMatchObject({ code: 'unknown-state' });
  });
});

describe('the end of a session', () => {
  const nothing = () => {};

  /** @param meanwhile happens while the token is on its way; then all that was sent is kept */
  async function opened(changes: object = {}, more: object = {}, meanwhile: () => unknown = nothing) {
    const sent = network(
      answering(tokenEndpoint, () => {
        meanwhile();
        return Response.json({ ...tokenJson(), ...changes });
      }),
      answering(discovery, () => Response.json({ ...discoveryJson(), ...more })),
      answering(`${iss}/Patient/gone`, () => Response.json({}, { status: 401 })),
      answering('https://login.example/revoke', () => new Response()),
    );
    const state = await pendingState();
    const session = await open(`?code=c&state=${state}`);
    if (meanwhile === nothing) sent.length = 0;
    return { session, sent };
  }

  test('comes with a 401, is told once, and to those who come late', async () => {
    const { session, sent } = await opened();
    const told = vi.fn();
    session.onExpire(told);
    await expect(session.reader.get('Patient/gone')).rejects.toMatchObject({ why: { code: 'expired', http: 401 } });
    await expect(session.reader.get('Patient/gone')).rejects.toMatchObject({ why: { code: 'expired' } });
    expect(told.mock.calls).toEqual([['expired']]);
    const late = vi.fn();
    session.onExpire(late);
    expect(late).toHaveBeenCalledWith('expired');
    expect(sent).toHaveLength(1);
  });

  test('comes when the token’s time is over, a minute after a warning', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { session, sent } = await opened({ expires_in: 570 });
    const [warned, ended] = [vi.fn(), vi.fn()];
    session.onWarn(warned);
    session.onExpire(ended);
    vi.advanceTimersByTime(509_000);
    expect(warned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(ended.mock.calls).toEqual([['expired']]);
    expect(warned).toHaveBeenCalledTimes(1);
    await expect(session.reader.get('Patient/1')).rejects.toMatchObject({ why: { code: 'expired' } });
    expect(sent).toEqual([]);
  });

  test('comes when a machine that slept over it is looked at again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { session } = await opened({ expires_in: 570 });
    const ended = vi.fn();
    session.onExpire(ended);
    vi.setSystemTime(Date.now() + 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ended).toHaveBeenCalledWith('expired');
  });

  const leave = () => dispatchEvent(new Event('pagehide'));

  test('comes when the page is left, and revokes the token where the EHR offers it, once', async () => {
    const { session, sent } = await opened({}, { revocation_endpoint: 'https://login.example/revoke' });
    const ended = vi.fn();
    session.onExpire(ended);
    leave();
    leave();
    expect(ended.mock.calls).toEqual([['left']]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: 'https://login.example/revoke',
      init: { method: 'POST', credentials: 'omit', keepalive: true },
    });
    expect(Object.fromEntries(sent[0]?.init.body as URLSearchParams)).toMatchObject({
      token: 'secret.dotted.token',
      client_id: 'needlepoint',
    });
    await expect(session.reader.get('Patient/1')).rejects.toMatchObject({ why: { code: 'expired' } });
  });

  test('comes at once when the page was left before the token was there: nothing is read with it', async () => {
    const revoke = 'https://login.example/revoke';
    const { session, sent } = await opened({}, { revocation_endpoint: revoke }, leave);
    const ended = vi.fn();
    session.onExpire(ended);
    expect(ended).toHaveBeenCalledWith('left');
    await expect(session.reader.get('Patient/1')).rejects.toMatchObject({ why: { code: 'expired' } });
    expect(abroad(sent)).toEqual([discovery, tokenEndpoint, revoke]);
  });

  test.each([
    ['offers no revocation', undefined],
    ['names a foreign address for it', 'https://elsewhere.example/revoke'],
  ])('sends nothing when the EHR %s', async (_, revocation_endpoint) => {
    const { session, sent } = await opened({}, { revocation_endpoint });
    leave();
    expect(sent).toEqual([]);
    await expect(session.reader.get('Patient/1')).rejects.toMatchObject({ why: { code: 'expired' } });
  });

  test('is not told to those who took their callback back', async () => {
    const { session } = await opened();
    const told = vi.fn();
    session.onExpire(told)();
    leave();
    expect(told).not.toHaveBeenCalled();
  });
});
