import {
  type Break,
  elementBreak,
  type Fields,
  fieldBreak,
  likes,
  resourcesOf,
  withEntry,
  withFields,
} from './break.ts';

const self = ({ resourceType, id }: Fields) => ({ reference: `${String(resourceType)}/${String(id)}` });
const odd = [
  '',
  ' ',
  '#',
  '#gone',
  '#__proto__',
  '/',
  '//evil.example/Encounter/1',
  'https://evil.example/fhir/Encounter/1',
  'https://user@evil.example/Condition/1',
  'javascript:alert(1)',
  'urn:uuid:00000000-0000-4000-8000-000000000000',
  'urn:oid:1.2.3',
  'Encounter?identifier=x|y',
  'Encounter',
  'Encounter/',
  'Encounter/../Condition/1',
  'Encounter/a/b/c',
  '__proto__/x',
  'Group/1',
  'Device/1',
  'Patient/somebody-else',
];

/** References that lead nowhere, elsewhere or in circles, or are written in another way. */
export const references: readonly Break[] = [
  elementBreak('dangling reference', likes.reference, value => `${String(value).split('/')[0]}/nobody-knows`),
  elementBreak('odd reference', likes.reference, (_, draw) => draw.one(odd)),
  elementBreak('versioned reference', likes.reference, value => `${String(value)}/_history/1`),
  elementBreak('absolute reference', likes.reference, value => `https://ehr.example/fhir/${String(value)}`),
  elementBreak(
    'reference to a resource of another type',
    likes.reference,
    (value, draw) => `${draw.one(['Condition', 'Encounter', 'Medication', 'Location'])}/${String(value).split('/')[1]}`,
  ),
  elementBreak(
    'reference of another type than it says',
    (value, path) => typeof value === 'object' && value !== null && 'reference' in value && path.length > 0,
    (value, draw) => ({ ...(value as Fields), type: draw.one(['Patient', 'Group', 'EpisodeOfCare', '']) }),
  ),
  elementBreak(
    'reference by name or identifier only',
    (value, path) => typeof value === 'object' && value !== null && 'reference' in value && path.length > 0,
    (_, draw) =>
      draw.one<Fields>([
        { display: 'somebody' },
        { identifier: { system: 'urn:x', value: '1' } },
        { type: 'Encounter' },
      ]),
  ),
  fieldBreak('part of itself', ['Encounter', 'Location', 'MedicationAdministration', 'Procedure'], one => ({
    partOf: one.resourceType === 'MedicationAdministration' ? [self(one)] : self(one),
  })),
  {
    name: 'visits that are part of each other',
    strike(chart, draw) {
      const all = resourcesOf(chart, 'Encounter');
      if (all.length === 0) return null;
      const at = draw.one(all);
      const visit = chart.resources[at] as Fields;
      const other = { ...visit, id: 'whole-1', partOf: self(visit), class: draw.one([{ code: 'IMP' }, visit.class]) };
      return withEntry(withFields(chart, at, { partOf: { reference: 'Encounter/whole-1' } }), other);
    },
  },
  fieldBreak('visit that is its own diagnosis', ['Encounter'], one => ({ diagnosis: [{ condition: self(one) }] })),
  fieldBreak('diagnosis in circles', ['Condition'], one => ({
    evidence: [{ detail: [self(one)] }],
    stage: [{ assessment: [self(one)] }],
    encounter: self(one),
  })),
  fieldBreak('order that rests on itself', ['MedicationRequest'], one => ({
    basedOn: [self(one)],
    priorPrescription: self(one),
    reasonReference: [self(one)],
  })),
  fieldBreak('administration that is its own order', ['MedicationAdministration'], one => ({
    request: self(one),
    context: self(one),
    medicationReference: self(one),
  })),
  fieldBreak('medication made of itself', ['MedicationAdministration', 'MedicationRequest'], () => ({
    contained: [
      {
        resourceType: 'Medication',
        id: 'loop',
        ingredient: [{ itemReference: { reference: '#loop' } }, { itemReference: { reference: '#' } }],
      },
    ],
    medicationReference: { reference: '#loop' },
    medicationCodeableConcept: undefined,
  })),
  fieldBreak('contained under one id twice', ['MedicationAdministration'], () => ({
    contained: [
      { resourceType: 'Medication', id: 'two', code: { text: 'ketorolac' } },
      { resourceType: 'Medication', id: 'two', code: { text: 'ketorolac tablet' } },
    ],
    medicationReference: { reference: '#two' },
    medicationCodeableConcept: undefined,
  })),
  fieldBreak(
    'contained is no resource',
    ['MedicationAdministration', 'Encounter', 'MedicationRequest'],
    (_, __, draw) => ({
      contained: draw.one<unknown>([
        null,
        {},
        'x',
        [null],
        ['x'],
        [{}],
        [{ resourceType: 'Medication' }],
        [[{ resourceType: 'Medication', id: 'm' }]],
      ]),
    }),
  ),
  {
    name: 'roles in circles',
    strike(chart, draw) {
      const all = resourcesOf(chart, 'MedicationAdministration');
      if (all.length === 0) return null;
      const role = {
        resourceType: 'PractitionerRole',
        id: 'role-1',
        practitioner: { reference: 'PractitionerRole/role-1' },
      };
      return withEntry(
        withFields(chart, draw.one(all), { performer: [{ actor: { reference: 'PractitionerRole/role-1' } }] }),
        role,
      );
    },
  },
];
