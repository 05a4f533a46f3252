import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Resolved } from '../../src/domain/reading.ts';
import { administration, chartOf, read, readingOf, settings } from './helpers.ts';

const subject = { reference: 'Patient/p' };
const order = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'MedicationRequest',
  id: 'o',
  status: 'completed',
  intent: 'order',
  subject,
  medicationCodeableConcept: { text: 'cyanocobalamin' },
  dosageInstruction: [{ route: { text: 'IM' }, doseAndRate: [{ doseQuantity: { value: 1000, unit: 'mcg' } }] }],
  ...more,
});
const encounter = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Encounter',
  id: 'e',
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  subject,
  period: { start: '2026-03-12T10:00:00-06:00', end: '2026-03-12T10:40:00-06:00' },
  ...more,
});
const condition = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0', display: 'Pernicious anemia' }] },
  ...more,
});

describe('order', () => {
  it('is read with its route, dose and drug', () => {
    const { order: link } = read({}, [order()]);
    expect(link).toMatchObject({
      state: 'read',
      reference: 'MedicationRequest/o',
      order: {
        status: 'completed',
        intent: 'order',
        unread: null,
        route: { class: 'im' },
        drug: { ingredient: 'cyanocobalamin' },
        dose: { state: 'recorded', value: 1000, unit: 'ug' },
      },
    });
  });

  it.each([
    ['status', { status: 'ordered' }, 'unknown-status'],
    ['intent', { intent: 'wish' }, 'unknown-status'],
    ['not to be performed', { doNotPerform: true }, 'modifier-extension'],
    ['changed meaning', { dosageInstruction: [{ modifierExtension: [{ url: 'x' }] }] }, 'modifier-extension'],
    ['rules', { implicitRules: 'http://x' }, 'implicit-rules'],
    ['form', { dosageInstruction: 'IM' }, 'malformed'],
  ])('%s makes it unread', (_, change, code) => {
    expect(read({}, [order(change)]).order).toMatchObject({ order: { unread: { code } } });
  });

  it('of two routes is open', () => {
    const dosageInstruction = [{ route: { text: 'IM' } }, { route: { text: 'SC' } }];
    expect(read({}, [order({ dosageInstruction })]).order).toMatchObject({
      order: { route: { certainty: 'ambiguous', candidates: ['im', 'sc'] } },
    });
  });

  it('may be missing, unread, or not named', () => {
    const answers = (answer: Resolved) => ({ references: new Map([['MedicationRequest/o', answer]]) });
    const [missing] = chartOf([administration()], answers({ state: 'missing' })).administrations;
    expect(missing?.order.state).toBe('dangling');
    const why = { code: 'forbidden', http: 403 } as const;
    const [unread] = chartOf([administration()], answers({ state: 'unread', why })).administrations;
    expect(unread?.order).toMatchObject({ state: 'unread', why });
    const [external] = chartOf([administration()], answers({ state: 'external' })).administrations;
    expect(external?.order.state).toBe('unread');
    expect(read({ request: undefined }).order).toMatchObject({
      state: 'absent',
      evidence: [{ pointer: 'MedicationAdministration/a#request', value: '' }],
    });
    expect(read({ request: { identifier: { value: '7' } } }).order.state).toBe('unread');
  });
});

