import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { complete, type Read } from '../../src/domain/reading.ts';
import { normalise } from '../../src/normalise/index.ts';
import { administration, chartOf, encounter, order, read, readingOf, settings } from './helpers.ts';

const bad = (resources: unknown[]): Read<FhirResource[]> => complete(resources as FhirResource[]);

describe('whose record it is', () => {
  const stop = (resources: FhirResource[]) => normalise(readingOf(resources), settings);
  const condition = (subject: unknown) => ({ resourceType: 'Condition', id: 'c', subject });
  it.each([
    ['another patient', { reference: 'Patient/q' }],
    ['nobody', undefined],
    ['a group', { reference: 'Group/p' }],
    ['an identifier', { identifier: { value: '1' } }],
    ['not a reference', 'Patient/p'],
  ])('stops at a record of %s', (_, subject) => {
    expect(stop([administration(), condition(subject)])).toEqual({
      stop: {
        why: 'other-patient',
        where: 'Condition/c#subject',
        patient: 'Patient/p',
        readAt: '2026-03-12T12:00:00Z',
      },
    });
  });

  it.each(['Patient/p', 'Patient/p/_history/3', 'https://ehr.example/fhir/Patient/p'])('goes on with %s', reference => {
    expect(stop([condition({ reference })])).toHaveProperty('chart');
  });

  it('looks at what is referred to, contained and at performers', () => {
    const order = { resourceType: 'MedicationRequest', id: 'o', subject: { reference: 'Patient/q' } };
    const reading = readingOf([administration()], {
      references: new Map([['MedicationRequest/o', { state: 'read', resource: order }]]),
    });
    expect(normalise(reading, settings)).toHaveProperty('stop.why', 'other-patient');
    expect(stop([administration({ contained: [order] })])).toHaveProperty('stop.why', 'other-patient');
    const performer = [{ actor: { reference: 'Patient/q' } }];
    expect(stop([administration({ performer })])).toHaveProperty(
      'stop.where',
      'MedicationAdministration/a#performer[0].actor',
    );
    expect(stop([{ resourceType: 'Patient', id: 'q' }])).toHaveProperty('stop.why', 'other-patient');
  });
});

describe('sources', () => {
  it('name broken resources and are then only partly read', () => {
    const sources = {
      ...readingOf([]).sources,
      conditions: bad([null, 7, 'x', {}, { resourceType: 'Condition' }, { resourceType: 'Condition', id: 3 }]),
    };
    const chart = chartOf([], { sources });
    expect(chart.sources.conditions).toMatchObject({ status: 'partial', count: 0, why: { code: 'broken-resource' } });
    expect(chart.problems).toHaveLength(6);
    expect(chart.sources.encounters).toEqual({ status: 'complete', count: 0, why: null });
  });

  it('keep what the reading said of them', () => {
    const why = { code: 'forbidden', http: 403 } as const;
    const sources = { ...readingOf([]).sources, conditions: { status: 'failed' as const, value: [], why } };
    expect(chartOf([], { sources }).sources.conditions).toEqual({ status: 'failed', count: 0, why });
  });

  it('count a resource that came twice once, and say when its two forms differ', () => {
    const one = administration();
    expect(chartOf([one, structuredClone(one)]).administrations).toHaveLength(1);
    const chart = chartOf([one, administration({ status: 'not-done' })]);
    expect(chart.administrations).toHaveLength(1);
    expect(chart.sources.administrations).toMatchObject({ status: 'partial', why: { code: 'conflicting-versions' } });
  });

  it('read who the patient is', () => {
    const patient = {
      resourceType: 'Patient',
      id: 'p',
      name: [{ use: 'official', given: ['Ada', 'M'], family: 'Quill' }],
      birthDate: '1950-02-03',
      gender: 'female',
      identifier: [{ type: { coding: [{ code: 'MR' }] }, value: '00123' }],
    };
    expect(chartOf([patient]).banner).toEqual({
      name: 'Ada M Quill',
      birthDate: '1950-02-03',
      sex: 'female',
      recordNumber: '00123',
    });
    expect(chartOf([]).banner).toBeNull();
  });
});

