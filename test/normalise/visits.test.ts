import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Resolved } from '../../src/domain/reading.ts';
import { administration, chartOf, condition, encounter, read, readingOf, settings } from './helpers.ts';

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

  it.each([
    ['URGENT', 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-encounter-class', 'inpatient'],
    ['URGENT', 'http://urgent-care.example.org/class', 'unknown'],
    ['ELECTIVE', undefined, 'unknown'],
    ['ACUTE', 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'inpatient'],
    ['ACUTE', 'http://urgent-care.example.org/class', 'unknown'],
    ['IMP', 'http://urgent-care.example.org/class', 'inpatient'],
  ])('class %s of %s is %s: an office has urgent and acute visits too', (code, system, setting) => {
    expect(chartOf([encounter({ class: { code, system } })]).visits[0]).toMatchObject({ setting });
  });

  it('names what bars it', () => {
    const unread = (change: Record<string, unknown>) => chartOf([encounter(change)]).visits[0]?.unread?.code ?? null;
    expect(unread({})).toBeNull();
    expect(unread({ status: 'completed' })).toBe('unknown-status');
    expect(unread({ period: { start: 'noon' } })).toBe('malformed');
    expect(unread({ location: [{ modifierExtension: [{ url: 'x' }] }] })).toBe('modifier-extension');
  });

  it.each<[string, unknown, Record<string, unknown>, object | null]>([
    ['a visit', { reference: 'Encounter/w' }, {}, { reference: 'Encounter/w', dangling: false, unread: null }],
    ['a version of it', { reference: 'Encounter/w/_history/2' }, {}, { reference: 'Encounter/w', unread: null }],
    [
      'what is missing',
      { reference: 'Encounter/x' },
      { 'Encounter/x': { state: 'missing' } },
      { reference: 'Encounter/x', dangling: true, unread: null },
    ],
    ['what nobody asked for', { reference: 'Encounter/x' }, {}, { dangling: false, unread: { code: 'not-asked' } }],
    ['another type', { reference: 'Condition/c' }, {}, { unread: { code: 'other' } }],
    ['what it contains', { reference: '#w' }, {}, { unread: { code: 'other' } }],
    ['a number', { identifier: { value: '1' } }, {}, { unread: { code: 'other' } }],
    ['words, which are a sign', { display: 'Office visit' }, {}, null],
    ['nothing', { reference: ' ' }, {}, null],
  ])('is part of %s', (_, partOf, answers, expected) => {
    const whole = { ...encounter(), id: 'w' };
    const part = encounter({ partOf, contained: [whole] });
    const references = new Map(Object.entries(answers)) as Map<string, Resolved>;
    const { visits } = chartOf([part, whole, condition()], { references });
    const found = visits.find(({ reference }) => reference === 'Encounter/e')?.partOf;
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('lists diagnoses and reasons', () => {
    const diagnosis = [
      { condition: { reference: 'Condition/c' }, use: { coding: [{ code: 'AD' }] }, rank: 1 },
      { condition: { reference: 'Condition/gone' } },
    ];
    const chart = chartOf([encounter({ diagnosis, reasonCode: [{ text: 'B12 shot' }] }), condition()]);
    expect(chart.visits[0]?.diagnoses).toMatchObject([
      { reference: 'Condition/c', uses: ['AD'], rank: 1, dangling: false, unread: null },
      { reference: 'Condition/gone', rank: null, unread: { code: 'not-asked' } },
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
      'several',
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
    const pos = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
    const coded = (code: string) => at([{ coding: [{ system: pos, code }] }]);
    expect(place(coded('11'), { default: null, byLocation })).toMatchObject({ pos: null, from: 'several' });
    expect(place(coded('22'), { default: null, byLocation })).toMatchObject({ pos: '22', from: 'configuration' });
    expect(place(at(undefined), { default: '11', byLocation: { 'north clinic': '20' } })).toMatchObject({ pos: '20' });
    expect(place(at([{ text: 'Office' }]), { default: '22', byLocation: {} })).toMatchObject({ pos: '11' });
    expect(place([encounter()], { default: '11', byLocation: {} })).toMatchObject({ pos: '11', from: 'configuration' });
  });

  it('says when a Location could not be read', () => {
    expect(place([encounter({ location: [{ location: { reference: 'Location/l' } }] })])?.unread).toMatchObject({
      code: 'not-asked',
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

  it.each([
    [[{ code: 'confirmed' }], 'confirmed'],
    [[{ code: 'Refuted' }], 'refuted'],
    [
      [{ code: 'C' }, { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
      'confirmed',
    ],
    [[{ code: 'confirmed' }, { code: 'refuted' }], 'confirmed|refuted'],
  ])('%j is the status %s', (coding, status) => {
    const [one] = chartOf([condition({ verificationStatus: { coding } })]).diagnoses;
    expect(one?.verificationStatus).toBe(status);
    expect(one?.unread === null).toBe(!status.includes('|'));
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
