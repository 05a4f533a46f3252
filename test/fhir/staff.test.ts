import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Reading, Resolved } from '../../src/domain/reading.ts';
import { readStaff, type StaffRequest } from '../../src/fhir/staff.ts';
import { shapes } from './abilities.ts';
import { now, reading as readingOver } from './run.ts';
import { administration, base, fault, order, patient, type Script, scripted, server, visit } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const doctor = (id: string, more: object = {}): FhirResource => ({ resourceType: 'Practitioner', id, ...more });
const role: FhirResource = {
  resourceType: 'PractitionerRole',
  id: 'r1',
  practitioner: { reference: 'Practitioner/d2' },
};
const staff = [doctor('d1'), doctor('d2'), doctor('n1'), role];
const by = (reference: string) => ({ requester: { reference } });
const given = (id: string, request: object = { reference: 'MedicationRequest/o1' }, more: object = {}) =>
  administration(id, { request, performer: [{ actor: { reference: 'Practitioner/n1' } }], ...more });

/** What a reading of these left aside, read for the visit and all of its administrations. */
async function follow(
  resources: readonly FhirResource[],
  { script = server([...resources, ...staff]), ...more }: Partial<StaffRequest> & { script?: Script } = {},
) {
  const { reading } = await readingOver(server([patient, ...resources, ...staff]));
  const reader = scripted(script);
  const outcome = readStaff({
    reader,
    abilities: shapes.plain,
    reading,
    visit: 'Encounter/e1',
    administrations: reading.sources.administrations.value.map(({ id }) => `MedicationAdministration/${id}`),
    known: new Map(),
    ...more,
  });
  await vi.runAllTimersAsync();
  const done = await outcome;
  const of = (key: string) => ('references' in done ? done.references.get(key) : undefined);
  return { done, of, log: reader.log, reading };
}

describe('who is asked for', () => {
  const ordered = (requester: object, more: object = {}) => [visit, given('a1'), order('o1', { requester, ...more })];
  const cases: [name: string, resources: FhirResource[], asked: string[]][] = [
    ['who ordered', ordered({ reference: 'Practitioner/d1' }), ['Practitioner/d1']],
    ['by an address below the base', ordered({ reference: `${base}/Practitioner/d1` }), ['Practitioner/d1']],
    ['by a version', ordered({ reference: 'Practitioner/d1/_history/3' }), ['Practitioner/d1']],
    [
      'a role and who holds it',
      ordered({ reference: 'PractitionerRole/r1' }),
      ['PractitionerRole/r1', 'Practitioner/d2'],
    ],
    ['who was read already', ordered({ reference: 'Practitioner/n1' }), []],
    ['nobody', ordered({}), []],
    ['a name', ordered({ display: 'S. Haddad' }), []],
    ['an identifier', ordered({ identifier: { value: '1234567893' } }), []],
    ['an organization', ordered({ reference: 'Organization/g1' }), []],
    ['the patient', ordered({ reference: 'Patient/p1' }), []],
    ['a device', ordered({ reference: 'Device/x1' }), []],
    ['somebody contained', ordered({ reference: '#d1' }, { contained: [doctor('d1')] }), []],
    ['somebody on another server', ordered({ reference: 'https://other.example/fhir/Practitioner/d1' }), []],
    ['a path that climbs', ordered({ reference: 'Practitioner/../Patient' }), []],
    ['no reference at all', ordered({ reference: 'Practitioner?name=x' }), []],
    [
      'who took part in the visit (R4)',
      [{ ...visit, participant: [{ individual: { reference: 'Practitioner/d1' } }] }, given('a1'), order('o1')],
      ['Practitioner/d1'],
    ],
    [
      'who took part in the visit (R5)',
      [{ ...visit, participant: [{ actor: { reference: 'Practitioner/d1' } }] }, given('a1'), order('o1')],
      ['Practitioner/d1'],
    ],
    [
      'the same one once',
      [
        { ...visit, participant: [{ individual: { reference: 'Practitioner/d1' } }] },
        given('a1'),
        given('a2', { reference: 'MedicationRequest/o2' }),
        order('o1', by('Practitioner/d1')),
        order('o2', by(`${base}/Practitioner/d1`)),
      ],
      ['Practitioner/d1'],
    ],
    [
      'who gave an order that the entry contains',
      [
        visit,
        given(
          'a1',
          { reference: '#o' },
          { contained: [{ ...order('o'), requester: { reference: 'Practitioner/d1' } }] },
        ),
      ],
      ['Practitioner/d1'],
    ],
  ];
  test.each(cases)('%s', async (_name, resources, asked) => {
    const { log } = await follow(resources);
    expect(log).toEqual(asked.map(path => `GET ${path}`));
  });

  test('of other administrations and visits, nobody', async () => {
    const resources = [visit, given('a1'), order('o1', by('Practitioner/d1'))];
    expect((await follow(resources, { administrations: [] })).log).toEqual([]);
    expect((await follow(resources, { visit: null })).log).toEqual(['GET Practitioner/d1']);
  });

  test('more than a few of one type are asked for in one request', async () => {
    const many = Array.from({ length: 9 }, (_, n) => `m${n}`);
    const resources = [
      visit,
      ...many.map(id => given(`a-${id}`, { reference: `MedicationRequest/o-${id}` })),
      ...many.map(id => order(`o-${id}`, by(`Practitioner/${id}`))),
    ];
    const { log, of } = await follow(resources, { script: server(many.map(id => doctor(id))) });
    expect(log).toHaveLength(1);
    expect(of('Practitioner/m7')).toMatchObject({ state: 'read' });
  });
});

