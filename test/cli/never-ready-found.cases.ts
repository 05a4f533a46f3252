import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const each = (values: readonly string[], change: (value: string) => (parts: Parts) => void): Case[] =>
  values.map(value => [value, change(value)]);
const visit = (elements: Loose) => (parts: Parts) => Object.assign(parts.visit, elements);
const ofClass = (code: string, system: string) => visit({ class: { system, code } });
const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const own = 'http://urgent-care.example.org/class';
const noted = (text: string) => (parts: Parts) => Object.assign(parts.order, { note: [{ text }] });
const ordered = (text: string) => (parts: Parts) => Object.assign(parts.order, { medicationCodeableConcept: { text } });
const dose = (value: number, unit: string) => (parts: Parts) =>
  Object.assign(parts.ma.dosage, { dose: { value, unit } });
const site = (coding: Loose) => (parts: Parts) => Object.assign(parts.ma.dosage, { site: { coding: [coding] } });
const method = (text: string) => (parts: Parts) => Object.assign(parts.ma.dosage, { method: { text } });
const reason = (code: string) => (parts: Parts) =>
  Object.assign(parts.condition, {
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  });
const shot = (text: string) => (parts: Parts) => {
  parts.all.push({
    resourceType: 'Immunization',
    id: 'i',
    status: 'completed',
    patient: { reference: 'Patient/p' },
    occurrenceDateTime: '2026-03-12T10:20:00-05:00',
    vaccineCode: { text },
  });
};

/** What the decision tables bar and an entry may say in passing. */
export const spoiledByTables: Readonly<Record<string, readonly Case[]>> = {
  'a visit to an emergency room': each(
    ['Emergency room visit', 'Emergency medicine', 'emergency care', 'EMERGENCY'],
    text => visit({ type: [{ text }] }),
  ),
  'a class that names another place': each(['SS', 'FLD', 'PRENC', 'ACUTE'], code => ofClass(code, actCode)),
  'a note that takes the order back': each(
    ['cancelled by MD', 'Discontinued per Dr. Two', 'entered in error', 'Order was entered in error.'],
    noted,
  ),
  'an order for something that nobody knows': each(['wonder drug', 'Zorblaxumab'], ordered),
  'a dose beyond reason': [
    ['a kilogram in micrograms', dose(1e9, 'mcg')],
    ['in millions of units', dose(200, 'million units')],
    ['in units', dose(5e8, 'units')],
    ['in milliequivalents', dose(3000, 'mEq')],
  ],
  'the same shot as an immunization': each(['cyanocobalamin', 'Vitamin B12'], shot),
  'a method that may be one into a vein': each(['Push', 'slow push'], method),
  'a site that is only a code': [
    ['of SNOMED CT', site({ system: 'http://snomed.info/sct', code: '123' })],
    ['of a local list', site({ system: 'http://clinic.example.org/sites', code: 'XQ7' })],
  ],
  'what the patient came for as the only diagnosis': each(['Z00.00', 'Z02.0', 'Z23', 'Z51.11', 'Z71.9'], reason),
};

/** The like of them, which is fine. */
export const soundByTables: readonly Case[] = [
  ['a visit that is no emergency', visit({ type: [{ text: 'Non-emergency visit' }] })],
  ['emergency contraception', visit({ type: [{ text: 'Emergency contraception' }] })],
  ...each(['URGENT', 'ELECTIVE', 'ACUTE'], code => ofClass(code, own)),
  ...each(['Discontinued brand, generic is fine', 'See error log of the printer', 'Do not give IV'], noted),
  ...each(['Cyanocobalamin 1000 mcg/mL', 'vitamin B-12', 'B12'], ordered),
  ['a gram in micrograms', dose(1e6, 'mcg')],
  ['a flu shot beside it', shot('Fluzone Quadrivalent')],
  ['another drug as an immunization', shot('ketorolac')],
  ['a method that says nothing', method('Administered')],
  ['a site by its name as a local code', site({ system: 'http://clinic.example.org/sites', code: 'LEFT_DELTOID' })],
  ...each(['Z79.899', 'E53.8'], reason),
];
