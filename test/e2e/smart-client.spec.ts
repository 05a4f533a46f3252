import { clientId } from '../../src/sandbox/authorization.ts';
import { fingerprint, type LogEntry } from '../../src/sandbox/request-log.ts';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';

/**
 * What Inferno's client suite for SMART App Launch 2.2 (smart_client_stu2_2, test kit 1.0.0, public client) looks at, and
 * what else that guide asks of the same requests, over the embedded EHR's request log. Numbers are those of the suite's
 * requirements; docs/smart-conformance.md lists them all.
 */
interface Exchange {
  base: string;
  /** Fingerprint of the launch value, null for a launch from outside. */
  launch: string | null;
  redirect: string;
  authorize: Readonly<Record<string, string>>;
  issued: readonly string[];
  token: Readonly<Record<string, string>>;
  entries: readonly LogEntry[];
  data: readonly LogEntry[];
}

const checks: readonly [requirement: string, what: string, holds: (exchange: Exchange) => void][] = [
  [
    '21',
    'the redirect address is registered, whole',
    ({ authorize, redirect }) => equal(authorize.redirect_uri, redirect),
  ],
  [
    '29',
    'configuration is looked up below the FHIR base',
    ({ entries, base }) => {
      const path = `${new URL(base).pathname}/.well-known/smart-configuration`;
      equal(entries.filter(one => one.path === path && one.method === 'GET').length, 1);
    },
  ],
  ['32', 'response_type is code', ({ authorize }) => equal(authorize.response_type, 'code')],
  ['33', 'client_id is the registered one', ({ authorize }) => equal(authorize.client_id, clientId)],
  ['34', 'redirect_uri is one of the registered', ({ authorize, redirect }) => equal(authorize.redirect_uri, redirect)],
  [
    '35, 36, 161',
    'launch is the one received; from outside there is none',
    ({ authorize, launch }) => equal(authorize.launch ?? null, launch),
  ],
  [
    '37, 46',
    'scope is there, reads only, without wildcards',
    ({ authorize }) => {
      expect(authorize.scope).toMatch(/^\S+( \S+)*$/);
      expect(authorize.scope).not.toMatch(/\*|offline_access|online_access|\.(?!read\b)[a-z]*[cud]|write/);
    },
  ],
  ['3, 39', 'state is there', ({ authorize }) => expect(authorize.state).toBeTruthy()],
  ['41, 42', 'aud is the FHIR base', ({ authorize, base }) => equal(authorize.aud, base)],
  [
    '13, 44',
    'code_challenge is there, as long as S256 makes it',
    ({ authorize }) => expect(authorize.code_challenge).toMatch(/^[\w-]{43}$/),
  ],
  ['45', 'code_challenge_method is S256', ({ authorize }) => equal(authorize.code_challenge_method, 'S256')],
  [
    '50, 51',
    'the authorization request is a GET with a query',
    ({ entries }) => {
      equal(
        entries
          .filter(one => one.path === '/oauth/authorize')
          .map(({ method }) => method)
          .join(),
        'GET',
      );
    },
  ],
  [
    '195, 211',
    'no identity is asked for, nor when the user logged in',
    ({ authorize }) => {
      expect(authorize.scope).not.toMatch(/openid|fhirUser|profile/);
      expect(Object.keys(authorize)).not.toContain('max_age');
    },
  ],
  [
    '62',
    'the code is traded by one POST',
    ({ entries }) => {
      equal(
        entries
          .filter(one => one.path === '/oauth/token' && one.method !== 'OPTIONS')
          .map(({ method }) => method)
          .join(),
        'POST',
      );
    },
  ],
  ['67', 'grant_type is authorization_code', ({ token }) => equal(token.grant_type, 'authorization_code')],
  ['68', 'the code is the one handed out in this session', ({ token, issued }) => expect(issued).toContain(token.code)],
  [
    '69',
    'redirect_uri is the same as before',
    ({ token, authorize }) => equal(token.redirect_uri, authorize.redirect_uri),
  ],
  [
    '70',
    'code_verifier fits code_challenge',
    ({ token, authorize }) => equal(token.code_verifier, authorize.code_challenge),
  ],
  ['71', 'client_id is in the form', ({ token }) => equal(token.client_id, clientId)],
  ['63', 'the client does not pretend to prove who it is', ({ token }) => equal(token.client_authenticated, 'no')],
  [
    '105 to 108, 215, 216',
    'no refresh token is asked for or used',
    ({ entries, authorize }) => {
      expect(entries.flatMap(({ oauth }) => oauth?.grant_type ?? [])).toEqual(['authorization_code']);
      expect(authorize.scope).not.toMatch(/offline|online/);
    },
  ],
  [
    '93',
    'every data request carries the token of this session',
    ({ data, token }) => {
      expect(data.length).toBeGreaterThan(3);
      expect(new Set(data.map(({ bearer }) => bearer))).toEqual(new Set([token.access_token]));
    },
  ],
  [
    '8, 9, 90',
    'no token, code or verifier is in any address',
    ({ entries }) => {
      expect(entries.filter(({ path }) => /code=|access_token|code_verifier/.test(path))).toEqual([]);
    },
  ],
  [
    '97, 98',
    'everything asked for is below the FHIR base',
    ({ data, base }) => {
      expect(data.filter(({ path }) => !path.startsWith(`${new URL(base).pathname}/`))).toEqual([]);
    },
  ],
  [
    '147',
    'no data is asked for that the scopes do not grant',
    ({ data }) => {
      expect(data.filter(({ status }) => status === 401 || status === 403)).toEqual([]);
    },
  ],
];

