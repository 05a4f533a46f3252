import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { asRecorded, BadValue } from '../../../src/sandbox/pages/fields/field.ts';
import { fieldsOf } from '../../../src/sandbox/pages/fields/index.ts';
import { allResources } from '../../../src/sandbox/scenarios/index.ts';

const types = ['MedicationAdministration', 'MedicationRequest', 'Condition', 'Encounter'];
const every = types.flatMap(type => fieldsOf(type).map(field => ({ type, field, path: field.path })));

function fieldAt(path: string) {
  const found = every.find(item => item.path === path);
  if (!found) throw new Error(`no field ${path}`);
  return found.field;
}

const writing = (path: string, value: string, resource: Partial<FhirResource> = {}, display = '') =>
  fieldAt(path).write({ resourceType: path.split('.')[0] ?? '', ...resource }, value, display);

describe.each(every)('$path', ({ type, field }) => {
  const values: Record<string, fc.Arbitrary<string>> = {
    text: fc.stringMatching(/^[A-Z][A-Z0-9.]{1,8}$/),
    suggest: fc.oneof(
      fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/),
      fc.constantFrom(...(field.input.kind === 'suggest' ? field.input.suggestions : ['x'])),
    ),
    number: fc.integer({ min: 1, max: 5_000_000 }).map(String),
    // From four in the morning: in the night of spring the clock skips an hour.
    time: fc
      .tuple(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }),
        fc.integer({ min: 4, max: 23 }),
      )
      .map(([date, hour]) => `${date.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:07`),
    choice: fc.constantFrom(...(field.input.kind === 'choice' ? field.input.choices.map(({ value }) => value) : ['x'])),
    reference: fc.constant(`${field.input.kind === 'reference' ? field.input.to : 'X'}/some-id`),
    references: fc.uniqueArray(fc.stringMatching(/^Condition\/[a-z0-9-]{1,10}$/)).map(list => list.join(' ')),
  };
  const value = values[field.input.kind] ?? fc.constant('');
  const resources = fc.constantFrom<FhirResource>(
    { resourceType: type },
    ...allResources()
      .filter(resource => resource.resourceType === type)
      .slice(0, 40),
  );

  test('what is written is read back', () => {
    fc.assert(
      fc.property(resources, value, (resource, written) => {
        expect(field.read(field.write(resource, written, 'words'))).toBe(written);
      }),
    );
  });

  test('writing changes a copy, keeps identity and subject, and touches no other field', () => {
    const related = new Set([field.path, ...field.also]);
    // Route and method make one statement; a unit and its number are separate.
    if (field.path.endsWith('.route')) related.add('MedicationAdministration.dosage.method');
    fc.assert(
      fc.property(resources, value, (resource, written) => {
        const before = structuredClone(resource);
        const after = field.write(resource, written, 'words');
        expect(resource).toEqual(before);
        expect([after.resourceType, after.id, after.subject]).toEqual([before.resourceType, before.id, before.subject]);
        for (const other of fieldsOf(type).filter(({ path }) => !related.has(path))) {
          expect([other.path, other.read(after)]).toEqual([other.path, other.read(resource)]);
        }
      }),
    );
  });

  test('emptying it leaves nothing behind, or is refused', () => {
    fc.assert(
      fc.property(resources, resource => {
        if (field.required) expect(() => field.write(resource, '', '')).toThrow(BadValue);
        else {
          const emptied = field.write(resource, '', '');
          expect(field.read(emptied)).toBe('');
          expect(JSON.stringify(emptied)).not.toMatch(/\{\}|\[\]|null|""/);
        }
      }),
    );
  });
});

