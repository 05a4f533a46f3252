import { expect, test } from 'vitest';
import { startHintedRun } from '../../src/app/hinted-run.ts';
import { RequestFault } from '../../src/domain/fault.ts';
import type { Session } from '../../src/smart/session.ts';

/** An EHR of one patient with the visits and entries given; what is asked of it is written down. */
function session(
  context: { encounter?: string | null; administration?: string | null; hints?: Partial<Session['context']['hints']> },
  has: { visits?: readonly string[]; entries?: readonly string[]; fault?: 'not-found' | 'forbidden' | 'other-patient' },
) {
  const asked: string[] = [];
  const subject = { reference: has.fault === 'other-patient' ? 'Patient/p2' : 'Patient/p1' };
  const answer = async (path: string): Promise<unknown> => {
    const [type = '', id] = path.split(/[/?]/);
    const own = { Encounter: has.visits ?? [], MedicationAdministration: has.entries ?? [] }[type] ?? [];
    if (type === 'Patient') return { resourceType: 'Patient', id: 'p1' };
    if (path.includes('?') || id === '_search') {
      const entry =
        type === 'Encounter'
          ? own.map(one => ({ resource: { resourceType: type, id: one, subject: { reference: 'Patient/p1' } } }))
          : [];
      return { resourceType: 'Bundle', type: 'searchset', entry };
    }
    asked.push(`${type}/${id}`);
    if (has.fault === 'other-patient' || (id !== undefined && own.includes(id)))
      return { resourceType: type, id, status: 'finished', subject };
    throw new RequestFault({ code: has.fault ?? 'not-found' });
  };
  const made = {
    reader: { base: 'https://ehr.example/fhir', get: answer, post: answer },
    context: {
      patient: 'p1',
      encounter: null,
      administration: null,
      scopes: ['patient/*.rs'],
      ...context,
      hints: { encounter: false, administration: false, ...context.hints },
    },
    ehr: {
      search: {
        method: 'GET',
        count: null,
        byId: 'read',
        include: [],
        administrations: 'patient',
        conditions: 'not-offered',
        visits: 'patient',
        immunizations: 'not-offered',
        procedures: 'not-offered',
        charges: 'not-offered',
        coverages: 'not-offered',
      },
    },
  } as unknown as Session;
  return { session: made, asked };
}

const both = { encounter: true, administration: true };

test.each<[string, Parameters<typeof session>[0], Parameters<typeof session>[1], string | null, readonly string[]]>([
  [
    'all is there',
    { encounter: 'e1', administration: 'm1', hints: both },
    { visits: ['e1'], entries: ['m1'] },
    'Encounter/e1',
    ['Encounter/e1', 'MedicationAdministration/m1'],
  ],
  ['the visit is not', { encounter: 'gone', hints: both }, { visits: ['e1'] }, null, ['Encounter/gone']],
  [
    'the entry is not',
    { encounter: 'e1', administration: 'gone', hints: both },
    { visits: ['e1'] },
    'Encounter/e1',
    ['Encounter/e1', 'MedicationAdministration/gone', 'Encounter/e1'],
  ],
  [
    'neither is',
    { encounter: 'gone', administration: 'gone', hints: both },
    {},
    null,
    ['Encounter/gone', 'MedicationAdministration/gone', 'MedicationAdministration/gone'],
  ],
  [
    'the EHR named the visit itself',
    { encounter: 'gone', hints: { administration: true } },
    {},
    'Encounter/gone',
    ['Encounter/gone'],
  ],
  [
    'it may not be read: that is not "not there"',
    { encounter: 'e1', hints: both },
    { fault: 'forbidden' },
    'Encounter/e1',
    ['Encounter/e1'],
  ],
])('%s', async (_, context, has, encounter, expected) => {
  const { session: one, asked } = session(context, has);
  const outcome = await startHintedRun(one, one.context.encounter).outcome;
  expect(outcome).toMatchObject({ reading: { encounter } });
  expect(asked).toEqual(expected);
});

test("another patient's visit ends the load, and nothing is tried after it", async () => {
  const { session: one, asked } = session({ encounter: 'e2', hints: both }, { fault: 'other-patient' });
  expect(await startHintedRun(one, 'e2').outcome).toMatchObject({ stop: { why: 'other-patient' } });
  expect(asked).toEqual(['Encounter/e2']);
});

test('what was let go is not asked for by later readings', async () => {
  const { session: one, asked } = session(
    { encounter: 'e1', administration: 'gone', hints: both },
    { visits: ['e1', 'e2'] },
  );
  await startHintedRun(one, 'e1').outcome;
  asked.length = 0;
  const outcome = await startHintedRun(one, 'e2').outcome;
  expect(asked).toEqual(['Encounter/e2']);
  expect(outcome).toMatchObject({ reading: { sources: { administrations: { status: 'complete' } } } });
});

test('a visit that the user chose and that is gone is not let go', async () => {
  const { session: one } = session({ encounter: 'e1', hints: both }, { visits: ['e1'] });
  expect(await startHintedRun(one, 'e2').outcome).toMatchObject({ reading: { encounter: 'Encounter/e2' } });
});

test('progress goes on through both readings', async () => {
  const { session: one, asked } = session({ encounter: 'gone', hints: both }, { visits: ['e1'] });
  const run = startHintedRun(one, 'gone');
  let late = 0;
  const off = run.subscribe(() => {
    if (asked.length > 0) late += 1;
  });
  await run.outcome;
  expect(late).toBeGreaterThan(1);
  expect(run.progress().find(({ name }) => name === 'encounters')).toMatchObject({ state: 'done', count: 1 });
  off();
});

test('once it was stopped, nothing is read again', async () => {
  const { session: one } = session({ encounter: 'gone', hints: both }, { visits: ['e1'] });
  const run = startHintedRun(one, 'gone');
  run.stop();
  expect(await run.outcome).toMatchObject({ reading: { encounter: 'Encounter/gone' } });
});
