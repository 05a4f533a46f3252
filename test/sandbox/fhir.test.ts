import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { charts, ids, launched } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appDir: null, scenarios: charts });
});
afterAll(() => sandbox.close());

describe('who may read what', () => {
  it('needs a token of the very base', async () => {
    const { get, iss } = await launched(sandbox, { patient: 'ann' });
    const bare = await fetch(`${iss}/Patient/ann`);
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await bare.json()).resourceType).toBe('OperationOutcome');
    expect((await get(`${sandbox.ehr}/epic/fhir/Patient/ann`)).status).toBe(401);
    expect((await get('Patient/ann', { headers: { authorization: 'Bearer invented' } })).status).toBe(401);
  });

  it.each([
    ['Patient/ann', 200],
    ['Patient/bob', 404],
    ['Condition/bob-seen', 404],
    ['MedicationAdministration/bob-shot', 404],
    ['MedicationRequest/bob-order', 404],
    ['Practitioner/nurse', 200],
    ['Organization/payer', 200],
    ['Immunization/ann-flu', 200],
    ['Procedure/ann-ecg', 200],
    ['ChargeItem/ann-charge', 200],
    ['Coverage/ann-plan', 200],
    ['Immunization/bob-flu', 404],
    ['Procedure/bob-ecg', 404],
    ['ChargeItem/bob-charge', 404],
    ['Coverage/bob-plan', 404],
    ['Immunization?patient=bob', 403],
    ['Procedure?subject=bob', 403],
    ['ChargeItem?patient=Patient/bob', 403],
    ['Coverage?patient=bob', 403],
    ['Coverage?beneficiary=Patient/bob', 403],
    ['Organization?name=x', 403],
    ['MedicationAdministration?patient=bob', 403],
    ['MedicationAdministration?patient=ann,bob', 403],
    ['MedicationAdministration?subject=Patient/bob', 403],
    ['Practitioner?name=x', 403],
    ['MedicationRequest?patient=ann', 403],
    ['Patient?_id=ann', 403],
    ['AllergyIntolerance/x', 403],
  ])('%s: %i', async (path, status) => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    const answer = await get(path);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.body.resourceType).toBe('OperationOutcome');
  });

  it('finds nothing of others, however it is asked', async () => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    for (const query of ['', '?context=Encounter/bob-visit', '?_id=bob-shot', '?status=completed']) {
      const found = ids((await get(`MedicationAdministration${query}`)).body);
      expect(found.filter(id => !id.startsWith('ann-'))).toEqual([]);
    }
  });

  it.each([
    ['Immunization?date=ge2026-03-01', ['ann-flu']],
    ['Immunization?patient=ann', ['ann-flu', 'ann-flu-earlier']],
    ['Procedure?encounter=ann-visit', ['ann-ecg']],
    ['Procedure?date=ge2026-03-01', ['ann-ecg']],
    ['ChargeItem?context=Encounter/ann-visit', ['ann-charge']],
    ['ChargeItem?occurrence=ge2026-03-01', ['ann-charge']],
    ['Coverage?patient=ann', ['ann-plan', 'ann-plan-earlier']],
    ['Coverage?beneficiary=ann', ['ann-plan', 'ann-plan-earlier']],
    ['Coverage', ['ann-plan', 'ann-plan-earlier']],
  ])("%s finds this patient's alone", async (path, expected) => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    expect(ids((await get(path)).body)).toEqual(expected);
  });

  it.each([
    ['patient/Condition.read', 200, 200],
    ['patient/Condition.r', 200, 403],
    ['patient/Condition.s', 403, 200],
    ['patient/*.rs', 200, 200],
    ['patient/Encounter.rs', 403, 403],
  ])('%s allows reading (%i) and searching (%i) conditions', async (scope, read, search) => {
    const { get } = await launched(sandbox, { patient: 'ann' }, `launch ${scope}`);
    expect((await get('Condition/ann-seen')).status).toBe(read);
    expect((await get('Condition?patient=ann')).status).toBe(search);
  });

  it('answers preflights for the app alone and exposes no header', async () => {
    const answer = await fetch(`${sandbox.ehr}/plain/fhir/Patient/ann`, {
      method: 'OPTIONS',
      headers: { origin: sandbox.app, 'access-control-request-method': 'GET' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(sandbox.app);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(answer.headers.get('access-control-expose-headers')).toBeNull();
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('writes nothing: %s', async method => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    const body = new URLSearchParams({ id: 'ann-seen' });
    expect((await get('Condition/ann-seen', { method, body })).status).toBe(405);
    expect((await get('Condition', { method, body })).status).toBe(405);
  });
});

describe('the plain shape', () => {
  it.each([
    ['MedicationAdministration?patient=ann', ['ann-late', 'ann-early']],
    ['MedicationAdministration?patient=Patient/ann', ['ann-late', 'ann-early']],
    ['MedicationAdministration?context=ann-visit', ['ann-late']],
    ['MedicationAdministration?context=Encounter/ann-visit', ['ann-late']],
    ['MedicationAdministration?status=completed,in-progress', ['ann-late']],
    ['MedicationAdministration?effective-time=ge2026-03-02', ['ann-late']],
    ['MedicationAdministration?effective-time=ge2026-03-02T15:30:00Z&effective-time=lt2026-03-03', ['ann-late']],
    ['MedicationAdministration?effective-time=gt2026-03-02T15:30:00Z', []],
    ['MedicationAdministration?code=11248&patient=ann', ['ann-late', 'ann-early']],
    ['MedicationAdministration?_id=ann-late,ann-early', ['ann-late', 'ann-early']],
    ['Condition?encounter=ann-visit', ['ann-seen']],
    ['Condition?category=problem-list-item', ['ann-listed']],
    ['Encounter?patient=ann&date=ge2026-02-01', ['ann-visit']],
    ['Encounter?patient=ann&_sort=date', ['ann-earlier', 'ann-visit']],
    ['Encounter?patient=ann&_sort=-date', ['ann-visit', 'ann-earlier']],
  ])('%s', async (path, expected) => {
    const { get, iss } = await launched(sandbox, { patient: 'ann' });
    const { body, status } = await get(path);
    expect(status).toBe(200);
    expect(ids(body)).toEqual(expected);
    expect(body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: expected.length });
    expect(body.link[0]).toMatchObject({ relation: 'self' });
    for (const entry of body.entry ?? []) {
      expect(entry.fullUrl).toBe(`${iss}/${entry.resource.resourceType}/${entry.resource.id}`);
    }
  });

  it('takes a search as a form', async () => {
    const { get, nonce } = await launched(sandbox, { patient: 'ann' });
    const body = new URLSearchParams({ patient: 'ann', status: 'completed' });
    const found = await get('MedicationAdministration/_search', { method: 'POST', body });
    expect(ids(found.body)).toEqual(['ann-late']);
    const entry = sandbox.log.entries(nonce).at(-1);
    expect(entry).toMatchObject({
      path: '/plain/fhir/MedicationAdministration/_search',
      form: String(body),
      status: 200,
    });
  });

  it('takes no other body than a form', async () => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    const init = { method: 'POST', body: '{"patient":"ann"}', headers: { 'content-type': 'application/json' } };
    expect((await get('Condition/_search', init)).status).toBe(415);
  });

  it('brings what _include names', async () => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    const { body } = await get('MedicationAdministration?_id=ann-late&_include=MedicationAdministration:request');
    expect(body.entry.map((entry: { search: { mode: string } }) => entry.search.mode)).toEqual(['match', 'include']);
    expect(body.total).toBe(1);
  });

  it.each([
    ['MedicationAdministration?nonsense=1', 400],
    ['MedicationAdministration?effective-time=yesterday', 400],
    ['Nonsense/x', 404],
    ['', 404],
    ['Patient/ann/_history', 404],
  ])('%s: %i', async (path, status) => {
    const { get } = await launched(sandbox, { patient: 'ann' });
    expect((await get(path)).status).toBe(status);
  });

  it('includes nothing that the scopes do not cover', async () => {
    const { get } = await launched(sandbox, { patient: 'ann' }, 'launch patient/MedicationAdministration.rs');
    const { body } = await get('MedicationAdministration?_id=ann-late&_include=MedicationAdministration:request');
    expect(body.entry).toHaveLength(1);
  });
});

