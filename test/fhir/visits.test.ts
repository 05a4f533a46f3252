import { expect, test } from 'vitest';
import { OtherPatient } from '../../src/fhir/owner.ts';
import { listVisits } from '../../src/fhir/visits.ts';
import { shapes } from './abilities.ts';
import { entry, fault, type Script, scripted, searchset, server, visit } from './server.ts';

const now = Date.parse('2026-11-21T10:30:00Z');
const at = (id: string, start: string | undefined, end?: string) => ({ ...visit, id, period: { start, end } });
const list = (script: Script, shape: keyof typeof shapes = 'ecw') =>
  listVisits(scripted(script), shapes[shape], 'p1', now);

test('recent visits, the latest first; open and undated ones are kept', async () => {
  const visits = [
    at('march', '2026-03-12T10:00:00Z', '2026-03-12T11:00:00Z'),
    at('october', '2026-10-02T10:00:00Z', '2026-10-02T11:00:00Z'),
    at('today', '2026-11-21T09:00:00Z'),
    at('undated', undefined),
  ];
  const read = await list(server(visits, 2));
  expect(read.status).toBe('complete');
  expect(read.value.map(one => one.id)).toEqual(['today', 'october', 'undated']);
});

test('what cannot be listed says why', async () => {
  expect(await list(() => fault('forbidden', 403))).toMatchObject({ status: 'failed', why: { code: 'forbidden' } });
  const abilities = { ...shapes.ecw, visits: 'not-offered' } as const;
  const reader = scripted(() => null);
  expect(await listVisits(reader, abilities, 'p1', now)).toMatchObject({ status: 'not-offered' });
  expect(reader.log).toEqual([]);
});

test('a list that breaks off is partial', async () => {
  const broken = searchset([entry(at('today', '2026-11-21T09:00:00Z')), null]);
  expect(await list(() => broken)).toMatchObject({ status: 'partial', why: { code: 'broken-resource' } });
});

test("another patient's visit stops it", async () => {
  const foreign = searchset([entry({ ...visit, subject: { reference: 'Patient/p2' } })]);
  await expect(list(() => foreign)).rejects.toBeInstanceOf(OtherPatient);
});
