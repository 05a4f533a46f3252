import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { normalise } from '../../src/normalise/index.ts';
import { chartOf, encounter, readingOf, settings } from './helpers.ts';

const cpt = 'http://www.ama-assn.org/go/cpt';
const cvx = 'http://hl7.org/fhir/sid/cvx';
const modified = [{ url: 'http://example.org/x' }];

const immunization = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Immunization',
  id: 'i',
  status: 'completed',
  vaccineCode: { coding: [{ system: cvx, code: '140', display: 'Influenza, seasonal' }] },
  patient: { reference: 'Patient/p' },
  encounter: { reference: 'Encounter/e' },
  occurrenceDateTime: '2026-03-12T10:25:00-06:00',
  route: { text: 'IM' },
  ...more,
});
const procedure = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Procedure',
  id: 'q',
  status: 'completed',
  code: { coding: [{ system: cpt, code: '20610' }], text: 'Knee injection' },
  subject: { reference: 'Patient/p' },
  encounter: { reference: 'Encounter/e' },
  performedPeriod: { start: '2026-03-12T10:25:00-06:00' },
  ...more,
});
const charge = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'ChargeItem',
  id: 'g',
  status: 'billable',
  code: { coding: [{ system: cpt, code: '99213-25' }] },
  subject: { reference: 'Patient/p' },
  context: { reference: 'Encounter/e' },
  occurrenceDateTime: '2026-03-12',
  ...more,
});
const coverage = (more: Record<string, unknown> = {}): FhirResource => ({
  resourceType: 'Coverage',
  id: 'v',
  status: 'active',
  order: 1,
  type: { coding: [{ code: 'HMO', display: 'health maintenance organization policy' }] },
  beneficiary: { reference: 'Patient/p' },
  subscriberId: 'MEMBER-777',
  dependent: 'MEMBER-778',
  identifier: [{ value: 'MEMBER-779' }],
  payor: [{ reference: 'Organization/o', display: 'Acme' }],
  period: { start: '2026-01-01' },
  class: [{ type: { text: 'group' }, value: 'MEMBER-780', name: 'Acme staff' }],
  ...more,
});
const organization = {
  resourceType: 'Organization',
  id: 'o',
  name: 'Acme Health Plan',
  identifier: [{ system: 'urn:oid:2.16.840.1.113883.3.221.5', value: '60054' }],
};

const vaccine = (more: Record<string, unknown>) => chartOf([immunization(more)]).immunizations[0];
const service = (resource: FhirResource) => chartOf([resource]).services[0];
const payer = (more: Record<string, unknown>, others: readonly FhirResource[] = []) =>
  chartOf([coverage(more), ...others]).coverages[0];

describe('an Immunization', () => {
  it('is read with its vaccine, route, time and visit', () => {
    expect(vaccine({})).toMatchObject({
      reference: 'Immunization/i',
      status: 'completed',
      drug: { class: 'vaccine', certainty: 'coded' },
      cvx: ['140'],
      route: { class: 'im', evidence: [{ pointer: 'Immunization/i#route.text', value: 'IM' }] },
      given: { writtenDay: '2026-03-12' },
      visit: 'Encounter/e',
      void: false,
      unread: null,
    });
    expect(vaccine({})?.evidence).toContainEqual({
      pointer: 'Immunization/i#vaccineCode.coding[0]',
      value: '140 Influenza, seasonal',
    });
  });

  it.each([
    ['words for the vaccine', { vaccineCode: { text: 'flu shot' } }, { cvx: [], drug: { class: 'vaccine' } }],
    ['a drug that is no vaccine', { vaccineCode: { text: 'cyanocobalamin' } }, { drug: { class: 'therapeutic' } }],
    ['no vaccine', { vaccineCode: undefined }, { drug: { certainty: 'absent' }, cvx: [] }],
    ['not done', { status: 'not-done' }, { void: true }],
    ['entered in error', { status: 'entered-in-error' }, { void: true }],
    ['words for when', { occurrenceDateTime: undefined, occurrenceString: 'in spring' }, { given: null, unread: null }],
    ['a day', { occurrenceDateTime: '2026-03-12' }, { given: { precision: 'day' } }],
    ['a narrative', { text: { status: 'generated', div: '<div>IV</div>' } }, { unread: null, route: { class: 'im' } }],
    ['an absolute visit', { encounter: { reference: 'https://x.org/r4/Encounter/e' } }, { visit: 'Encounter/e' }],
    ['a visit by its number', { encounter: { identifier: { value: '1' }, display: 'Encounter/9' } }, { visit: null }],
  ])('with %s', (_, more, expected) => expect(vaccine(more)).toMatchObject(expected));

  it.each([
    ['a modifier', { status: 'not-done', modifierExtension: modified }, 'modifier-extension'],
    ['rules', { implicitRules: 'http://example.org' }, 'implicit-rules'],
    ['a status of its own', { status: 'given' }, 'unknown-status'],
    ['a date that is none', { occurrenceDateTime: 'spring' }, 'malformed'],
    ['a broken code', { vaccineCode: 'flu' }, 'malformed'],
    ['a broken visit', { encounter: 7 }, 'malformed'],
  ])('with %s may carry nothing, and is not void', (_, more, code) =>
    expect(vaccine(more)).toMatchObject({ void: false, unread: { code } }),
  );
});