describe('paging', () => {
  async function walk(shape: 'plain' | 'epic' | 'oracle' | 'ecw', path: string): Promise<number[]> {
    const { get } = await launched(sandbox, { patient: 'cam', shape });
    const seen = new Set<string>();
    const sizes: number[] = [];
    for (let next: string | undefined = path; next !== undefined && sizes.length < 20; ) {
      const { body, status } = await get(next);
      expect(status).toBe(200);
      const page = ids(body);
      sizes.push(page.length);
      for (const id of page) seen.add(id);
      next = body.link.find((link: { relation: string }) => link.relation === 'next')?.url;
    }
    expect(seen.size).toBe(230);
    return sizes;
  }

  it('fifty a page unless asked otherwise', async () => {
    expect(await walk('plain', 'MedicationAdministration?patient=cam')).toEqual([50, 50, 50, 50, 30]);
  });
  it('two hundred at most', async () => {
    expect(await walk('plain', 'MedicationAdministration?patient=cam&_count=1000')).toEqual([200, 30]);
  });
  it('epic: a hundred at most', async () => {
    expect(await walk('epic', 'MedicationAdministration?patient=cam&_count=200')).toEqual([100, 100, 30]);
  });
  it('oracle', async () => {
    expect(await walk('oracle', 'MedicationAdministration?patient=cam&_count=100')).toEqual([100, 100, 30]);
  });
  it('ecw: twenty a page, by page', async () => {
    const sizes = await walk('ecw', 'MedicationAdministration?patient=cam');
    expect(sizes).toEqual([...Array.from({ length: 11 }, () => 20), 10]);
  });

  it('keeps its pages from other launches', async () => {
    const one = await launched(sandbox, { patient: 'cam' });
    const two = await launched(sandbox, { patient: 'cam' });
    const { body } = await one.get('MedicationAdministration?patient=cam');
    const next = body.link.find((link: { relation: string }) => link.relation === 'next').url;
    expect((await one.get(next)).status).toBe(200);
    expect((await two.get(next)).status).toBe(410);
    expect((await one.get(next.replace('MedicationAdministration?', 'Condition?'))).status).toBe(410);
  });

  it('keeps identifiers out of the addresses of later pages', async () => {
    const { get } = await launched(sandbox, { patient: 'cam' });
    const body = new URLSearchParams({ patient: 'cam' });
    const found = await get('MedicationAdministration/_search', { method: 'POST', body });
    expect(found.body.link.find((link: { relation: string }) => link.relation === 'next').url).not.toContain('cam');
  });
});