describe('performer', () => {
  const fn = (code: string, text?: string) => ({ coding: [{ code }], text });
  it.each([
    [{ actor: { reference: 'Practitioner/n', display: 'Ana Ruiz' } }, 'practitioner', 'unstated'],
    [{ function: fn('performer'), actor: { display: 'Ana Ruiz' } }, 'unknown', 'administered'],
    [{ function: fn('verifier'), actor: { reference: 'Practitioner/n' } }, 'practitioner', 'verified'],
    [
      { function: fn('practitioner-ordered-by-medication'), actor: { reference: 'Practitioner/n' } },
      'practitioner',
      'ordered',
    ],
    [
      { function: fn('practitioner-administered-medication'), actor: { reference: 'Practitioner/n' } },
      'practitioner',
      'administered',
    ],
    [{ function: { text: 'Ordering provider' }, actor: { reference: 'Practitioner/n' } }, 'practitioner', 'ordered'],
    [{ function: { text: 'Scribe' }, actor: { reference: 'Practitioner/n' } }, 'practitioner', 'other'],
    [{ actor: { reference: 'Patient/p', display: 'Somebody' } }, 'patient', 'unstated'],
    [{ actor: { reference: 'RelatedPerson/r' } }, 'related-person', 'unstated'],
    [{ actor: { reference: 'Device/d' } }, 'device', 'unstated'],
    [
      { actor: { reference: 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1', display: 'Dr A' } },
      'practitioner',
      'unstated',
    ],
  ])('%j', (performer, kind, part) => {
    expect(read({ performer: [performer] }).performers).toMatchObject([{ kind, part }]);
  });

  it('never carries a patient name', () => {
    const performer = [{ actor: { reference: 'Patient/p', display: 'Somebody' } }];
    expect(JSON.stringify(read({ performer }).performers)).not.toContain('Somebody');
  });

  it('takes the name of a Practitioner that was read, also through a role', () => {
    const name = [{ given: ['Ana'], family: 'Ruiz' }];
    const who = { resourceType: 'Practitioner', id: 'n', name };
    const role = { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/n' } };
    const performer = [{ actor: { reference: 'Practitioner/n' } }, { actor: { reference: 'PractitionerRole/r' } }];
    expect(read({ performer }, [who, role]).performers.map(one => one.name)).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });

  it('is dangling only without a name', () => {
    const more = { references: new Map<string, Resolved>([['Practitioner/n', { state: 'missing' }]]) };
    const of = (display?: string) =>
      chartOf([administration({ performer: [{ actor: { reference: 'Practitioner/n', display } }] })], more)
        .administrations[0]?.performers[0]?.dangling;
    expect([of(), of('Ana Ruiz')]).toEqual([true, false]);
  });

  it('nobody named is no performer', () => {
    expect(read({ performer: [{ function: fn('performer') }, { actor: {} }, null] }).performers).toEqual([]);
  });
});

describe('visit', () => {
  it('is linked by context', () => {
    expect(read({}, [encounter()]).visit).toMatchObject({ state: 'linked', reference: 'Encounter/e' });
    expect(read({ context: undefined }).visit.state).toBe('absent');
    expect(read({ context: { reference: 'EpisodeOfCare/x' } }).visit.state).toBe('other');
    expect(read().visit.state).toBe('unread');
  });

  it.each([
    ['AMB', 'ambulatory'],
    ['SS', 'ambulatory'],
    ['IMP', 'inpatient'],
    ['ACUTE', 'inpatient'],
    ['NONAC', 'inpatient'],
    ['EMER', 'emergency'],
    ['OBSENC', 'observation'],
    ['HH', 'home'],
    ['VR', 'virtual'],
    ['O', 'ambulatory'],
    ['EW EMER.', 'emergency'],
    ['inpatient', 'inpatient'],
    ['99213', 'unknown'],
    ['constructor', 'unknown'],
  ])('class %s is %s', (code, setting) => {
    const [visit] = chartOf([encounter({ class: { code } })]).visits;
    expect(visit).toMatchObject({ setting, classCode: code });
  });

  it('names what bars it', () => {
    const unread = (change: Record<string, unknown>) => chartOf([encounter(change)]).visits[0]?.unread?.code ?? null;
    expect(unread({})).toBeNull();
    expect(unread({ status: 'completed' })).toBe('unknown-status');
    expect(unread({ period: { start: 'noon' } })).toBe('malformed');
    expect(unread({ location: [{ modifierExtension: [{ url: 'x' }] }] })).toBe('modifier-extension');
  });

  it('lists diagnoses and reasons', () => {
    const diagnosis = [
      { condition: { reference: 'Condition/c' }, use: { coding: [{ code: 'AD' }] }, rank: 1 },
      { condition: { reference: 'Condition/gone' } },
    ];
    const chart = chartOf([encounter({ diagnosis, reasonCode: [{ text: 'B12 shot' }] }), condition()]);
    expect(chart.visits[0]?.diagnoses).toMatchObject([
      { reference: 'Condition/c', use: 'AD', rank: 1, dangling: false, unread: null },
      { reference: 'Condition/gone', rank: null, unread: { code: 'other' } },
    ]);
    expect(chart.visits[0]?.reasons).toEqual([{ pointer: 'Encounter/e#reasonCode[0].text', value: 'B12 shot' }]);
  });
});

describe('place', () => {
  const posSystem = 'urn:oid:2.16.840.1.113883.6.50';
  const at = (type: unknown, more: Record<string, unknown> = {}): FhirResource[] => [
    encounter({ location: [{ location: { reference: 'Location/l' } }], ...more }),
    { resourceType: 'Location', id: 'l', name: 'North Clinic', type },
  ];
  const place = (resources: FhirResource[], of = settings.placeOfService) =>
    chartOf(resources, {}, { ...settings, placeOfService: of }).visits[0]?.place;

  it.each([
    ['code', at([{ coding: [{ system: posSystem, code: '11' }] }]), '11', 'code'],
    [
      'role',
      at([{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'ER' }] }]),
      '23',
      'location',
    ],
    ['words', at([{ text: 'Urgent Care Center' }]), '20', 'location'],
    ['hospital', at([{ text: 'Hospital' }]), null, 'class-only'],
    ['service type', [encounter({ serviceType: { text: 'Urgent care' } })], '20', 'service-type'],
    [
      'two codes',
      at([
        {
          coding: [
            { system: posSystem, code: '11' },
            { system: posSystem, code: '22' },
          ],
        },
      ]),
      null,
      'code',
    ],
    ['class only', [encounter()], null, 'class-only'],
    ['nothing', [encounter({ class: undefined })], null, 'absent'],
    ['name is no place', at(undefined), null, 'class-only'],
  ])('%s', (_, resources, pos, from) => expect(place(resources)).toMatchObject({ pos, from }));

  it('follows the configuration, by location first', () => {
    const byLocation = { 'Location/l': '22' };
    expect(place(at([{ text: 'Office' }]), { default: '11', byLocation })).toMatchObject({
      pos: '22',
      from: 'configuration',
    });
    expect(place(at(undefined), { default: '11', byLocation: { 'north clinic': '20' } })).toMatchObject({ pos: '20' });
    expect(place(at([{ text: 'Office' }]), { default: '22', byLocation: {} })).toMatchObject({ pos: '11' });
    expect(place([encounter()], { default: '11', byLocation: {} })).toMatchObject({ pos: '11', from: 'configuration' });
  });

  it('says when a Location could not be read', () => {
    expect(place([encounter({ location: [{ location: { reference: 'Location/l' } }] })])?.unread).toMatchObject({
      code: 'other',
    });
  });
});

describe('diagnoses', () => {
  it('reads codes with their kind, status and category', () => {
    const coding = [
      { system: 'urn:oid:2.16.840.1.113883.6.90', code: 'E53.8' },
      { system: 'http://snomed.info/sct', code: '190634004' },
      { system: 'http://hl7.org/fhir/sid/icd-10', code: 'D51.0' },
    ];
    const clinicalStatus = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    };
    const category = [{ coding: [{ code: 'encounter-diagnosis' }] }];
    const [one] = chartOf([
      condition({
        code: { coding, text: 'B12 deficiency' },
        clinicalStatus,
        category,
        encounter: { reference: 'Encounter/e' },
      }),
    ]).diagnoses;
    expect(one).toMatchObject({
      reference: 'Condition/c',
      text: 'B12 deficiency',
      clinicalStatus: 'active',
      verificationStatus: null,
      categories: ['encounter-diagnosis'],
      encounter: 'Encounter/e',
      unread: null,
    });
    expect(one?.codes.map(code => code.kind)).toEqual(['icd-10-cm', 'snomed', 'other']);
  });

  it.each([
    ['clinicalStatus', { clinicalStatus: { coding: [{ code: 'sleeping' }] } }],
    ['verificationStatus', { verificationStatus: { coding: [{ code: 'sure' }] } }],
  ])('an unknown %s bars it', (name, change) => {
    expect(chartOf([condition(change)]).diagnoses[0]?.unread).toEqual({
      code: 'unknown-status',
      detail: `Condition/c#${name}`,
    });
  });

  it('follows reasons', () => {
    const reasonCode = [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0' }] }, { text: ' ' }];
    const reasonReference = ['Condition/c', 'Condition/gone', 'Observation/o'].map(reference => ({ reference }));
    const { reasons } = read({ reasonCode, reasonReference }, [condition()]);
    expect(reasons).toMatchObject([
      {
        state: 'read',
        diagnosis: { reference: 'MedicationAdministration/a#reasonCode[0]', codes: [{ code: 'D51.0' }] },
      },
      { state: 'read', diagnosis: { reference: 'Condition/c' } },
      { state: 'unread', reference: 'Condition/gone' },
    ]);
  });

  it('that are only referred to are listed too, each once', () => {
    const references = new Map<string, Resolved>([['Condition/c', { state: 'read', resource: condition() }]]);
    const reading = readingOf([administration()], { references });
    expect(chartOf([administration()], reading).diagnoses.map(one => one.reference)).toEqual(['Condition/c']);
  });
});
