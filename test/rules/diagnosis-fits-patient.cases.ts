import { parseDate } from '../../src/domain/time.ts';
import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'sex and code agree',
    when: withCodes('O09.90'),
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'a code for women, sex recorded male',
    when: { ...withCodes('O09.90'), patient: { sex: 'male' } },
    expect: {
      outcome: 'review',
      message: 'diagnosis-fits-patient.sex',
      values: { diagnoses: 'O09.90' },
      evidence: [...codesAt(0), 'Patient/p#birthDate'],
    },
  },
  {
    name: 'a code for men, sex recorded female',
    when: withCodes('N40.1', 'E53.8'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-fits-patient.sex',
      values: { diagnoses: 'N40.1' },
      evidence: [...codesAt(0), 'Patient/p#birthDate'],
    },
  },
  {
    name: 'nothing is concluded where sex is not one of the two',
    when: { ...withCodes('N40.1'), patient: { sex: null } },
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'nothing is known of the patient',
    when: { ...withCodes('N40.1'), patient: { sex: null, birthDate: null } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a newborn code in an adult',
    when: withCodes('P84'),
    expect: {
      outcome: 'review',
      message: 'diagnosis-fits-patient.age',
      values: { diagnoses: 'P84' },
      evidence: [...codesAt(0), 'Patient/p#birthDate'],
    },
  },
  {
    name: 'a newborn code in a newborn',
    when: { ...withCodes('P84'), patient: { birthDate: parseDate('2026-03-10') } },
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'born in a year that leaves it open',
    when: { ...withCodes('P84'), patient: { birthDate: parseDate('2025') } },
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'no birth date',
    when: { ...withCodes('P84'), patient: { birthDate: null } },
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'the day of the injection is not known',
    when: { ...withCodes('P84'), administrations: { day: null } },
    expect: { outcome: 'pass', message: 'diagnosis-fits-patient.fits', evidence: codesAt(0) },
  },
  {
    name: 'a code for everyone',
    when: {},
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'a code of pregnancy in a small child',
    when: { ...withCodes('O09.90'), patient: { birthDate: parseDate('2021-05-01') } },
    expect: {
      outcome: 'review',
      message: 'diagnosis-fits-patient.age',
      values: { diagnoses: 'O09.90' },
      evidence: [...codesAt(0), 'Patient/p#birthDate'],
    },
  },
];
