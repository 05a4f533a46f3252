import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxConfig } from '../../src/sandbox/config.ts';
import { shapes } from '../../src/sandbox/scenario.ts';
import { supportedScopes } from '../../src/sandbox/scopes.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { charts, ids, launched } from './support.ts';

const script = 'window.launched = 1 < 2;';
const page = `<!doctype html><script>${script}</script><script type="module" src="/assets/a-abcdefgh.js"></script>`;

let dir: string;
let sandbox: Sandbox;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'app-'));
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'index.html'), page);
  await writeFile(join(dir, 'launch.html'), '<!doctype html><title>x</title>');
  await writeFile(join(dir, 'assets', 'a-abcdefgh.js'), 'export const a = 1;\n'.repeat(200));
  await writeFile(join(dir, 'plain.js'), 'export {};');
  const built = sandboxConfig('http://127.0.0.1:9400', 'http://127.0.0.1:9401');
  await writeFile(join(dir, 'smart-config.json'), JSON.stringify(built));
  sandbox = await startSandbox({ appDir: dir, openPort: 0, scenarios: charts });
});
afterAll(async () => {
  await sandbox.close();
  await rm(dir, { recursive: true });
});

const fromApp = (path: string, headers: Record<string, string> = {}) => fetch(`${sandbox.app}${path}`, { headers });

