import { pa, type RuleCase } from './case.ts';

const nurse = {
  reference: 'Practitioner/n',
  name: 'N. Osei',
  kind: 'practitioner',
  credentials: [],
  independent: false,
  part: 'unstated',
  dangling: false,
  unread: null,
  evidence: [{ pointer: pa('performer[0]'), value: 'x' }],
};

export const cases: readonly RuleCase[] = [
  {
    name: 'recorded',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'giver-credential.recorded',
      values: { name: 'N. Osei, RN', credential: 'RN' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'a name without one',
    when: { practitioners: { performers: [nurse] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'giver-credential.absent',
      values: { name: 'N. Osei' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'only the orderer has one',
    when: { practitioners: { performers: [nurse, { ...nurse, part: 'ordered', credentials: ['MD'] }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'giver-credential.absent',
      values: { name: 'N. Osei' },
      evidence: [pa('performer[0]')],
    },
  },
  { name: 'nobody is named', when: { practitioners: { performers: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'who gave it could not be read',
    when: { practitioners: { performers: [{ ...nurse, name: null, unread: { code: 'forbidden' } }] } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the patient gave it',
    when: { practitioners: { performers: [{ ...nurse, kind: 'patient' }] } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'with two of them',
    when: { practitioners: { performers: [{ ...nurse, credentials: ['RN', 'BSN'] }] } },
    expect: {
      outcome: 'pass',
      message: 'giver-credential.recorded',
      values: { name: 'N. Osei', credential: 'RN, BSN' },
      evidence: [pa('performer[0]')],
    },
  },
];
