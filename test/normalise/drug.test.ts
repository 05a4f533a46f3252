import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { read } from './helpers.ts';

const rx = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const cvx = 'http://hl7.org/fhir/sid/cvx';
const ndc = 'http://hl7.org/fhir/sid/ndc';
const coded = (system: string, code: string, display?: string) => ({ coding: [{ system, code, display }] });

const table: [name: string, concept: unknown, expected: Record<string, unknown>][] = [
  ['text', { text: 'Toradol 30 mg' }, { ingredient: 'ketorolac', certainty: 'text', text: 'Toradol 30 mg' }],
  ['rxnorm alone', coded(rx, '35827'), { ingredient: 'ketorolac', certainty: 'coded', text: null }],
  ['rxnorm and text', { ...coded(rx, '2193'), text: 'Rocephin' }, { ingredient: 'ceftriaxone', certainty: 'coded' }],
  ['rxnorm against text', { ...coded(rx, '2193'), text: 'ketorolac' }, { ingredient: null, certainty: 'conflict' }],
  ['display against code', coded(rx, '2193', 'Ketorolac 30 MG'), { certainty: 'conflict' }],
  ['title of a value set', coded(rx, '35827', 'Opioids, All'), { ingredient: 'ketorolac', certainty: 'coded' }],
  [
    'form of the coded drug',
    { ...coded(rx, '6902'), text: 'Depo-Medrol' },
    { ingredient: 'methylprednisolone acetate' },
  ],
  ['unknown rxnorm', coded(rx, '999999999'), { certainty: 'unknown', class: null }],
  ['ndc alone', coded(ndc, '0009-0626-01'), { certainty: 'unknown', codes: [{ system: ndc, code: '0009-0626-01' }] }],
  ['ndc and text', { ...coded(ndc, '0009-0626-01'), text: 'Depo-Provera' }, { ingredient: 'medroxyprogesterone' }],
  ['cvx', coded(cvx, '88'), { class: 'vaccine', ingredient: null, certainty: 'coded' }],
  ['cvx of an RSV antibody', coded(cvx, '332'), { class: 'rsv-antibody', ingredient: 'clesrovimab' }],
  ['cvx made since the list', coded(cvx, '399'), { class: null, certainty: 'unknown' }],
  ['hcpcs alone', coded('urn:oid:2.16.840.1.113883.6.285', 'J1885'), { ingredient: 'ketorolac', certainty: 'coded' }],
  ['hcpcs of several drugs', coded('urn:oid:2.16.840.1.113883.6.285', 'J3490'), { certainty: 'unknown' }],
  [
    'product code',
    coded('http://www.ama-assn.org/go/cpt', '90378'),
    { ingredient: 'palivizumab', class: 'therapeutic' },
  ],
  ['recalled name', { text: 'Zepbound' }, { ingredient: 'tirzepatide', certainty: 'text', confidence: 'recall' }],
  ['recalled name beside the generic', { text: 'tirzepatide (Zepbound)' }, { confidence: 'sourced' }],
  ['recalled name beside the code', { ...coded(rx, '2601743'), text: 'Zepbound' }, { confidence: 'sourced' }],
  ['cvx and name', { ...coded(cvx, '150'), text: 'Fluzone' }, { class: 'vaccine', ingredient: 'influenza vaccine' }],
  ['cvx against text', { ...coded(cvx, '88'), text: 'ketorolac' }, { class: null, certainty: 'conflict' }],
  ['cvx globulin', coded(cvx, '30'), { class: 'immune-globulin', ingredient: 'hepatitis B immune globulin' }],
  ['vaccine by word', { text: 'Zika vaccine' }, { class: 'vaccine', certainty: 'text' }],
  [
    'diluent',
    { text: 'ceftriaxone 1 g in lidocaine 1%' },
    { ingredient: 'ceftriaxone', class: 'therapeutic', ingredients: ['ceftriaxone', 'lidocaine'] },
  ],
  [
    'two in one',
    { text: 'hydroxyzine / promethazine' },
    { ingredient: null, class: 'therapeutic', ingredients: ['hydroxyzine', 'promethazine'] },
  ],
  ['two classes in one', { text: 'ketorolac and Fluzone' }, { class: null, certainty: 'conflict' }],
  ['numbing', { text: 'lidocaine 1% with epinephrine' }, { class: 'local-anesthetic', certainty: 'text' }],
  ['compound', { text: 'cabotegravir/rilpivirine' }, { ingredient: 'cabotegravir and rilpivirine' }],
  ['unknown text', { text: 'Experimental agent 7' }, { certainty: 'unknown', text: 'Experimental agent 7' }],
  ['nothing', {}, { certainty: 'absent', text: null }],
  ['absence', coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown'), { certainty: 'absent' }],
  [
    'over a hundred codes',
    { coding: Array.from({ length: 150 }, (_, i) => ({ system: rx, code: `9${i}00000` })), text: 'enoxaparin' },
    { ingredient: 'enoxaparin', certainty: 'text' },
  ],
];

describe('drug', () => {
  it.each(table)('%s', (_, medicationCodeableConcept, expected) => {
    expect(read({ medicationCodeableConcept }).drug).toMatchObject(expected);
  });

  const medication = (id: string, more: Record<string, unknown>): FhirResource => ({
    resourceType: 'Medication',
    id,
    ...more,
  });
  const refer = (reference: string, display?: string) => ({
    medicationCodeableConcept: undefined,
    medicationReference: { reference, display },
  });

  it('by reference, with or without version', () => {
    const other = medication('m', { code: { text: 'ketorolac' } });
    for (const reference of ['Medication/m', 'Medication/m/_history/2']) {
      const { drug } = read(refer(reference), [other]);
      expect(drug).toMatchObject({ ingredient: 'ketorolac', text: 'ketorolac' });
      expect(drug.evidence.map(one => one.pointer)).toContain('Medication/m#code.text');
    }
  });

  it('contained, also when it has the id of its parent', () => {
    for (const id of ['m', 'a']) {
      const contained = [{ resourceType: 'Practitioner', id: 'x' }, medication(id, { code: { text: 'ketorolac' } })];
      const { drug } = read({ ...refer(`#${id}`), contained });
      expect(drug.ingredient).toBe('ketorolac');
      expect(drug.evidence.map(one => one.pointer)).toContain('MedicationAdministration/a#contained[1].code.text');
    }
  });

  it('with ingredients only', () => {
    const ingredient = ['ketorolac', 'promethazine'].map(text => ({ itemCodeableConcept: { text } }));
    const { drug } = read(refer('Medication/m'), [medication('m', { ingredient })]);
    expect(drug).toMatchObject({ class: 'therapeutic', ingredient: null, ingredients: ['ketorolac', 'promethazine'] });
  });

  it('with ingredients that refer in a circle', () => {
    const ingredient = [{ itemReference: { reference: 'Medication/m' } }];
    expect(read(refer('Medication/m'), [medication('m', { ingredient })]).drug.certainty).toBe('unknown');
  });

  it('whose reference has another name than its target', () => {
    const other = medication('m', { code: { text: 'metformin and ketorolac' } });
    expect(read(refer('Medication/m', 'ceftriaxone'), [other]).drug.certainty).toBe('conflict');
  });

  it('that is both concept and reference', () => {
    const other = medication('m', { code: { text: 'ketorolac' } });
    const medicationReference = { reference: 'Medication/m' };
    expect(read({ medicationReference }, [other]).drug.certainty).toBe('conflict');
  });

  it('that is not there, or could not be read', () => {
    expect(read({ ...refer('#none') }).drug).toMatchObject({ dangling: true, certainty: 'unknown', unread: null });
    expect(read(refer('Medication/none')).drug).toMatchObject({ dangling: false, unread: { code: 'not-asked' } });
    expect(read(refer('https://other.example/Medication/m')).drug.unread).not.toBeNull();
  });

  it('whose Medication was entered in error', () => {
    const other = medication('m', { status: 'entered-in-error', code: { text: 'ketorolac' } });
    expect(read(refer('Medication/m'), [other]).drug.unread).toEqual({ code: 'other', detail: 'Medication/m#status' });
  });

  it('whose Medication changes its meaning', () => {
    const other = medication('m', { code: { text: 'ketorolac' }, modifierExtension: [{ url: 'x' }] });
    expect(read(refer('Medication/m'), [other]).drug.unread).toEqual({
      code: 'modifier-extension',
      detail: 'Medication/m#modifierExtension',
    });
  });
});