describe('what nothing may rest on', () => {
  it.each([
    ['top', { modifierExtension: [{ url: 'x' }] }, 'modifier-extension', 'modifierExtension'],
    [
      'deep',
      { dosage: { route: { text: 'IM' }, modifierExtension: [{ url: 'x' }] } },
      'modifier-extension',
      'dosage.modifierExtension',
    ],
    [
      'in a list',
      { performer: [{ modifierExtension: [{ url: 'x' }], actor: { display: 'A' } }] },
      'modifier-extension',
      'performer[0].modifierExtension',
    ],
    ['rules', { implicitRules: 'urn:x' }, 'implicit-rules', 'implicitRules'],
    ['rules that are no address', { implicitRules: 7 }, 'implicit-rules', 'implicitRules'],
    ['parts left out', { meta: { tag: [{ code: 'SUBSETTED' }] } }, 'other', 'meta.tag'],
    ['parts taken out', { meta: { security: [{ code: 'R' }, { code: 'REDACTED' }] } }, 'other', 'meta.security'],
    ['parts masked', { meta: { tag: null, security: [null, { code: 'MASKED' }] } }, 'other', 'meta.security'],
    [
      'a modifier that is no list',
      { dosage: { modifierExtension: 'x' } },
      'modifier-extension',
      'dosage.modifierExtension',
    ],
    ['status', { status: 'done' }, 'unknown-status', 'status'],
    ['dosage', { dosage: 'IM' }, 'malformed', 'dosage'],
    ['route', { dosage: { route: 'IM' } }, 'malformed', 'dosage.route'],
    ['coding', { dosage: { route: { coding: { code: 'IM' } } } }, 'malformed', 'dosage.route.coding'],
    ['text', { dosage: { text: 5 } }, 'malformed', 'dosage.text'],
    ['long text', { dosage: { text: 'x'.repeat(20_001) } }, 'too-large', 'dosage.text'],
    ['long list', { note: Array.from({ length: 1001 }, () => ({ text: 'x' })) }, 'too-large', 'note'],
  ])('%s', (_, change, code, path) => {
    expect(read(change).unread).toEqual({ code, detail: `MedicationAdministration/a#${path}` });
  });

  it.each([
    { modifierExtension: [] },
    { modifierExtension: null },
    { implicitRules: ' ' },
    { implicitRules: undefined, modifierExtension: undefined },
    { meta: { tag: [{ code: 'HTEST' }], security: [{ code: 'N' }, {}] } },
    { meta: null },
    { contained: [{ resourceType: 'Device', id: 'd', meta: { tag: [{ code: 'SUBSETTED' }] } }] },
    { dosage: null },
    { note: null },
    { performer: [null] },
    { extension: [{ url: 'x', valueString: 'y' }] },
  ])('%j changes nothing', change => expect(read(change).unread).toBeNull());

  it('a modifier is looked for in every corner, but not without end', () => {
    const extension = (count: number) => Array.from({ length: count }, () => ({}));
    expect(read({ extension: [{ extension: extension(40_000) }] }).unread).toBeNull();
    expect(read({ extension: [{ extension: extension(60_000) }] }).unread).toEqual({
      code: 'too-large',
      detail: 'MedicationAdministration/a',
    });
  });

  it('a status is named with its place', () => {
    const inside = order({ id: 'x', status: 'done' });
    const [one] = chartOf([administration({ contained: [inside], request: { reference: '#x' } })]).administrations;
    expect(one?.order).toMatchObject({
      order: { unread: { code: 'unknown-status', detail: 'MedicationAdministration/a#contained[0].status' } },
    });
    const [visit] = chartOf([encounter({ status: 'done' })]).visits;
    expect(visit?.unread).toEqual({ code: 'unknown-status', detail: 'Encounter/e#status' });
  });

  it('parts left out of what is contained are named with their place', () => {
    const inside = order({ id: 'x', meta: { tag: [{ code: 'SUBSETTED' }] } });
    const [one] = chartOf([administration({ contained: [inside], request: { reference: '#x' } })]).administrations;
    expect(one?.order).toMatchObject({
      order: { unread: { code: 'other', detail: 'MedicationAdministration/a#contained[0].meta.tag' } },
    });
  });
});
