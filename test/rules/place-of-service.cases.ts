import type { RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
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
      values: { pos: '19', place: 'Off campus', setting: 'ambulatory' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'emergency room',
    when: { locations: { setting: 'emergency', place: { pos: '23', text: 'ED' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-place',
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
      values: { pos: '11', place: 'Office', setting: 'emergency' },
      evidence: ['Encounter/v#location[0]', 'Encounter/v#period'],
    },
  },
  {
    name: 'home',
    when: { locations: { setting: 'home', place: { pos: '12', text: 'Home' } } },
    expect: {
      outcome: 'review',
      message: 'place-of-service.other-place',
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
