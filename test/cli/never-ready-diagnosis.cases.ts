import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const system = 'http://hl7.org/fhir/sid/icd-10-cm';

/** The diagnosis with these words and this code; `more` are further elements of the Condition. */
function named(text: string | undefined, code: string, display?: string, more: Loose = {}) {
  return ({ condition }: Parts) => {
    Object.assign(condition, { code: { coding: [{ system, code, display }], text } }, more);
  };
}

/** A diagnosis that cannot be billed by what its words, its code or its dates say. */
export const spoiledDiagnosis: Readonly<Record<string, readonly Case[]>> = {
  'words against the diagnosis': [
    ...[
      'history of B12 deficiency',
      'Hx of pernicious anemia',
      'Family history of pernicious anemia',
      'B12 deficiency, resolved',
      'Pernicious anemia, history of gastric bypass',
      'No evidence of B12 deficiency',
      'No B12 deficiency',
      'B12 deficiency ruled out',
      'B12 deficiency not confirmed',
      'r/o B12 deficiency',
      '? B12 deficiency',
      'Anemia vs B12 deficiency',
      'Working diagnosis B12 deficiency',
      'Findings compatible with B12 deficiency',
      'Screening for B12 deficiency',
      'Workup for B12 deficiency',
      'At risk for B12 deficiency',
      'c/w B12 deficiency',
      'maybe B12 deficiency',
      'Neg for B12 deficiency',
      'Recovered from B12 deficiency',
      'Entered in error',
    ].map((text): Case => [text, named(text, 'E53.8')]),
    ['uncertain in the display', named(undefined, 'E53.8', 'Possible B12 deficiency')],
    ['uncertain in the display beside sure words', named('B12 deficiency', 'E53.8', 'Suspected B12 deficiency')],
    ['history in the display', named(undefined, 'E53.8', 'History of B12 deficiency')],
  ],
  'a code that is not complete or may not stand first': [
    ...[
      'A01.0',
      'C34.0',
      'E10.1',
      'H10.0',
      'L02.21',
      'N80.0',
      'M54.5',
      'G35',
      'E66.8',
      'S01.01',
      'T78.2XXQ',
      'E11.321',
    ].map((code): Case => [code, named('Illness', code)]),
    ...[
      'Z3A.20',
      'Z37.0',
      'Z16.24',
      'Z68.41',
      'R65.20',
      'T31.10',
      'T32.0',
      'O94',
      'Z17.0',
      'T45.1X5A',
      'D51.0A',
      'D51.00',
      'E53.80',
      'I10.9',
    ].map((code): Case => [`${code}, which adds to another or is too long`, named('Illness', code)]),
    ...['D63.8', 'G32.0', 'G63', 'F02.80', 'D63.1', 'E08.9', 'J99', 'G73.7'].map(
      (code): Case => [`manifestation ${code}`, named('Manifestation', code)],
    ),
  ],
  'a note that takes the diagnosis back': [
    'Ruled out',
    'Pernicious anemia ruled out by hematology',
    'Patient does not have pernicious anemia',
    'Diagnosis retracted',
    'entered in error',
    'r/o negative',
  ].map((text): Case => [text, ({ condition }) => Object.assign(condition, { note: [{ text }] })]),
  'a status that contradicts itself': [
    [
      'confirmed, shown as suspected',
      ({ condition }) => Object.assign(condition.verificationStatus, { text: 'Suspected' }),
    ],
    ['abated', ({ condition }) => Object.assign(condition, { abatementBoolean: true })],
  ],
  'a diagnosis that began later': [
    ['onset', named('B12 deficiency', 'E53.8', undefined, { onsetDateTime: '2026-04-01' })],
    ['onset by its month', named('B12 deficiency', 'E53.8', undefined, { onsetDateTime: '2026-05' })],
    ['period', named('B12 deficiency', 'E53.8', undefined, { onsetPeriod: { start: '2026-04-01' } })],
  ],
};

/** Odd, and still fine. */
export const soundDiagnosis: readonly Case[] = [
  ['the onset is of the same month', named('B12 deficiency', 'E53.8', undefined, { onsetDateTime: '2026-03' })],
  ['recorded by the coder a week later', named('B12 deficiency', 'E53.8', undefined, { recordedDate: '2026-03-19' })],
  ['a name with "without"', named('Gastritis without bleeding', 'K29.40')],
  ['a name with "not"', named('Anemia, not otherwise specified', 'D51.9')],
  ['an injury with its seventh character', named('Laceration of scalp', 'S01.01XA')],
  ['a screening by its own code', named('Encounter for screening for other diseases of the blood', 'Z13.0')],
  ...['Other causes ruled out', 'No evidence of bleeding', 'Likely due to diet', 'Celiac disease ruled out'].map(
    (text): Case => [`the note "${text}"`, ({ condition }) => Object.assign(condition, { note: [{ text }] })],
  ),
  ['an unspecified code', named('Vitamin B12 deficiency anemia, unspecified', 'D51.9')],
];
