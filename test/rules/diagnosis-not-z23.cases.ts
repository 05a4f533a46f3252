import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a therapeutic drug with Z23',
    when: withCodes('Z23'),
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'immune globulin with Z23 only',
    when: { ...withCodes('Z23'), medications: { drug: { class: 'immune-globulin' } } },
    expect: { outcome: 'review', message: 'diagnosis-not-z23.only', evidence: codesAt(0) },
  },
  {
    name: 'RSV antibody with Z23 only',
    when: { ...withCodes('Z23'), medications: { drug: { class: 'rsv-antibody' } } },
    expect: { outcome: 'review', message: 'diagnosis-not-z23.only', evidence: codesAt(0) },
  },
  {
    name: 'the older RSV antibody, which kept the code of an injection',
    when: { ...withCodes('Z23'), medications: { drug: { ingredient: 'palivizumab' } } },
    expect: { outcome: 'review', message: 'diagnosis-not-z23.only', evidence: codesAt(0) },
  },
  {
    name: 'Z23 beside the reason',
    when: { ...withCodes('Z29.13', 'Z23'), medications: { drug: { class: 'immune-globulin' } } },
    expect: { outcome: 'review', message: 'diagnosis-not-z23.beside', evidence: codesAt(1) },
  },
  {
    name: 'its own code',
    when: { ...withCodes('Z29.13'), medications: { drug: { class: 'immune-globulin' } } },
    expect: { outcome: 'pass', message: 'diagnosis-not-z23.other', evidence: codesAt(0) },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'an antibody without a diagnosis',
    when: { conditions: { linked: [] }, medications: { drug: { class: 'rsv-antibody' } } },
    expect: { outcome: 'not-applicable' },
  },
];
