import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { icd10cmFault } from '../../src/knowledge/diagnoses.ts';
import { b12Standing, saysLoading } from '../../src/knowledge/diagnosis-b12.ts';
import { codeFacts } from '../../src/knowledge/diagnosis-codes.ts';
import { ageLists, femaleOnly, maleOnly, manifestations } from '../../src/knowledge/diagnosis-edits.ts';
import { completeCodes, hasWrongSeventh, headings, sevenCharacters } from '../../src/knowledge/diagnosis-list.ts';
import { changedOn } from '../../src/knowledge/short-codes.ts';

const digest = (list: Iterable<string>) =>
  createHash('sha256')
    .update([...list].join(' '))
    .digest('hex')
    .slice(0, 12);

/** The official lists were taken over whole: how many rows, and their digest. A row changes only with its list. */
const whole: readonly (readonly [name: string, list: Iterable<string>, rows: number, digest: string])[] = [
  ['codes of three characters', completeCodes, 216, '485aa5771547'],
  ['headings', headings, 4980, 'd3609747bd28'],
  ['beginnings of codes of seven characters', sevenCharacters, 111, '29e715aa7b06'],
  ['manifestations', manifestations, 89, '0b007b1d74fc'],
  ['for women', femaleOnly, 240, 'db4be1c74265'],
  ['for men', maleOnly, 126, '464358d4ebe9'],
  ['for newborns', ageLists[0]?.codes ?? [], 7, 'ba69267b851b'],
  ['for children', ageLists[1]?.codes ?? [], 55, '12124500d288'],
  ['for mothers', ageLists[2]?.codes ?? [], 15, '8bbb4b89759d'],
  ['for adults', ageLists[3]?.codes ?? [], 113, '4fbbed128ceb'],
];

test.each(whole)('%s are as they were read', (_, list, rows, expected) => {
  expect([[...list].length, digest(list)]).toEqual([rows, expected]);
});

describe('the seventh character', () => {
  it.each([
    ['T78.2', 'seventh'],
    ['S01.01', 'seventh'],
    ['S01.01XA', null],
    ['S01.01XQ', 'seventh'],
    ['T78.2XXD', null],
    ['T78.2XXK', 'seventh'],
    ['T78.2A', 'seventh'],
    // Fractures have more than three.
    ['S52.501B', null],
    ['S72.001K', null],
    // Burns by extent, and transplants, have none.
    ['T31.0', 'perhaps-not-first'],
    ['T86.10', null],
    ['M80.00', 'seventh'],
    ['M1A.00X0', null],
    ['M1A.00', 'seventh'],
    ['O36.0190', null],
    ['E11.3211', null],
    ['E11.321', 'seventh'],
  ])('%s: %s', (code, fault) => expect(icd10cmFault(code, '2026-03-12', null)).toBe(fault));

  it('is left to the longer lists where there are more kinds than three', () => {
    expect(['S12000G', 'S32000K', 'S42001P', 'S59001K', 'S92001P', 'T8684X1'].filter(hasWrongSeventh)).toEqual([]);
  });
});

describe('a code that the built-in list does not hold', () => {
  it.each(['E53.80', 'D51.00', 'I10.0', 'B20.1', 'E11.8X1', 'M54.500', 'Z23.45', 'E53.8A'])(
    '%s is asked about',
    code => {
      expect(icd10cmFault(code, '2026-03-12', null)).toBe('unlisted');
      expect(icd10cmFault(code, '2026-03-12', 'valid')).toBe(null);
    },
  );

  it.each([
    'E53.8',
    'D51.0',
    'I10',
    'J45.909',
    'G43.909',
    'C50.911',
    'Z30.42',
    'M54.50',
    'O36.0190',
    'E11.3211',
    'F10.20',
  ])('%s is in it', code => expect(icd10cmFault(code, '2026-03-12', null)).toBe(null));

  it('is left alone below a heading that is younger than the list', () => {
    expect(icd10cmFault('G35.A', '2026-03-12', null)).toBe(null);
    expect(icd10cmFault('E66.811', '2026-03-12', null)).toBe(null);
  });
});

