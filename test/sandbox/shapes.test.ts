import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shape } from '../../src/sandbox/scenario.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { charts, ids, launched } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appDir: null, scenarios: charts });
});
afterAll(() => sandbox.close());

async function ask(shape: Shape, path: string, init: RequestInit = {}) {
  const { get } = await launched(sandbox, { patient: 'ann', shape }, 'launch patient/*.rs');
  return get(path, init);
}

const march = 'effective-time=ge2026-03-02T00:00:00Z';

describe('what each server takes', () => {
  const cases: [Shape, string, number][] = [
    ['epic', 'MedicationAdministration?patient=ann&context=ann-visit&status=completed&_count=10', 200],
    ['epic', 'MedicationAdministration?patient=ann&effective-time=2026-03-02', 200],
    ['oracle', 'MedicationAdministration?patient=ann', 200],
    ['oracle', 'MedicationAdministration?_id=ann-late', 200],
    ['oracle', 'MedicationAdministration?status=completed', 400],
    ['oracle', 'MedicationAdministration?patient=ann&context=ann-visit', 400],
    ['oracle', 'MedicationAdministration?patient=ann&effective-time=2026-03-02T00:00:00Z', 400],
    ['oracle', 'MedicationAdministration?patient=ann&effective-time=ge2026-03-02', 400],
    ['oracle', 'MedicationAdministration?patient=ann&effective-time=ge2026-03-02T00:00:00Z', 400],
    ['oracle', `MedicationAdministration?patient=ann&${march}&effective-time=le2026-03-03T00:00:00Z`, 200],
    ['oracle', `MedicationAdministration?patient=ann&${march}&effective-time=le2026-03-03`, 400],
    ['oracle', 'Encounter?patient=ann&date=2026-03-02', 400],
    ['oracle', 'Encounter?patient=ann&date=ge2026-03-02', 200],
    ['oracle', 'Condition?patient=ann&category=problem-list-item', 200],
    ['ecw', 'MedicationAdministration?patient=ann&context=ann-visit&status=completed', 200],
    ['ecw', 'MedicationAdministration?patient=ann&effective-time=ge2026-03-02T00:00:00Z', 400],
    ['ecw', 'MedicationAdministration?patient=ann&_count=50', 400],
    ['ecw', 'Condition?patient=ann&encounter=ann-visit', 200],
    ['ecw', 'Encounter?patient=ann&date=ge2026-03-02', 200],
    ['none', 'MedicationAdministration?patient=ann', 404],
    ['none', 'MedicationAdministration/ann-late', 404],
    ['none', 'Condition?patient=ann', 200],
  ];
  it.each(cases)('%s: %s: %i', async (shape, path, status) => {
    const answer = await ask(shape, path);
    expect(answer.status).toBe(status);
    expect(answer.body.resourceType).toBe(status === 200 ? 'Bundle' : 'OperationOutcome');
  });

  it.each([
    ['plain', 200],
    ['epic', 200],
    ['oracle', 404],
    ['ecw', 404],
  ] as const)('%s: POST _search: %i', async (shape, status) => {
    const body = new URLSearchParams({ patient: 'ann' });
    expect((await ask(shape, 'Condition/_search', { method: 'POST', body })).status).toBe(status);
  });
});

describe('how each server differs', () => {
  it('epic says what it left aside, and leaves it aside', async () => {
    const { body } = await ask('epic', 'MedicationAdministration?patient=ann&nonsense=1');
    expect(ids(body)).toEqual(['ann-late', 'ann-early']);
    expect(body.total).toBe(2);
    expect(body.entry.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] },
    });
  });

  it('oracle does not send Encounter.diagnosis, the others do', async () => {
    for (const shape of ['plain', 'epic', 'oracle', 'ecw', 'none'] as const) {
      const read = await ask(shape, 'Encounter/ann-visit');
      const found = await ask(shape, 'Encounter?patient=ann');
      for (const visit of [read.body, ...found.body.entry.map((entry: { resource: object }) => entry.resource)]) {
        expect('diagnosis' in visit).toBe(shape !== 'oracle');
        expect(visit.period.start).toBeDefined();
      }
    }
  });

  it('oracle brings the problem list with the conditions of an encounter', async () => {
    const path = 'Condition?patient=ann&encounter=ann-visit';
    expect(ids((await ask('oracle', path)).body)).toEqual(['ann-seen', 'ann-listed']);
    expect(ids((await ask('ecw', path)).body)).toEqual(['ann-seen']);
  });

  it('a server without administrations does not name them', async () => {
    const metadata = await (await fetch(`${sandbox.ehr}/none/fhir/metadata`)).json();
    const types = metadata.rest[0].resource.map((resource: { type: string }) => resource.type);
    expect(types).toContain('Condition');
    expect(types).not.toContain('MedicationAdministration');
  });

  it('metadata names the search parameters of the shape', async () => {
    const parameters = async (shape: Shape) => {
      const body = await (await fetch(`${sandbox.ehr}/${shape}/fhir/metadata`)).json();
      expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
      const resource = body.rest[0].resource.find((one: { type: string }) => one.type === 'MedicationAdministration');
      return resource.searchParam.map((parameter: { name: string }) => parameter.name);
    };
    expect(await parameters('oracle')).not.toContain('context');
    expect(await parameters('epic')).toEqual(expect.arrayContaining(['context', 'effective-time']));
    expect(await parameters('ecw')).not.toContain('effective-time');
  });
});
