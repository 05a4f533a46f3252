import { pa, type RuleCase } from './case.ts';

const nurse = {
  reference: 'Practitioner/n',
  name: 'N. Osei, RN',
  kind: 'practitioner',
  part: 'unstated',
  dangling: false,
  unread: null,
  evidence: [{ pointer: pa('performer[0]'), value: 'N. Osei, RN' }],
};
const second = [{ pointer: pa('performer[1]'), value: 'x' }];

export const cases: readonly RuleCase[] = [
  {
    name: 'a practitioner without a function',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'performer-documented.recorded',
      values: { name: 'N. Osei, RN' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'a practitioner who administered',
    when: { practitioners: { performers: [{ ...nurse, part: 'administered' }] } },
    expect: {
      outcome: 'pass',
      message: 'performer-documented.recorded',
      values: { name: 'N. Osei, RN' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'by reference alone',
    when: { practitioners: { performers: [{ ...nurse, name: null }] } },
    expect: {
      outcome: 'pass',
      message: 'performer-documented.recorded',
      values: { name: '' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'by name alone',
    when: { practitioners: { performers: [{ ...nurse, reference: null, kind: 'unknown' }] } },
    expect: {
      outcome: 'pass',
      message: 'performer-documented.recorded',
      values: { name: 'N. Osei, RN' },
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'nobody',
    when: { practitioners: { performers: [] } },
    expect: { outcome: 'gap', kind: 'absent', message: 'performer-documented.absent' },
  },
  {
    name: 'only who ordered it',
    when: { practitioners: { performers: [{ ...nurse, part: 'ordered' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'performer-documented.only-others',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'only who verified it',
    when: { practitioners: { performers: [{ ...nurse, part: 'verified' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'performer-documented.only-others',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'the function names the giver among two',
    when: {
      practitioners: {
        performers: [
          { ...nurse, part: 'ordered' },
          { ...nurse, name: 'B. Lee', part: 'administered', evidence: second },
        ],
      },
    },
    expect: {
      outcome: 'pass',
      message: 'performer-documented.recorded',
      values: { name: 'B. Lee' },
      evidence: [pa('performer[1]')],
    },
  },
  {
    name: 'the patient',
    when: { practitioners: { performers: [{ ...nurse, kind: 'patient' }] } },
    expect: {
      outcome: 'another-service',
      family: 'self-administered',
      message: 'performer-documented.self-administered',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'a relative',
    when: { practitioners: { performers: [{ ...nurse, kind: 'related-person' }] } },
    expect: {
      outcome: 'another-service',
      family: 'self-administered',
      message: 'performer-documented.self-administered',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'words say self-administered, nobody named',
    when: {
      practitioners: { performers: [], selfGiven: [{ pointer: pa('note[0].text'), value: 'self-administered' }] },
    },
    expect: {
      outcome: 'another-service',
      family: 'self-administered',
      message: 'performer-documented.self-administered',
      evidence: [pa('note[0].text')],
    },
  },
  {
    name: 'a nurse, but words say self-administered',
    when: { practitioners: { selfGiven: [{ pointer: pa('note[0].text'), value: 'self-administered' }] } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'performer-documented.conflict',
      evidence: [pa('performer[0]'), pa('note[0].text')],
    },
  },
  {
    name: 'a nurse and the patient, both without function',
    when: { practitioners: { performers: [nurse, { ...nurse, kind: 'patient', evidence: second }] } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'performer-documented.conflict',
      evidence: [pa('performer[0]'), pa('performer[1]')],
    },
  },
  {
    name: 'a device',
    when: { practitioners: { performers: [{ ...nurse, kind: 'device' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'performer-documented.not-a-person',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'an organization',
    when: { practitioners: { performers: [{ ...nurse, kind: 'organization' }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'performer-documented.not-a-person',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'points to nothing',
    when: { practitioners: { performers: [{ ...nurse, name: null, dangling: true }] } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'performer-documented.dangling',
      evidence: [pa('performer[0]')],
    },
  },
  {
    name: 'could not be read',
    when: { practitioners: { performers: [{ ...nurse, name: null, unread: { code: 'timeout' } }] } },
    expect: {
      outcome: 'unchecked',
      why: 'timeout',
      message: 'performer-documented.unread',
      evidence: [pa('performer[0]')],
    },
  },
];