describe('the app server', () => {
  it('allows inline scripts by their hash, and the EHR alone', async () => {
    const answer = await fromApp('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const directive = (name: string) => policy.split('; ').find(one => one.startsWith(`${name} `));
    const hash = createHash('sha256').update(script).digest('base64');
    expect(directive('script-src')).toBe(`script-src 'self' 'sha256-${hash}'`);
    expect(directive('connect-src')).toBe(`connect-src 'self' ${sandbox.ehr}`);
    expect(directive('frame-ancestors')).toBe(`frame-ancestors ${sandbox.ehr}`);
    expect(directive('default-src')).toBe("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
    for (const absent of ['strict-transport-security', 'x-frame-options', 'cross-origin-opener-policy']) {
      expect(answer.headers.get(absent)).toBeNull();
    }
    expect(await answer.text()).toBe(page);
  });

  it('talks to nobody and stands in no frame while its configuration has faults', async () => {
    const faulty = await startSandbox({ appDir: dir, scenarios: charts, config: () => ({ version: 1, ehrs: [] }) });
    const policy = (await fetch(`${faulty.app}/`)).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self'; frame-ancestors 'none'");
    await faulty.close();
  });

  it('serves the same under a path, and nothing beside it', async () => {
    const below = await startSandbox({ appDir: dir, appBase: '/a/b', scenarios: charts });
    const get = async (path: string) => (await fetch(below.app + path)).status;
    expect(await Promise.all(['/a/b/', '/a/b/index.html', '/a/b/assets/a-abcdefgh.js'].map(get))).toEqual([
      200, 200, 200,
    ]);
    expect(await Promise.all(['/', '/index.html', '/a/b', '/a/bindex.html'].map(get))).toEqual([404, 404, 404, 404]);
    expect(below.newLaunch({ patient: 'ann' }).url).toContain(`${below.app}/a/b/launch.html?iss=`);
    await below.close();
  });

  it('keeps hashed files for ever and no others', async () => {
    const cache = async (path: string) => (await fromApp(path)).headers.get('cache-control');
    expect(await cache('/assets/a-abcdefgh.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/plain.js')).toBe('no-cache');
    expect(await cache('/launch.html')).toBe('no-store');
    expect(await cache('/smart-config.json')).toBe('no-store');
    expect((await fromApp('/plain.js')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it.each(['br', 'gzip', 'identity'])('packs as the browser takes it: %s', async encoding => {
    for (let again = 0; again < 2; again++) {
      const answer = await fromApp('/assets/a-abcdefgh.js', { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(await answer.text()).toBe('export const a = 1;\n'.repeat(200));
    }
  });

  it('puts the real origins into the configuration of the build', async () => {
    expect(await (await fromApp('/smart-config.json')).json()).toEqual(sandboxConfig(sandbox.ehr, sandbox.app));
  });

  it('notices a new build', async () => {
    await writeFile(join(dir, 'changing.html'), '<!doctype html>1');
    expect(await (await fromApp('/changing.html')).text()).toContain('1');
    await writeFile(join(dir, 'changing.html'), '<!doctype html><script>2</script>');
    const answer = await fromApp('/changing.html');
    expect(await answer.text()).toContain('2');
    expect(answer.headers.get('content-security-policy')).toContain('sha256-');
  });

  it.each(['/missing.js', '/..%2f..%2fetc%2fpasswd', '/assets', '/%'])('has nothing at %s', async path => {
    expect((await fromApp(path)).status).toBe(404);
  });

  it('serves the configuration it is given', async () => {
    const config = ({ ehr, app }: { ehr: string; app: string }) => {
      const own = sandboxConfig(ehr, app);
      return { ...own, ehrs: own.ehrs.map(entry => ({ ...entry, tokenOrigins: ['https://t.example'] })) };
    };
    const other = await startSandbox({ appDir: dir, scenarios: charts, config });
    const policy = (await fetch(`${other.app}/`)).headers.get('content-security-policy');
    expect(await (await fetch(`${other.app}/smart-config.json`)).json()).toEqual(config(other));
    expect(policy).toContain(`connect-src 'self' ${other.ehr} https://t.example;`);
    await other.close();
  });
});

describe('the open port', () => {
  const get = async (path: string) => (await fetch(`${sandbox.open}${path}`)).json();

  it('serves every patient at the root, without a token', async () => {
    expect((await get('/Patient/bob')).id).toBe('bob');
    expect(ids(await get('/Patient'))).toEqual(['ann', 'bob', 'cam']);
    expect((await get('/metadata')).fhirVersion).toBe('4.0.1');
    expect((await get('/metadata')).rest[0].security).toEqual({ cors: true });
  });

  it('finds the latest visit for a launcher that sorts the old way', async () => {
    expect(ids(await get('/Encounter/?_count=1&_sort:desc=date&patient=ann'))).toEqual(['ann-visit']);
    expect(ids(await get('/Encounter/?_count=1&_sort:asc=date&patient=ann'))).toEqual(['ann-earlier']);
  });

  it.each([
    ['/Patient?_format=json&_summary=true&_count=10&_sort:desc=family&name:contains=one', ['ann']],
    ['/Patient?_count=10&_summary=true&_sort=given&_id=ann,bob', ['ann', 'bob']],
    ['/Practitioner?_count=10&_id=nurse', ['nurse']],
  ])('answers what the pickers of a launcher ask: %s', async (path, expected) => {
    expect(ids(await get(path)).sort()).toEqual(expected);
  });

  it('leaves unknown parameters aside', async () => {
    expect(ids(await get('/Condition?patient=ann&nonsense=1'))).toEqual(['ann-seen', 'ann-listed']);
  });

  it('pages', async () => {
    const first = await get('/MedicationAdministration?patient=cam&_count=200');
    const second = await (await fetch(first.link[1].url)).json();
    expect([ids(first).length, ids(second).length]).toEqual([200, 30]);
    const back = second.link.find((link: { relation: string }) => link.relation === 'previous').url;
    expect(ids(await (await fetch(back)).json())).toEqual(ids(first));
    expect(first.link[1].url.startsWith(`${sandbox.open}/`)).toBe(true);
  });
});

describe('the request log', () => {
  it('follows one launch from its token to its data, without secrets', async () => {
    const { code, get, nonce, token } = await launched(sandbox, { patient: 'ann' });
    await get('Patient/ann');
    await get('Condition?patient=ann');
    const entries = await (await fetch(`${sandbox.ehr}/log?launch=${nonce}`)).json();
    expect(entries).toEqual(sandbox.log.entries(nonce));
    expect(entries.map((entry: { path: string }) => entry.path).slice(-3)).toEqual([
      '/oauth/token',
      '/plain/fhir/Patient/ann',
      '/plain/fhir/Condition?patient=ann',
    ]);
    expect(entries.at(-1)).toMatchObject({ method: 'GET', shape: 'plain', status: 200, launch: nonce });
    const all = JSON.stringify(sandbox.log.entries());
    for (const secret of [token.access_token as string, code, 'some-state']) expect(all).not.toContain(secret);
    const orders = sandbox.log.entries().map(entry => entry.order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });
});

describe('the store', () => {
  it('reads, searches and saves for the EHR pages', async () => {
    const own = await startSandbox({ appDir: null, scenarios: charts });
    const before = own.store.version();
    const order = await own.store.read('MedicationRequest/ann-order');
    await own.store.update({
      ...order,
      resourceType: 'MedicationRequest',
      id: 'ann-order',
      note: [{ text: 'changed' }],
    });
    expect(own.store.version()).toBeGreaterThan(before);
    const { get } = await launched(own, { patient: 'ann' });
    const seen = (await get('MedicationRequest/ann-order')).body;
    expect(seen.note).toEqual([{ text: 'changed' }]);
    expect(seen.meta.versionId).toBeDefined();
    expect(order?.meta).not.toMatchObject({ versionId: seen.meta.versionId });
    expect(await own.store.read('Patient/nobody')).toBeNull();
    expect(await own.store.search('Condition', { patient: 'ann' })).toHaveLength(2);
    expect(await own.store.search('MedicationAdministration', { context: 'Encounter/ann-visit' })).toHaveLength(1);
    await expect(own.store.search('Condition', { nonsense: '1' })).rejects.toThrow('nonsense');
    await own.close();
  });
});

describe('the charts', () => {
  it('can all be launched in their own way and found whole', async () => {
    const real = await startSandbox({ appDir: null });
    const answer = await fetch(`${real.ehr}/`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    for (const { encounter, id, launch, patient } of real.scenarios) {
      const { body, status } = await launched(real, { ...launch, fault: null, patient, encounter }).then(({ get }) =>
        get(`Patient/${patient}`),
      );
      expect([id, status, body?.id]).toEqual([id, 200, patient]);
    }
    expect((await fetch(`${real.ehr}/activity/order`)).status).toBe(404);
    await real.close();
  });
});

describe('the configuration', () => {
  it('is the one in smart-config.json', async () => {
    const file = await readFile(new URL('../../smart-config.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(sandboxConfig('http://127.0.0.1:9400', 'http://127.0.0.1:9401'));
  });

  it('asks for nothing that the EHR does not know', () => {
    const { ehrs } = sandboxConfig('http://127.0.0.1:9400', 'http://127.0.0.1:9401');
    expect(ehrs.map(ehr => ehr.iss)).toEqual(shapes.map(shape => `http://127.0.0.1:9400/${shape}/fhir`));
    for (const scope of ehrs.flatMap(ehr => ehr.scopes.split(' '))) expect(supportedScopes).toContain(scope);
  });

  it('adds a launcher in front of the open port', () => {
    const launcher = 'http://127.0.0.1:8080/v/r4/fhir';
    const entry = sandboxConfig('http://127.0.0.1:9400', 'http://127.0.0.1:9401', launcher).ehrs.at(-1);
    expect(entry).toMatchObject({ iss: launcher, tokenOrigins: ['http://127.0.0.1:8080'] });
    expect(entry?.links.messagingOrigins).toEqual([]);
  });

  it.each(shapes)('plans searches that the shape takes: %s', async shape => {
    const { ehrs } = sandboxConfig(sandbox.ehr, sandbox.app);
    const ehr = ehrs.find(one => one.iss === `${sandbox.ehr}/${shape}/fhir`);
    if (ehr === undefined) throw new Error('no entry');
    const { get, token } = await launched(sandbox, { patient: 'ann', shape }, ehr.scopes);
    const { administrations, conditions, count, method, visits } = ehr.search;
    const ask = async (type: string, ...parameters: [string, string][]) => {
      const counted: [string, string][] = count === null ? [] : [['_count', `${count}`]];
      const body = new URLSearchParams([['patient', 'ann'], ...counted, ...parameters]);
      const answer =
        method === 'GET' ? await get(`${type}?${body}`) : await get(`${type}/_search`, { method: 'POST', body });
      expect([type, answer.status]).toEqual([type, 200]);
      return ids(answer.body);
    };
    if (administrations === 'context') {
      expect(await ask('MedicationAdministration', ['context', 'ann-visit'])).toEqual(['ann-late']);
    } else if (administrations === 'effective-time') {
      const from: [string, string] = ['effective-time', 'ge2026-03-02T00:00:00-06:00'];
      const to: [string, string] = ['effective-time', 'le2026-03-03T00:00:00-06:00'];
      expect(await ask('MedicationAdministration', from, to)).toEqual(['ann-late']);
    } else {
      expect(token.scope).not.toContain('MedicationAdministration');
    }
    const narrow: [string, string][] = conditions === 'encounter' ? [['encounter', 'ann-visit']] : [];
    expect(await ask('Condition', ...narrow)).toContain('ann-seen');
    const since: [string, string][] = visits === 'date' ? [['date', 'ge2026-02-01T00:00:00Z']] : [];
    expect(await ask('Encounter', ...since)).toContain('ann-visit');

    const narrowing: Readonly<Record<string, [string, string][]>> = {
      date: [
        ['date', 'ge2026-03-01T00:00:00Z'],
        ['date', 'le2026-03-03T00:00:00Z'],
      ],
      context: [['context', 'Encounter/ann-visit']],
    };
    const besides = [
      ['Immunization', ehr.search.immunizations, 'ann-flu'],
      ['Procedure', ehr.search.procedures, 'ann-ecg'],
      ['ChargeItem', ehr.search.charges, 'ann-charge'],
      ['Coverage', ehr.search.coverages, 'ann-plan'],
    ] as const;
    for (const [type, by, id] of besides) {
      expect(await ask(type, ...(narrowing[by] ?? []))).toContain(id);
      // Another visit's, of another year: only a search that is not narrowed brings it.
      if (by in narrowing) expect(await ask(type, ...(narrowing[by] ?? []))).not.toContain(`${id}-earlier`);
    }
    expect((await get('Organization/payer')).body).toMatchObject({ name: 'Payer' });
  });
});