/** The reader's script is built by itself: its class is not the one that is known here. */
const foreignFault = () =>
  Object.assign(new Error('forbidden (HTTP 403)'), { name: 'RequestFault', why: { code: 'forbidden', http: 403 } });

describe('what became of it', () => {
  const chart = [visit, given('a1'), order('o1', by(`${base}/Practitioner/d1`))];
  const unread = (code: string, http?: number) => ({
    state: 'unread',
    why: http === undefined ? { code } : { code, http },
  });
  const instead =
    (answer: unknown): Script =>
    () =>
      answer;
  const cases: [name: string, more: Partial<StaffRequest> & { script?: Script }, expected: object][] = [
    ['read', {}, { state: 'read', resource: { id: 'd1' } }],
    ['gone', { script: server([]) }, { state: 'missing' }],
    ['not permitted', { script: instead(fault('forbidden', 403)) }, unread('forbidden', 403)],
    ['no scope for it', { scopes: ['patient/MedicationRequest.rs'] }, unread('not-granted')],
    ['the session is over', { script: instead(fault('expired', 401)) }, unread('expired', 401)],
    ['the EHR has an error', { script: instead(fault('server-error', 500)) }, unread('server-error', 500)],
    ['an error of another script of the page', { script: instead(foreignFault()) }, unread('forbidden', 403)],
    ['another type', { script: instead({ resourceType: 'Organization', id: 'd1' }) }, unread('unreadable')],
    ['another id', { script: instead(doctor('d9')) }, unread('unreadable')],
    ['no answer', { script: () => new Promise<never>(() => {}) }, unread('timeout')],
    ['stopped', { script: () => new Promise<never>(() => {}), signal: AbortSignal.abort() }, unread('stopped')],
  ];
  test.each(cases)('%s', async (_name, more, expected) => {
    const { of } = await follow(chart, more);
    expect(of('Practitioner/d1')).toMatchObject(expected);
    expect(of(`${base}/Practitioner/d1`)).toMatchObject(expected);
  });

  test('without a scope nothing is asked', async () => {
    expect((await follow(chart, { scopes: ['patient/MedicationRequest.rs'] })).log).toEqual([]);
  });

  test("an entry that is another patient's stops everything", async () => {
    const { done } = await follow(chart, {
      script: instead({ ...doctor('d1'), subject: { reference: 'Patient/p2' } }),
    });
    expect(done).toMatchObject({
      stop: { why: 'other-patient', where: 'Practitioner.subject (Practitioner read by its id)' },
    });
  });

  const answers: [name: string, answer: Resolved][] = [
    ['read', { state: 'read', resource: doctor('d1') }],
    ['missing', { state: 'missing' }],
    ['refused', { state: 'unread', why: { code: 'forbidden', http: 403 } }],
  ];
  test.each(answers)('what this session knows as %s is not asked for again', async (_name, answer) => {
    const { log, of } = await follow(chart, { known: new Map([['Practitioner/d1', answer]]) });
    expect(log).toEqual([]);
    expect(of(`${base}/Practitioner/d1`)).toEqual(answer);
  });

  test('a role that is known leads on', async () => {
    const known = new Map<string, Resolved>([['PractitionerRole/r1', { state: 'read', resource: role }]]);
    const { log } = await follow([visit, given('a1'), order('o1', by('PractitionerRole/r1'))], { known });
    expect(log).toEqual(['GET Practitioner/d2']);
  });

  test('the reading itself is left as it was', async () => {
    const { reading } = await follow(chart);
    expect((reading satisfies Reading).references.has('Practitioner/d1')).toBe(false);
  });
});