function equal(found: unknown, wanted: unknown): void {
  expect(found).toBe(wanted);
}

function exchangeOf(sandbox: Sandbox, base: string, launch: string | null): Exchange {
  const entries = sandbox.log.entries();
  const oauth = (path: RegExp) => entries.flatMap(one => (path.test(one.path) && one.oauth ? [one.oauth] : []));
  const data = entries.filter(
    one => one.shape !== null && one.method !== 'OPTIONS' && !one.path.includes('.well-known'),
  );
  return {
    base,
    launch,
    redirect: `${sandbox.app}/index.html`,
    authorize: oauth(/authorize$/)[0] ?? {},
    issued: entries.flatMap(one => (one.oauth?.grant_type === undefined ? (one.oauth?.code ?? []) : [])),
    token: oauth(/token$/)[0] ?? {},
    entries,
    data,
  };
}

for (const shape of ['plain', 'epic', 'oracle'] as const) {
  test(`a launch from the EHR, shape ${shape}: what Inferno's client suite asks for`, async ({ page, sandbox }) => {
    sandbox.log.clear();
    let launch = '';
    page.on('request', request => {
      const url = new URL(request.url());
      if (url.pathname.endsWith('/launch.html')) launch = url.searchParams.get('launch') ?? launch;
    });
    await openInTab(page, sandbox, 'b12-ready', { shape });
    await expect(verdict(page)).not.toHaveText('');
    await expect(page.getByRole('main')).toBeVisible();
    const exchange = exchangeOf(sandbox, `${sandbox.ehr}/${shape}/fhir`, fingerprint(launch));
    for (const [requirement, what, holds] of checks) await test.step(`${requirement}: ${what}`, () => holds(exchange));
  });
}

test("a launch from outside: what Inferno's client suite asks for", async ({ page, sandbox }) => {
  sandbox.log.clear();
  await page.goto(`${sandbox.app}/launch.html?iss=${encodeURIComponent(`${sandbox.ehr}/plain/fhir`)}`);
  await page.getByLabel('Ana Rivera').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(verdict(page)).toHaveText('Complete');
  const exchange = exchangeOf(sandbox, `${sandbox.ehr}/plain/fhir`, null);
  for (const [requirement, what, holds] of checks) await test.step(`${requirement}: ${what}`, () => holds(exchange));
  await test.step('152, 153, 166: the contexts are asked for', () => {
    expect(exchange.authorize.scope?.split(' ')).toEqual(
      expect.arrayContaining(['launch/patient', 'launch/encounter']),
    );
  });
});

test('states are never the same, and as unpredictable as 122 random bits', async ({ page, sandbox }) => {
  sandbox.log.clear();
  const states = new Set<string>();
  page.on('request', request => {
    const state = new URL(request.url()).searchParams.get('state');
    if (request.url().includes('/oauth/authorize') && state) states.add(state);
  });
  for (let launch = 0; launch < 3; launch += 1) {
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('Complete');
  }
  expect(states.size).toBe(3);
  for (const state of states)
    expect(state).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$|^[\w-]{22,}$/);
});