describe('what the official list of the day says', () => {
  it.each([
    ['N18', 'valid', null],
    ['E53.8', 'header', 'header'],
    ['S01.01', 'header', 'seventh'],
    ['E53.8', 'unknown', 'not-listed'],
    ['S01.01XQ', 'unknown', 'seventh'],
    // A valid code may still not stand first.
    ['D63.1', 'valid', 'manifestation'],
    ['W19.XXXA', 'valid', 'never-first'],
    ['B95.0', 'valid', 'never-first'],
    // What is no code needs no list.
    ['d51.0', 'valid', 'malformed'],
  ] as const)('%s is %s: %s', (code, listed, fault) => expect(icd10cmFault(code, '2026-03-12', listed)).toBe(fault));
});

describe('the day', () => {
  const changes: readonly (readonly [code: string, day: string, ReturnType<typeof changedOn>])[] = [
    ['G35', '2025-09-30', null],
    ['G35', '2025-10-01', 'heading'],
    ...'E340 F5001 F5002 F502 F5081 K603 K604 K605 L298 M5136 M5137 M659 E668'
      .split(' ')
      .flatMap(code => [[code, '2024-09-30', null] as const, [code, '2024-10-01', 'perhaps-heading'] as const]),
    ...'D71 R102'
      .split(' ')
      .flatMap(code => [[code, '2025-09-30', null] as const, [code, '2025-10-01', 'perhaps-heading'] as const]),
    ...'M5450 M5451 M5459 F32A'
      .split(' ')
      .flatMap(code => [[code, '2021-09-30', 'perhaps-not-yet'] as const, [code, '2021-10-01', null] as const]),
    ...'N1830 N1831 N1832 R519'
      .split(' ')
      .flatMap(code => [[code, '2020-09-30', 'perhaps-not-yet'] as const, [code, '2020-10-01', null] as const]),
    ...'Z2981 Z2989'
      .split(' ')
      .flatMap(code => [[code, '2023-09-30', 'perhaps-not-yet'] as const, [code, '2023-10-01', null] as const]),
  ];
  it.each(changes)('%s on %s: %s', (code, day, change) => expect(changedOn(code, day)).toBe(change));

  it.each([
    ['G35', '2025-09-30', null],
    ['G35', '2026-03-12', 'header'],
    ['G35', null, 'header'],
    ['E66.8', '2026-03-12', 'short'],
    ['M54.50', '2021-03-12', 'not-yet'],
    // Today's heading may have been a code before the list began.
    ['M54.5', '2021-03-12', 'short'],
    ['M54.5', '2023-10-01', 'header'],
    ['M54.5', null, 'header'],
  ] as const)('%s on %s: %s', (code, day, fault) => expect(icd10cmFault(code, day, null)).toBe(fault));
});

