import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { allScopes, authorizeUrl, Browser, charts, launched, proof, redeem } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appDir: null, scenarios: charts });
});
afterAll(() => sandbox.close());

describe('discovery', () => {
  it('names the endpoints and S256 for every base', async () => {
    for (const shape of ['plain', 'epic', 'oracle', 'ecw', 'none']) {
      const answer = await fetch(`${sandbox.ehr}/${shape}/fhir/.well-known/smart-configuration`);
      const body = await answer.json();
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(body).toMatchObject({
        issuer: sandbox.ehr,
        authorization_endpoint: `${sandbox.ehr}/oauth/authorize`,
        token_endpoint: `${sandbox.ehr}/oauth/token`,
        code_challenge_methods_supported: ['S256'],
      });
      const administrations = body.scopes_supported.includes('patient/MedicationAdministration.rs');
      expect(administrations).toBe(shape !== 'none');
    }
  });
});

describe('an EHR launch', () => {
  it('gives the launch context with the token', async () => {
    const { back, status, token, nonce } = await launched(sandbox, {
      patient: 'ann',
      encounter: 'ann-visit',
      fhirContext: ['MedicationAdministration/ann-late'],
      intent: 'review',
      appContext: 'something',
      needPatientBanner: false,
      style: true,
    });
    expect(back?.searchParams.get('state')).toBe('some-state');
    expect(back?.searchParams.get('iss')).toBe(sandbox.ehr);
    expect(status).toBe(200);
    expect(token).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      patient: 'ann',
      encounter: 'ann-visit',
      fhirContext: [{ reference: 'MedicationAdministration/ann-late' }],
      intent: 'review',
      appContext: 'something',
      need_patient_banner: false,
      smart_style_url: `${sandbox.ehr}/ehr/style.json`,
      smart_web_messaging_origin: sandbox.ehr,
      smart_web_messaging_handle: nonce,
    });
    expect(String(token.scope).split(' ').sort()).toEqual(allScopes.split(' ').sort());
    expect(token).not.toHaveProperty('refresh_token');
  });

  it('leaves out what the launch does not carry', async () => {
    const { token } = await launched(sandbox, { patient: 'ann', messaging: false });
    expect(Object.keys(token).sort()).toEqual([
      'access_token',
      'expires_in',
      'need_patient_banner',
      'patient',
      'scope',
      'token_type',
    ]);
  });

  it('drops scopes it does not know and takes both grammars', async () => {
    const scope = 'launch patient/Condition.read patient/Encounter.s patient/Condition.cruds system/Patient.r nonsense';
    const { token } = await launched(sandbox, { patient: 'ann' }, scope);
    expect(String(token.scope).split(' ').sort()).toEqual(['launch', 'patient/Condition.read', 'patient/Encounter.s']);
  });

  it('does not grant what the shape does not serve', async () => {
    const { token } = await launched(sandbox, { patient: 'ann', shape: 'none' });
    expect(token.scope).not.toContain('MedicationAdministration');
    expect(token.scope).toContain('patient/Condition.rs');
  });

  it('lets two launches run side by side in one browser', async () => {
    const browser = new Browser();
    const [first, second] = [sandbox.newLaunch({ patient: 'ann' }), sandbox.newLaunch({ patient: 'bob' })];
    const [one, two] = [proof(), proof()];
    const start = (launch: string, challenge: string) =>
      browser.follow(authorizeUrl(sandbox, challenge, { launch }), sandbox.app);
    const a = await start(first.launch, one.challenge);
    const b = await start(second.launch, two.challenge);
    const bob = await redeem(sandbox, b.back?.searchParams.get('code') ?? '', two.verifier);
    const ann = await redeem(sandbox, a.back?.searchParams.get('code') ?? '', one.verifier);
    expect([ann.body.patient, bob.body.patient]).toEqual(['ann', 'bob']);
  });

  it('is good once', async () => {
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const go = () => new Browser().follow(authorizeUrl(sandbox, proof().challenge, { launch }), sandbox.app);
    expect((await go()).back?.searchParams.has('code')).toBe(true);
    expect((await go()).back?.searchParams.get('error')).toBe('invalid_request');
  });

  it('ends in access_denied when the user refuses', async () => {
    const { back } = await launched(sandbox, { patient: 'ann', fault: 'denied' });
    expect(back?.searchParams.get('error')).toBe('access_denied');
    expect(back?.searchParams.get('state')).toBe('some-state');
  });
});

