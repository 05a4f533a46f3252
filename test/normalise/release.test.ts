import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { normalise } from '../../src/normalise/index.ts';
import { otherVersion, releaseOf } from '../../src/normalise/release.ts';
import { administration, chartOf, condition, encounter, order, readingOf, settings } from './helpers.ts';
import { toR5 } from './r5/to-r5.ts';

const stopped = (fhirVersion: string | null, resources: readonly FhirResource[]) => {
  const normalised = normalise(readingOf(resources, { fhirVersion }), settings);
  return 'stop' in normalised ? `${normalised.stop.why} ${normalised.stop.where}` : null;
};
const r4 = [administration(), encounter(), order(), condition()];
const r5 = r4.map(toR5);

describe('a declared FHIR version', () => {
  it.each(['4.0.1', '4.0.0', '4.0', '4', '4.3.0', ' 4.0.1 '])('%s is R4', version =>
    expect(stopped(version, r4)).toBeNull(),
  );
  it.each(['5.0.0', '5.0', '5'])('%s is R5', version => expect(stopped(version, r5)).toBeNull());
  it.each(['3.0.2', '1.0.2', '40.1', '4.6.0', '4.4.0', '5.1.0', '5.0.0-ballot', '6.0.0', '6.0.0-ballot2', '', 'R4'])(
    '%s is not read',
    version => {
      expect(stopped(version, r4)).toBe('fhir-version fhirVersion');
      expect(stopped(version, r5)).toBe('fhir-version fhirVersion');
    },
  );
});

describe('an undeclared FHIR version', () => {
  it('is R4 unless something of R5 is there', () => {
    expect(chartOf(r4, { fhirVersion: null }).administrations[0]?.unread).toBeNull();
    expect(chartOf(r5, { fhirVersion: null }).administrations[0]).toEqual(
      chartOf(r5, { fhirVersion: '5.0.0' }).administrations[0],
    );
  });

  it.each(['notGiven', 'wasNotGiven', 'reasonNotGiven', 'prescription', 'effectiveTimeDateTime'])(
    'with %s is one before R4',
    name => {
      const where = `fhir-version MedicationAdministration/a#${name}`;
      for (const version of [null, '4.0.1', '5.0.0']) {
        expect(stopped(version, [administration({ [name]: {} })])).toBe(where);
        expect(stopped(version, [toR5(administration({ [name]: {} }))])).toBe(where);
      }
    },
  );
});

describe('elements of R5 in what is declared as R4', () => {
  it.each([
    [administration({ occurenceDateTime: '2026-01-01' }), 'MedicationAdministration/a#occurenceDateTime'],
    [administration({ occurrencePeriod: {} }), 'MedicationAdministration/a#occurrencePeriod'],
    [administration({ medication: { concept: {} } }), 'MedicationAdministration/a#medication'],
    [encounter({ actualPeriod: {} }), 'Encounter/e#actualPeriod'],
  ])('%# stop everything', (resource, where) => expect(stopped('4.0.1', [resource])).toBe(`fhir-version ${where}`));

  it('let nothing rest on the order, the medication or the service that has them', () => {
    const why = (more: readonly FhirResource[], change = {}) => {
      const chart = chartOf([administration(change), ...more], { fhirVersion: '4.0.1' });
      return { chart, one: chart.administrations[0] };
    };
    const { one } = why([order({ medication: { concept: { text: 'x' } } })]);
    expect(one?.order).toMatchObject({
      order: { unread: { code: 'fhir-version', detail: 'MedicationRequest/o#medication' } },
    });
    const medication = { resourceType: 'Medication', id: 'm', code: { text: 'B12' }, ingredient: [{ item: {} }] };
    const given = why([medication], {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m' },
    });
    expect(given.one?.drug.unread).toEqual({ code: 'fhir-version', detail: 'Medication/m#ingredient.item' });
    const procedure = {
      resourceType: 'Procedure',
      id: 'q',
      subject: { reference: 'Patient/p' },
      occurrenceDateTime: '2026',
    };
    expect(why([procedure]).chart.services[0]?.unread?.code).toBe('fhir-version');
  });
});