describe('what stands in the record', () => {
  const ucum = 'http://unitsofmeasure.org';
  const snomed = (code: string) => expect.objectContaining({ system: 'http://snomed.info/sct', code });
  const ma = 'MedicationAdministration';
  test.each([
    [
      'route IM',
      `${ma}.dosage.route`,
      'IM',
      { dosage: { route: { coding: [snomed('78421000')], text: 'Intramuscular' } } },
    ],
    [
      'route SC',
      `${ma}.dosage.route`,
      'SC',
      { dosage: { route: { coding: [snomed('34206005')], text: 'Subcutaneous' } } },
    ],
    [
      'a push is route and method',
      `${ma}.dosage.route`,
      'IV push',
      {
        dosage: {
          route: { coding: [snomed('47625008')], text: 'IV push' },
          method: { coding: [snomed('420620005')], text: 'Push' },
        },
      },
    ],
    ['mcg is ug', `${ma}.dosage.dose.unit`, 'mcg', { dosage: { dose: { unit: 'mcg', system: ucum, code: 'ug' } } }],
    ['a dose is a number', `${ma}.dosage.dose`, '1000', { dosage: { dose: { value: 1000 } } }],
    [
      'a known site is coded',
      `${ma}.dosage.site`,
      'Left deltoid',
      { dosage: { site: { coding: [snomed('16217701000119102')], text: 'Left deltoid' } } },
    ],
    ['another site is words', `${ma}.dosage.site`, 'left shin', { dosage: { site: { text: 'left shin' } } }],
    [
      'time with the offset of the clinic',
      `${ma}.effective`,
      '2026-03-12T10:20',
      { effectiveDateTime: '2026-03-12T10:20:00-05:00' },
    ],
    [
      'ICD-10-CM',
      'Condition.code',
      ' d51.0',
      { code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0' }] } },
    ],
    ['order', `${ma}.request`, 'MedicationRequest/x', { request: { reference: 'MedicationRequest/x' } }],
    ['reason', `${ma}.reasonReference`, 'Condition/x', { reasonReference: [{ reference: 'Condition/x' }] }],
    [
      'route of an order',
      'MedicationRequest.dosageInstruction.route',
      'IM',
      { dosageInstruction: [{ route: { coding: [snomed('78421000')], text: 'Intramuscular' } }] },
    ],
  ])('%s', (_, path, value, expected) => {
    expect(writing(path, value)).toEqual({ resourceType: path.split('.')[0], ...expected });
  });

  test('another route takes back the push, and no other method', () => {
    const pushed = writing(`${ma}.dosage.route`, 'IV push');
    expect(writing(`${ma}.dosage.route`, 'IM', pushed).dosage).not.toHaveProperty('method');
    const inject = { dosage: { method: { text: 'Not Given' } } };
    expect(writing(`${ma}.dosage.route`, 'IM', inject).dosage).toHaveProperty('method.text', 'Not Given');
  });

  test('the verifier stays when the giver changes', () => {
    const verifier = { function: { coding: [{ code: 'verifier' }] }, actor: { reference: 'Practitioner/v' } };
    const after = writing(`${ma}.performer`, 'Practitioner/n', { performer: [verifier] }, 'N');
    expect(after.performer).toEqual([
      expect.objectContaining({ actor: { reference: 'Practitioner/n', display: 'N' } }),
      verifier,
    ]);
  });

  test('an ICD-10-CM code replaces the old one and leaves SNOMED CT alone', () => {
    const sct = { system: 'http://snomed.info/sct', code: '84027009' };
    const code = { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.90', code: 'D51.9', display: 'old' }, sct] };
    const after = writing('Condition.code', 'D51.0', { code });
    expect(after.code).toEqual({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0' }, sct] });
  });

  test.each([
    ['a route in words only', { route: { text: 'IM' } }],
    [
      'a code whose words disagree',
      { route: { coding: [{ system: 'http://snomed.info/sct', code: '34206005' }], text: 'Intramuscular' } },
    ],
    ['a local code', { route: { coding: [{ system: 'urn:oid:1.2.3', code: '6' }] } }],
  ])('%s is shown as recorded, never as a choice', (_, dosage) => {
    expect(fieldAt(`${ma}.dosage.route`).read({ resourceType: ma, dosage })).toBe(asRecorded);
  });

  test.each([
    [`${ma}.dosage.route`, 'by mail'],
    [`${ma}.dosage.route`, 'constructor'],
    ['Encounter.class', 'toString'],
    [`${ma}.dosage.dose`, 'a lot'],
    [`${ma}.dosage.dose.unit`, 'handful'],
    [`${ma}.effective`, 'yesterday'],
    [`${ma}.effective`, '2026-13-40T10:20'],
    [`${ma}.effective`, '2026-03-08T02:30'],
    [`${ma}.status`, 'done'],
    ['Condition.clinicalStatus', 'poorly'],
  ])('%s does not take "%s"', (path, value) => {
    expect(() => writing(path, value)).toThrow(BadValue);
  });
});