describe('a service', () => {
  it('is read from a Procedure', () => {
    expect(service(procedure())).toMatchObject({
      reference: 'Procedure/q',
      from: 'procedure',
      codes: ['20610'],
      modifiers: [],
      text: 'Knee injection',
      start: { writtenDay: '2026-03-12' },
      visit: 'Encounter/e',
      void: false,
      unread: null,
    });
  });

  it('is read from a ChargeItem', () => {
    expect(service(charge())).toMatchObject({
      reference: 'ChargeItem/g',
      from: 'charge',
      codes: ['99213'],
      modifiers: ['25'],
      start: { precision: 'day' },
      visit: 'Encounter/e',
      void: false,
      unread: null,
    });
  });

  it.each<[unknown, string[], string[]]>([
    [{ coding: [{ system: cpt, code: '96372' }] }, ['96372'], []],
    [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.6.12', code: '96372' }] }, ['96372'], []],
    [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.6.285', code: 'J3420' }] }, ['J3420'], []],
    [{ coding: [{ system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'g0008' }] }, ['G0008'], []],
    [{ coding: [{ system: 'urn:local', code: '96372' }] }, ['96372'], []],
    [{ coding: [{ code: '0001A' }] }, ['0001A'], []],
    [{ text: '96372' }, ['96372'], []],
    [{ text: 'CPT 99213-25' }, ['99213'], ['25']],
    [{ coding: [{ system: cpt, code: '96372:59,XS' }] }, ['96372'], ['59', 'XS']],
    [
      {
        coding: [
          { system: cpt, code: '99213' },
          { system: cpt, code: '25' },
        ],
      },
      ['99213'],
      ['25'],
    ],
    [{ coding: [{ system: cpt, code: '99213', display: '99213' }] }, ['99213'], []],
    [{ coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11248' }] }, [], []],
    [{ coding: [{ system: 'urn:oid:1.2.840.114350.1.13.502.3.7.2.698288', code: '96494' }] }, [], []],
    [{ coding: [{ system: 'http://snomed.info/sct', code: '76601' }] }, [], []],
    [
      { coding: [{ system: 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-diagnosis-icd10', code: 'Z8546' }] },
      [],
      [],
    ],
    [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z8546' }] }, [], []],
    [{ coding: [{ code: '963721' }] }, [], []],
    [{ text: '96372 times two' }, [], []],
    [{ text: 'Room 99213' }, [], []],
    [{ coding: [{ code: '25' }] }, [], []],
    [{ coding: [{ code: '99213-2' }] }, [], []],
  ])('has the codes of %j: %j %j', (code, codes, modifiers) =>
    expect(service(charge({ code }))).toMatchObject({ codes, modifiers }),
  );

  it.each([
    [{ valueCode: '25' }, ['25']],
    [{ valueString: ' xs ' }, ['XS']],
    [{ valueCodeableConcept: { coding: [{ code: '59' }] } }, ['59']],
    [{ valueCoding: { code: '76' } }, ['76']],
    [{ valueString: 'significant, separate' }, []],
    [{ url: 'http://example.org/count', valueString: '25' }, []],
  ])('has the modifier of an extension %j', (value, modifiers) => {
    const extension = [{ url: 'http://example.org/charge-modifier', ...value }];
    const code = { coding: [{ system: cpt, code: '99213' }] };
    expect(service(charge({ code, extension }))?.modifiers).toEqual(modifiers);
    expect(service(charge({ code: { ...code, extension } }))?.modifiers).toEqual(modifiers);
  });

  it.each([
    [procedure({ status: 'not-done' }), true],
    [procedure({ status: 'entered-in-error' }), true],
    [procedure({ status: 'stopped' }), false],
    [procedure({ status: 'not-done', modifierExtension: modified }), false],
    [procedure({ status: 'not-done', code: 7 }), false],
    [charge({ status: 'aborted' }), true],
    [charge({ status: 'entered-in-error' }), true],
    [charge({ status: 'not-billable' }), true],
    [charge({ status: 'odd' }), false],
  ])('%# may be void', (resource, isVoid) => expect(service(resource)?.void).toBe(isVoid));

  it.each([
    [procedure({ status: 'odd' }), 'unknown-status'],
    [procedure({ performedPeriod: { start: 'noon' } }), 'malformed'],
    [procedure({ code: [] }), 'malformed'],
    [charge({ code: { coding: 'x' } }), 'malformed'],
    [charge({ implicitRules: 'x' }), 'implicit-rules'],
    [charge({ extension: 7 }), 'malformed'],
    [charge({ context: 'Encounter/e' }), 'malformed'],
  ])('%# may carry nothing', (resource, code) => expect(service(resource)?.unread?.code).toBe(code));

  it('is what the type of a visit names by a code', () => {
    const type = [{ text: 'Office visit' }, { coding: [{ system: cpt, code: '99213' }] }];
    expect(chartOf([encounter({ type })]).services).toMatchObject([
      {
        reference: 'Encounter/e',
        from: 'encounter-type',
        codes: ['99213'],
        text: 'Office visit',
        visit: 'Encounter/e',
        start: { writtenDay: '2026-03-12' },
        void: false,
        evidence: [{ pointer: 'Encounter/e#type[1].coding[0]', value: '99213' }],
      },
    ]);
    expect(chartOf([encounter({ type: [{ text: 'Office visit' }] })]).services).toEqual([]);
  });

  it.each([
    [{ status: 'entered-in-error' }, { void: true, unread: null }],
    [{ status: 'cancelled' }, { void: true }],
    [
      { status: 'entered-in-error', modifierExtension: modified },
      { void: false, unread: { code: 'modifier-extension' } },
    ],
  ])('of a visit %j', (more, expected) => {
    const type = [{ coding: [{ system: cpt, code: '99213' }] }];
    expect(chartOf([encounter({ type, ...more })]).services[0]).toMatchObject(expected);
  });
});

describe('a Coverage', () => {
  it('names who pays by the reference and by the organization, and never the member', () => {
    const found = payer({}, [organization]);
    expect(found).toMatchObject({
      reference: 'Coverage/v',
      status: 'active',
      order: 1,
      payers: [
        { identifiers: [{ system: 'urn:oid:2.16.840.1.113883.3.221.5', value: '60054' }], name: 'Acme Health Plan' },
      ],
      kinds: ['health maintenance organization policy', 'HMO', 'Acme staff'],
      start: { text: '2026-01-01' },
      end: null,
      unread: null,
    });
    expect(JSON.stringify(found)).not.toContain('MEMBER');
  });

  it.each([
    [
      'an identifier',
      [{ identifier: { system: 's', value: 'MCARE' } }],
      [{ identifiers: [{ system: 's', value: 'MCARE' }], name: null }],
    ],
    ['a name', [{ display: 'Medicare Part B' }], [{ identifiers: [], name: 'Medicare Part B' }]],
    ['the patient', [{ reference: 'Patient/p', display: 'Quill, Ada' }], [{ identifiers: [], name: null }]],
    ['a relative', [{ type: 'RelatedPerson', display: 'Quill, Bo' }], [{ identifiers: [], name: null }]],
    ['nobody', [], []],
  ])('paid by %s', (_, payor, payers) => {
    const found = payer({ payor });
    expect(found).toMatchObject({ payers, unread: null });
    expect(JSON.stringify(found)).not.toContain('Quill');
  });

  it.each([
    ['a payer that could not be read', { payor: [{ reference: 'Organization/else' }] }, 'not-asked'],
    ['a status of its own', { status: 'paid' }, 'unknown-status'],
    ['an order that is none', { order: '1' }, 'malformed'],
    ['a period that is none', { period: { end: 'soon' } }, 'malformed'],
    ['a broken payer', { payor: 'Acme' }, 'malformed'],
    ['a modifier', { modifierExtension: modified }, 'modifier-extension'],
  ])('with %s may carry nothing', (_, more, code) => expect(payer(more)?.unread?.code).toBe(code));

  it('of a payer that was not read but is named is read', () => {
    expect(payer({})).toMatchObject({ payers: [{ name: 'Acme', identifiers: [] }], unread: null });
  });
});

describe('what is beside the injections', () => {
  it.each([
    ['Immunization', immunization({ patient: { reference: 'Patient/q' } })],
    ['Procedure', procedure({ subject: { reference: 'Patient/q' } })],
    ['ChargeItem', charge({ subject: { reference: 'Patient/q' } })],
    ['Coverage', coverage({ beneficiary: { reference: 'Patient/q' } })],
  ])('stops everything when it is another patient’s: %s', (_, resource) => {
    expect(normalise(readingOf([resource]), settings)).toMatchObject({ stop: { why: 'other-patient' } });
  });
});

describe('the patient', () => {
  const person = (more: Record<string, unknown>) =>
    chartOf([{ resourceType: 'Patient', id: 'p', birthDate: '1950-02-03', gender: 'female', ...more }]).person;
  it.each([
    [{}, { birthDate: { text: '1950-02-03' }, sex: 'female', deceased: null, unread: null }],
    [{ gender: 'other' }, { sex: null, unread: null }],
    [{ deceasedBoolean: false }, { deceased: null, unread: null }],
    [{ deceasedBoolean: true }, { deceased: { on: null }, unread: null }],
    [{ deceasedDateTime: '2026-03-01' }, { deceased: { on: { text: '2026-03-01' } }, unread: null }],
    [
      { birthDate: undefined, gender: undefined },
      { birthDate: null, sex: null, unread: null },
    ],
    [{ deceasedBoolean: 'true' }, { deceased: null, unread: { detail: 'Patient/p#deceasedBoolean' } }],
    [{ deceasedBoolean: 1 }, { unread: { code: 'malformed' } }],
    [{ deceasedDateTime: 'last week' }, { deceased: { on: null }, unread: { detail: 'Patient/p#deceasedDateTime' } }],
    [{ deceasedDateTime: '2026-03-01', deceasedBoolean: false }, { unread: { code: 'malformed' } }],
    [{ birthDate: '03/02/1950' }, { birthDate: null, unread: { detail: 'Patient/p#birthDate' } }],
    [{ gender: ['female'] }, { sex: null, unread: { detail: 'Patient/p#gender' } }],
    [{ gender: { a: 1 } }, { sex: null, unread: { code: 'malformed' } }],
    [{ modifierExtension: modified }, { unread: { code: 'modifier-extension' } }],
  ])('%j', (more, expected) => expect(person(more)).toMatchObject(expected));

  it('that was not read says nothing, by name', () => {
    expect(chartOf([]).person).toMatchObject({ birthDate: null, sex: null, unread: { code: 'not-found' } });
  });
});