describe('requests that are refused', () => {
  const cases: [string, Record<string, string | null>, string][] = [
    ['no PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['an audience that is no base', { aud: 'https://elsewhere.example/fhir' }, 'invalid_target'],
    ['no audience', { aud: null }, 'invalid_target'],
    ['an invented launch', { launch: 'eyJhIjoxfQ' }, 'invalid_request'],
    ['a token in the redirect', { response_type: 'token' }, 'unsupported_response_type'],
  ];
  it.each(cases)('%s', async (_title, changes, error) => {
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const url = authorizeUrl(sandbox, proof().challenge, { launch, ...changes });
    const { back } = await new Browser().follow(url, sandbox.app);
    // Where a token was asked for, the error comes back in the fragment.
    const said = new URLSearchParams(back?.search || back?.hash.slice(1));
    expect([said.get('error'), said.has('code')]).toEqual([error, false]);
  });

  it('a launch for another base', async () => {
    const { launch } = sandbox.newLaunch({ patient: 'ann', shape: 'epic' });
    const { back } = await new Browser().follow(authorizeUrl(sandbox, proof().challenge, { launch }), sandbox.app);
    expect(back?.searchParams.get('error')).toBe('invalid_target');
  });

  it('a base with a slash at its end', async () => {
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const url = authorizeUrl(sandbox, proof().challenge, { launch, aud: `${sandbox.ehr}/plain/fhir/` });
    expect((await new Browser().follow(url, sandbox.app)).back?.searchParams.get('error')).toBe('invalid_target');
  });

  it('a launch without the launch scope', async () => {
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const url = authorizeUrl(sandbox, proof().challenge, { launch, scope: 'patient/Patient.r' });
    expect((await new Browser().follow(url, sandbox.app)).back?.searchParams.get('error')).toBe('invalid_scope');
  });

  it.each([
    ['another path', '/other.html'],
    ['another port', null],
  ])('a redirect to %s', async (_title, path) => {
    const redirect_uri = path === null ? 'http://127.0.0.1:1/index.html' : `${sandbox.app}${path}`;
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const url = authorizeUrl(sandbox, proof().challenge, { launch, redirect_uri });
    const { answer, back } = await new Browser().follow(url, sandbox.app);
    expect([answer.status, back]).toEqual([400, null]);
    expect((await answer.json()).error).toBe('invalid_redirect_uri');
  });

  it('an unknown client', async () => {
    const url = authorizeUrl(sandbox, proof().challenge, { client_id: 'someone' });
    const { answer, back } = await new Browser().follow(url, sandbox.app);
    expect([answer.status, back]).toEqual([400, null]);
  });
});

describe('the token endpoint', () => {
  it('revokes the token when its code is used again', async () => {
    const { code, verifier, get } = await launched(sandbox, { patient: 'ann' });
    expect((await get('Patient/ann')).status).toBe(200);
    const again = await redeem(sandbox, code, verifier);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
    expect((await get('Patient/ann')).status).toBe(401);
  });

  it.each([
    ['another verifier', { code_verifier: 'a'.repeat(64) }],
    ['another redirect', { redirect_uri: 'http://127.0.0.1:1/index.html' }],
  ])('refuses %s', async (_title, changes) => {
    const { launch } = sandbox.newLaunch({ patient: 'ann' });
    const { verifier, challenge } = proof();
    const { back } = await new Browser().follow(authorizeUrl(sandbox, challenge, { launch }), sandbox.app);
    const token = await redeem(sandbox, back?.searchParams.get('code') ?? '', verifier, changes);
    expect([token.status, token.body.error]).toEqual([400, 'invalid_grant']);
  });

  it('may be read by the app and by nobody else', async () => {
    const ask = (origin: string) =>
      fetch(`${sandbox.ehr}/oauth/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'needlepoint', code: 'x' }),
      });
    expect((await ask(sandbox.app)).headers.get('access-control-allow-origin')).toBe(sandbox.app);
    expect((await ask('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives a short session when the launch asks for it', async () => {
    const { token } = await launched(sandbox, { patient: 'ann', fault: 'short-session' });
    expect(token.expires_in).toBe(20);
  });

  it('revokes on request', async () => {
    const { token, get } = await launched(sandbox, { patient: 'ann' });
    const body = new URLSearchParams({ token: String(token.access_token), client_id: 'needlepoint' });
    await fetch(`${sandbox.ehr}/oauth/revoke`, { method: 'POST', body });
    expect((await get('Patient/ann')).status).toBe(401);
  });
});

describe('a standalone launch', () => {
  const scope = 'launch/patient launch/encounter patient/Patient.r patient/Encounter.rs';

  async function page(asked: string) {
    const { verifier, challenge } = proof();
    const browser = new Browser();
    const { answer } = await browser.follow(authorizeUrl(sandbox, challenge, { scope: asked }), sandbox.app);
    const html = await answer.text();
    const action = `${sandbox.ehr}${/action="([^"]+)"/.exec(html)?.[1]}`;
    const choose = (choice: Record<string, string>) =>
      browser.follow(action, sandbox.app, { method: 'POST', body: new URLSearchParams(choice) });
    return { browser, html, action, choose, verifier };
  }

  it('asks for the patient, then for the visit', async () => {
    const { browser, html, action, choose, verifier } = await page(scope);
    expect(html).toContain('Ann One');
    expect(html).not.toContain('decision');
    const visits = await (await browser.open(`${action}?patient=ann`)).text();
    expect([...visits.matchAll(/name="encounter" value="([^"]*)"/g)].map(match => match[1])).toEqual([
      'ann-visit',
      'ann-earlier',
      '',
    ]);
    const { back } = await choose({ patient: 'ann', encounter: 'ann-earlier', decision: 'allow' });
    const { body } = await redeem(sandbox, back?.searchParams.get('code') ?? '', verifier);
    expect(body).toMatchObject({ patient: 'ann', encounter: 'ann-earlier' });
    expect(body.scope).not.toContain('launch ');
  });

  it('takes no visit, and not that of another patient', async () => {
    for (const encounter of ['', 'bob-visit']) {
      const { choose, verifier } = await page(scope);
      const { back } = await choose({ patient: 'ann', encounter, decision: 'allow' });
      const { body } = await redeem(sandbox, back?.searchParams.get('code') ?? '', verifier);
      expect(body.patient).toBe('ann');
      expect(body).not.toHaveProperty('encounter');
    }
  });

  it('asks for the patient alone when no visit is wanted', async () => {
    const { html, choose, verifier } = await page('launch/patient patient/Patient.r');
    expect(html).toContain('decision');
    const { back } = await choose({ patient: 'bob', decision: 'allow' });
    expect((await redeem(sandbox, back?.searchParams.get('code') ?? '', verifier)).body.patient).toBe('bob');
  });

  it('can be denied', async () => {
    const { choose } = await page(scope);
    const { back } = await choose({ patient: 'ann', decision: 'deny' });
    expect(back?.searchParams.get('error')).toBe('access_denied');
  });
});