describe('facts of a code', () => {
  const place = (code: string) => {
    const { onlyFirst, status, aftercare, injury } = codeFacts(code);
    return Object.entries({ onlyFirst, status, aftercare, injury }).flatMap(([name, is]) => (is ? name : []));
  };
  const first = 'Z00.00 Z01.00 Z02.0 Z04.1 Z31.81 Z31.83 Z31.84 Z33.2 Z34.90 Z38.00 Z39.0 Z40.01 Z51.0 Z51.11 Z52.001';
  const status =
    'Z14.1 Z15.01 Z17.0 Z18.10 Z19.1 Z22.0 Z66 Z67.10 Z68.1 Z78.0 Z79.899 Z80.0 Z81.0 Z82.0 Z83.0 Z84.1 Z85.00 Z86.010 Z87.11 Z88.0 Z89.011 Z90.3 Z91.010 Z92.0 Z93.0 Z94.0 Z95.0 Z96.0 Z97.0 Z98.84 Z99.2';
  it.each([
    ...first.split(' ').map(code => [code, ['onlyFirst']] as const),
    ['Z76.1', ['onlyFirst']],
    ['Z76.2', ['onlyFirst']],
    ['Z99.12', ['onlyFirst']],
    ['Z42.1', ['onlyFirst', 'aftercare']],
    ...status.split(' ').map(code => [code, ['status']] as const),
    ...'Z43.0 Z44.001 Z45.010 Z46.0 Z47.89 Z48.00 Z49.01'.split(' ').map(code => [code, ['aftercare']] as const),
    ['S01.01XA', ['injury']],
    ['T78.2XXA', ['injury']],
    ['Z00.6', []],
    ['Z52.9', []],
    ['Z51.81', []],
    ['Z23', []],
    ['Z30.42', []],
    ['Z29.11', []],
    ['E53.8', []],
  ] as const)('%s is %j', (code, kinds) => expect(place(code)).toEqual(kinds));

  it.each([
    ['O09.90', 'female'],
    ['C61', 'male'],
    ['N40.1', 'male'],
    ['Z30.42', 'female'],
    ['C53.9', 'female'],
    ['N80.9', 'female'],
    ['E29.1', 'male'],
    ['E53.8', null],
    ['Z30.9', null],
    ['C50.911', 'female'],
    ['C50.921', 'male'],
  ] as const)('%s is for %s', (code, sex) => expect(codeFacts(code).sex).toBe(sex));

  it.each([
    ['A33', { group: 'newborn', from: 0, to: 0 }],
    ['Z38.00', { group: 'newborn', from: 0, to: 0 }],
    ['R62.51', { group: 'child', from: 0, to: 17 }],
    ['O09.90', { group: 'maternity', from: 9, to: 64 }],
    ['N40.1', { group: 'adult', from: 15, to: 124 }],
    ['E53.8', null],
  ] as const)('%s is for ages %j', (code, ages) => expect(codeFacts(code).ages).toEqual(ages));
});

describe('vitamin B12', () => {
  const translated =
    'E40 E41 E44.1 E45 E46 D52.0 D52.1 D52.8 D52.9 D53.9 G32.0 K29.40 K91.1 K86.1 K90.0 K90.1 K90.2 K90.3 K90.89 K91.2 K50.90 G62.1 H46.2 H46.3 E72.11 E71.120 F02.80 Z90.3 Z98.84 Z98.0';
  it.each([
    ...'B70.0 D53.1 D51.0 E53.8 D51.1 D51.2 D51.3 D51.8 D51.9'.split(' ').map(code => [code, 'named'] as const),
    ...translated.split(' ').map(code => [code, 'translated'] as const),
    ...'R53.83 R53.81 R63.4 R53.1'.split(' ').map(code => [code, 'symptom'] as const),
    ['C34.90', 'adjunct'],
    ['Z51.11', 'adjunct'],
    ['Z51.81', null],
    ['E53.1', null],
    ['M54.50', null],
    ['Z79.899', null],
  ] as const)('%s: %s', (code, standing) => {
    expect([b12Standing(code), b12Standing(code.replace('.', ''))]).toEqual([standing, standing]);
  });

  it.each([
    ['Loading dose', true],
    ['B12 load', true],
    ['induction phase', true],
    ['initial series', true],
    ['initial dose', true],
    ['weekly x 4, then monthly', true],
    ['daily for 5 days', true],
    ['q week x4', true],
    ['every other day x 7', true],
    ['injection 2 of 6', true],
    ['dose #3 of 4', true],
    ['first injection', true],
    ['monthly', false],
    ['workload was high', false],
    ['weekly', false],
    ['every 4 weeks', false],
    ['initials A.O.', false],
    ['', false],
  ])('%s says a first phase: %s', (text, says) => expect(saysLoading(text)).toBe(says));
});
