import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const longAgo = { start: '2026-01-05T10:00:00-05:00', end: '2026-01-05T11:00:00-05:00' };

/** Other visits than the injection's own, each with the period of another day. */
function others(visit: Loose, ...more: readonly Loose[]): Loose[] {
  return more.map(elements => ({ ...visit, period: longAgo, location: [], diagnosis: [], ...elements }));
}
const partOf = (reference: string) => ({ partOf: { reference } });
const part = (reference: string, ...wholes: readonly Loose[]) => {
  return ({ visit, all }: Parts) => {
    all.push(...others(visit, ...wholes));
    Object.assign(visit, partOf(reference));
  };
};
const pos = (code: string) => ({
  coding: [{ system: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set', code }],
});
const inpatient = { class: { code: 'IMP' } };

/** What the record names and nobody could look at. */
export const spoiledUnseen: Readonly<Record<string, readonly Case[]>> = {
  'a visit as part of another one': [
    ['that is nowhere', part('Encounter/gone')],
    ['on another server', part('https://other.example.org/fhir/Encounter/1')],
    ['by words that are no reference', part('the stay')],
    ['by a number only', ({ visit }) => Object.assign(visit, { partOf: { identifier: { value: '1' } } })],
    ['that is an episode of care', part('EpisodeOfCare/1')],
    ['that is contained', ({ visit }) => Object.assign(visit, partOf('#w'), { contained: [{ ...visit, id: 'w' }] })],
    ["that is another patient's", part('Encounter/w', { id: 'w', subject: { reference: 'Patient/other' } })],
    ['that is part of a stay', part('Encounter/w', { id: 'w', ...partOf('Encounter/x') }, { id: 'x', ...inpatient })],
    ['that is part of one that is nowhere', part('Encounter/w', { id: 'w', ...partOf('Encounter/gone') })],
    ['whose meaning is changed', part('Encounter/w', { id: 'w', modifierExtension: [{ url: 'http://x.example' }] })],
    ...['Inpatient', 'Hospital admission', 'Emergency'].map(
      (text): Case => [`of an ambulatory one of the type ${text}`, part('Encounter/w', { id: 'w', type: [{ text }] })],
    ),
    ...['Emergency Department', '4 West ICU'].map(
      (display): Case => [
        `of an ambulatory one in ${display}`,
        part('Encounter/w', { id: 'w', location: [{ location: { display } }] }),
      ],
    ),
    ['of a class of its own', part('Encounter/w', { id: 'w', class: { code: '5', display: 'Hospital Encounter' } })],
    ['of one with a place nobody here bills', part('Encounter/w', { id: 'w', type: [pos('23')] })],
    [
      'of one that is part of such a one',
      part('Encounter/w', { id: 'w', ...partOf('Encounter/x') }, { id: 'x', type: [pos('21')] }),
    ],
    ['of one without a class', part('Encounter/w', { id: 'w', class: undefined, type: undefined })],
    ['of one of a class nobody knows', part('Encounter/w', { id: 'w', class: { code: '5' } })],
    ['whose status nobody knows', part('Encounter/w', { id: 'w', status: 'wrapped-up' })],
  ],
};

const doseOf =
  (value: number, unit: string, text: string) =>
  ({ dosage }: Parts) =>
    void Object.assign(dosage, { dose: { value, unit }, text });

const kind = (code: string) => ({ system: 'http://terminology.hl7.org/CodeSystem/location-physical-type', code });
const placeKind =
  (physicalType: Loose) =>
  ({ visit }: Parts) =>
    void Object.assign(visit.location[0], { physicalType });

/** What a visit says of its location beside the reference to it, and what words say beside a dose. */
export const spoiledPlaced: Readonly<Record<string, readonly Case[]>> = {
  'a dose beside words that do not fit the strength': [
    ['half the volume', doseOf(1000, 'mcg', '0.5 mL IM')],
    ['twice the amount', doseOf(0.5, 'mL', '1000 mcg IM')],
  ],
  'the kind of the location at that visit': [
    ...['wa', 'ho', 've', 'vi'].map((code): Case => [code, placeKind({ coding: [kind(code)] })]),
    ['in words', placeKind({ text: 'Emergency department' })],
  ],
};

/** The like of them, which is fine. */
export const soundUnseen: readonly Case[] = [
  ['a dose and its volume', doseOf(1000, 'mcg', '1 mL IM')],
  ['a volume and its dose', doseOf(0.5, 'mL', '500 mcg IM')],
  ...['ro', 'bu', 'wi', 'lvl'].map((code): Case => [`a location ${code}`, placeKind({ coding: [kind(code)] })]),
  [
    'a part of a visit with a place that is billed',
    part('Encounter/w', { id: 'w', class: { code: '5' }, type: [pos('11')] }),
  ],
  [
    'a part of an Encounter of a type that was cancelled',
    part('Encounter/w', { id: 'w', status: 'cancelled', type: [{ text: 'Inpatient' }] }),
  ],
  ['a part of another office visit', part('Encounter/w', { id: 'w' })],
  ['a part of a visit that is itself a part', part('Encounter/w', { id: 'w', ...partOf('Encounter/x') }, { id: 'x' })],
  ['a part of itself', part('Encounter/p-visit')],
  ['a part of its part', part('Encounter/w', { id: 'w', ...partOf('Encounter/p-visit') })],
  ['a part of an Encounter that was cancelled', part('Encounter/w', { id: 'w', status: 'cancelled', ...inpatient })],
  [
    'a visit whose part is nowhere',
    ({ visit, all }) => all.push(...others(visit, { id: 'w', ...partOf('Encounter/gone') })),
  ],
];
