import { parseDate } from '../../src/domain/time.ts';
import { pa, type RuleCase } from './case.ts';

const here = ['Encounter/v#location[0]', 'Encounter/v#period'];
const whole = {
  reference: 'Encounter/w',
  dangling: false,
  unread: null,
  evidence: { pointer: 'Encounter/v#partOf.reference', value: 'Encounter/w' },
};
const office = { pos: '11', place: 'Office', setting: 'ambulatory' };
const sign = (says: string, path: string, value: string) => ({
  says,
  during: null,
  evidence: { pointer: `Encounter/v#${path}`, value },
});
const hospital = { claimSide: 'facility', billablePlaces: ['19', '22', '23'] } as const;
const elsewhere = (
  name: string,
  place: Readonly<Record<string, unknown>>,
  setting: string,
  question: string,
  policy = {},
): RuleCase => ({
  name,
  when: { locations: { setting, place } },
  policy,
  expect: {
    outcome: question === 'billable' ? 'pass' : 'review',
    message: `place-of-service.${question}`,
    policyRow: 'billablePlaces',
    values: { pos: String(place.pos ?? '11'), place: String(place.text ?? place.pos ?? 'Office'), setting },
    evidence: here,
  },
});

const questions: readonly RuleCase[] = [
  elsewhere('rural health clinic', { pos: '72', text: 'RHC' }, 'ambulatory', 'own-rate'),
  elsewhere('assisted living', { pos: '13', text: 'Assisted living' }, 'ambulatory', 'home'),
  elsewhere('an office in a home visit', {}, 'home', 'home'),
  elsewhere('an office in a virtual visit', {}, 'virtual', 'other-place'),
  elsewhere('hospital outpatient, its own claim', { pos: '22', text: 'Clinic' }, 'ambulatory', 'billable', hospital),
  elsewhere('emergency room, its own claim', { pos: '23', text: 'ED' }, 'emergency', 'billable', hospital),
  elsewhere('observation, its own claim', { pos: '22', text: 'Unit' }, 'observation', 'billable', hospital),
  elsewhere('an office on the claim of a hospital', {}, 'ambulatory', 'other-place', hospital),
  elsewhere(
    'an emergency room that this hospital does not claim for',
    { pos: '23', text: 'ED' },
    'emergency',
    'other-place',
    {
      ...hospital,
      billablePlaces: ['22'],
    },
  ),
  elsewhere('a virtual visit to a hospital', { pos: '22', text: 'Clinic' }, 'virtual', 'other-place', hospital),
  elsewhere('a code that no list of places holds', { pos: '77', text: null }, 'ambulatory', 'other-place'),
  elsewhere('a home on the claim of a hospital', { pos: '12', text: 'Home' }, 'home', 'home', hospital),
];