describe('elements of R4 in R5', () => {
  it.each([
    [{ effectiveDateTime: '2026-03-12' }, 'effectiveDateTime'],
    [{ context: { reference: 'Encounter/e' } }, 'context'],
    [{ medicationCodeableConcept: { text: 'B12' } }, 'medicationCodeableConcept'],
    [{ reasonCode: [{ text: 'x' }] }, 'reasonCode'],
  ])('%j: nothing rests on the administration', (more, name) => {
    const chart = chartOf([{ ...toR5(administration()), ...more }, ...r5.slice(1)], { fhirVersion: null });
    expect(chart.administrations[0]?.unread).toEqual({
      code: 'fhir-version',
      detail: `MedicationAdministration/a#${name}`,
    });
  });

  it('that is declared, and no R5 at all', () => {
    const chart = chartOf(r4, { fhirVersion: '5.0.0' });
    expect(chart.administrations[0]?.unread?.code).toBe('fhir-version');
    expect(chart.visits[0]?.unread?.code).toBe('fhir-version');
  });
});

it('names another patient in R5 as in R4', () => {
  const given = administration({ performer: [{ actor: { reference: 'Patient/q' } }] });
  expect(stopped('5.0.0', [toR5(given)])).toBe('other-patient MedicationAdministration/a#performer[0].actor');
  expect(stopped('3.0.1', [condition({ subject: { reference: 'Patient/q' } })])).toMatch(/^other-patient /);
});

describe('the release', () => {
  const of = (resources: readonly FhirResource[], fhirVersion: string | null) =>
    releaseOf(readingOf(resources, { fhirVersion }));

  it('is what is declared, else what the elements say', () => {
    expect([of(r4, '4.0.1'), of(r5, '5.0.0'), of(r4, null), of(r5, null)]).toEqual([
      { release: 'R4' },
      { release: 'R5' },
      { release: 'R4' },
      { release: 'R5' },
    ]);
  });

  it('is looked for in what was referred to as well', () => {
    const reading = readingOf([], { fhirVersion: '4.0.1' });
    const visit = encounter({ actualPeriod: {} });
    expect(
      releaseOf({ ...reading, references: new Map([['Encounter/e', { state: 'read', resource: visit }]]) }),
    ).toEqual({
      unreadable: 'Encounter/e#actualPeriod',
    });
    expect(releaseOf({ ...reading, references: new Map([['Encounter/e', { state: 'missing' }]]) })).toEqual({
      release: 'R4',
    });
  });

  it('is older only where an administration says something', () => {
    expect(of([administration({ id: undefined, notGiven: true })], '4.0.1')).toEqual({
      unreadable: 'MedicationAdministration/#notGiven',
    });
    expect(of([administration({ notGiven: null })], '4.0.1')).toEqual({ release: 'R4' });
    expect(of([encounter({ prescription: {} })], '4.0.1')).toEqual({ release: 'R4' });
  });
});

describe('an element of the other release', () => {
  const medication = (more: object) => ({ resourceType: 'Medication', id: 'm', ...more });
  it.each<[FhirResource, string | null]>([
    [medication({ doseForm: {} }), 'doseForm'],
    [medication({ doseForm: null }), null],
    [medication({ ingredient: [{}, null, 'x', { item: {} }] }), 'ingredient.item'],
    [medication({ ingredient: { item: {} } }), 'ingredient.item'],
    [medication({ ingredient: [[{ item: {} }]] }), null],
    [medication({ ingredient: [{ item: null }] }), null],
    [medication({ ingredient: null }), null],
    [{ resourceType: 'Device', id: 'd', medication: {} }, null],
  ])('%j: %s', (resource, element) => expect(otherVersion(resource, 'R4')).toBe(element));
});