const signs: readonly RuleCase[] = [
  {
    name: 'a visit of the type telephone',
    when: { locations: { signs: [sign('virtual', 'type[0].text', 'Telephone')] } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.sign',
      values: { ...office, words: 'Telephone' },
      evidence: ['Encounter/v#type[0].text', ...here],
    },
  },
  {
    name: 'an earlier class that says admitted',
    when: { locations: { signs: [sign('inpatient', 'classHistory[0].class', 'IMP')] } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.contradicted',
      values: office,
      evidence: ['Encounter/v#classHistory[0].class', ...here],
    },
  },
  {
    name: 'a location in use at another time',
    when: {
      locations: {
        otherTime: true,
        place: {
          spans: [{ start: parseDate('2026-03-12T08:00:00-05:00'), end: parseDate('2026-03-12T09:00:00-05:00') }],
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-time',
      values: { ...office, words: '2026-03-12T08:00:00-05:00 - 2026-03-12T09:00:00-05:00' },
      evidence: here,
    },
  },
  {
    name: 'two locations in use at other times, of which one has no beginning and one no end',
    when: {
      locations: {
        otherTime: true,
        place: {
          spans: [
            { start: null, end: parseDate('2026-03-12T09:00:00-05:00') },
            { start: parseDate('2026-03-12T11:00:00-05:00'), end: null },
          ],
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-time',
      values: { ...office, words: ' - 2026-03-12T09:00:00-05:00; 2026-03-12T11:00:00-05:00 - ' },
      evidence: here,
    },
  },
  {
    name: 'an office, in a visit to a hospice patient',
    when: { locations: { signs: [sign('own-rate', 'type[0].text', 'Hospice visit')] } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.sign-own-rate',
      values: { ...office, words: 'Hospice visit' },
      evidence: ['Encounter/v#type[0].text', ...here],
    },
  },
  {
    name: 'a hospice patient at home: what is not paid as a whole is asked about first',
    when: {
      locations: {
        signs: [sign('own-rate', 'type[0].text', 'Hospice'), sign('home', 'serviceType.text', 'Home visit')],
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.sign',
      values: { ...office, words: 'Hospice; Home visit' },
      evidence: ['Encounter/v#type[0].text', 'Encounter/v#serviceType.text', ...here],
    },
  },
  {
    name: 'signs do not matter where the place is asked about anyway',
    when: {
      locations: {
        setting: 'emergency',
        place: { pos: '23', text: 'ED' },
        signs: [sign('emergency', 'type[0]', 'ED')],
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.facility',
      policyRow: 'billablePlaces',
      values: { pos: '23', place: 'ED', setting: 'emergency' },
      evidence: here,
    },
  },
];

export const cases: readonly RuleCase[] = [
  ...questions,
  ...signs,
  {
    name: 'the record names two places',
    when: { locations: { place: { pos: null, text: 'Office; Emergency department', from: 'several' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.several',
      values: { pos: '', place: 'Office; Emergency department', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'the record names two places, and another location could not be read',
    when: { locations: { place: { pos: null, text: 'Office; Ward', from: 'several', unread: { code: 'forbidden' } } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.several',
      values: { pos: '', place: 'Office; Ward', setting: 'ambulatory' },
      evidence: here,
    },
  },
  {
    name: 'the class is known, and the location could not be read',
    when: { locations: { place: { pos: null, text: null, from: 'class-only', unread: { code: 'forbidden' } } } },
    expect: { outcome: 'unchecked', why: 'forbidden', message: 'place-of-service.unread', evidence: here },
  },
  {
    name: 'a visit without any word of a place or a kind of visit',
    when: { locations: { place: null, setting: null } },
    expect: { outcome: 'gap', kind: 'absent', message: 'place-of-service.absent', evidence: here },
  },
  {
    name: 'an injection that two categories put elsewhere',
    when: {
      administrations: {
        administration: {
          elsewhere: [
            { pointer: pa('category.coding[0]'), value: 'inpatient' },
            { pointer: pa('category.coding[1]'), value: 'community' },
          ],
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.category',
      values: { ...office, category: 'inpatient; community' },
      evidence: [pa('category.coding[0]'), pa('category.coding[1]'), ...here],
    },
  },
  {
    name: 'an injection that was given elsewhere',
    when: {
      administrations: {
        administration: {
          elsewhere: [{ pointer: 'MedicationAdministration/a#category.coding[0]', value: 'inpatient' }],
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.category',
      values: { pos: '11', place: 'Office', setting: 'ambulatory', category: 'inpatient' },
      evidence: ['MedicationAdministration/a#category.coding[0]', 'Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'office',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'place-of-service.billable',
      policyRow: 'billablePlaces',
      values: { pos: '11', place: 'Office', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'urgent care',
    when: { locations: { setting: 'ambulatory', place: { pos: '20', text: null } } },
    expect: {
      outcome: 'pass',
      message: 'place-of-service.billable',
      policyRow: 'billablePlaces',
      values: { pos: '20', place: 'place 20', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'from configuration',
    when: { locations: { setting: 'ambulatory', place: { from: 'configuration' } } },
    expect: {
      outcome: 'pass',
      message: 'place-of-service.billable',
      policyRow: 'billablePlaces',
      values: { pos: '11', place: 'Office', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'class not known, place named',
    when: { locations: { setting: 'unknown', place: {} } },
    expect: {
      outcome: 'pass',
      message: 'place-of-service.billable',
      policyRow: 'billablePlaces',
      values: { pos: '11', place: 'Office', setting: 'unknown' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'hospital outpatient',
    when: { locations: { setting: 'ambulatory', place: { pos: '19', text: 'Off campus' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-place',
      policyRow: 'billablePlaces',
      values: { pos: '19', place: 'Off campus', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'emergency room',
    when: { locations: { setting: 'emergency', place: { pos: '23', text: 'ED' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.facility',
      policyRow: 'billablePlaces',
      values: { pos: '23', place: 'ED', setting: 'emergency' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'emergency class in an office',
    when: { locations: { setting: 'emergency', place: {} } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-place',
      policyRow: 'billablePlaces',
      values: { pos: '11', place: 'Office', setting: 'emergency' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'home',
    when: { locations: { setting: 'home', place: { pos: '12', text: 'Home' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.home',
      policyRow: 'billablePlaces',
      values: { pos: '12', place: 'Home', setting: 'home' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'class alone',
    when: { locations: { setting: 'ambulatory', place: { pos: null, text: null, from: 'class-only' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.class-only',
      values: { pos: '', place: '', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'nothing names the place',
    when: { locations: { setting: 'unknown', place: { pos: null, text: null, from: 'absent' } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'place-of-service.absent',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'the location could not be read',
    when: {
      locations: {
        setting: 'unknown',
        place: { pos: null, text: null, from: 'absent', unread: { code: 'forbidden' } },
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'place-of-service.unread',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'a location could not be read beside one that was',
    when: { locations: { setting: 'ambulatory', place: { unread: { code: 'forbidden' } } } },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'place-of-service.unread',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'a part of a visit that could not be read',
    when: { locations: { unseen: { ...whole, unread: { code: 'forbidden' } } } },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'place-of-service.whole-unread',
      evidence: ['Encounter/v#partOf.reference', ...here],
    },
  },
  {
    name: 'a part of a visit that is nowhere',
    when: { locations: { unseen: { ...whole, dangling: true } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.whole-missing',
      values: office,
      evidence: ['Encounter/v#partOf.reference', ...here],
    },
  },
  {
    name: 'a part of a visit that could not be read, in an emergency room',
    when: {
      locations: {
        setting: 'emergency',
        place: { pos: '23', text: 'ED' },
        unseen: { ...whole, unread: { code: 'forbidden' } },
      },
    },
    expect: {
      outcome: 'review',
      message: 'place-of-service.facility',
      policyRow: 'billablePlaces',
      values: { pos: '23', place: 'ED', setting: 'emergency' },
      evidence: here,
    },
  },
  {
    name: 'inpatient',
    when: { locations: { setting: 'inpatient', place: { pos: '21', text: 'Ward' } } },
    expect: {
      outcome: 'another-service',
      family: 'inpatient',
      message: 'place-of-service.inpatient',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    // The class is positive evidence by itself, as it is where no location is recorded at all.
    name: 'inpatient by class, and the location could not be read',
    when: {
      locations: {
        setting: 'inpatient',
        place: { pos: null, text: null, from: 'class-only', unread: { code: 'forbidden' } },
      },
    },
    expect: {
      outcome: 'another-service',
      family: 'inpatient',
      message: 'place-of-service.inpatient',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'inpatient by class alone',
    when: { locations: { setting: 'inpatient', place: { pos: null, text: null, from: 'class-only' } } },
    expect: {
      outcome: 'another-service',
      family: 'inpatient',
      message: 'place-of-service.inpatient',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'inpatient, the default place of the configuration says nothing',
    when: { locations: { setting: 'inpatient', place: { from: 'configuration' } } },
    expect: {
      outcome: 'another-service',
      family: 'inpatient',
      message: 'place-of-service.inpatient',
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'inpatient, but in an office',
    when: { locations: { setting: 'inpatient', place: {} } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.contradicted',
      values: { pos: '11', place: 'Office', setting: 'inpatient' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'a cancelled inpatient visit excludes nothing',
    when: { encounters: { visit: { status: 'cancelled' } }, locations: { setting: 'inpatient' } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no visit',
    when: { encounters: { visit: null }, locations: { place: null, setting: null, evidence: [] } },
    expect: { outcome: 'not-applicable' },
  },
];
