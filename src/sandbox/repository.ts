import { parseSearchRequest } from '@medplum/core';
import { MemoryRepository } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import type { FhirResource } from '../domain/fhir.ts';
import type { Store } from './context.ts';
import { readDefinitions, searchParameter } from './definitions.ts';

/** A match or an included resource. */
export interface Found {
  resource: FhirResource;
  mode: 'match' | 'include';
}

export interface Repository extends Store {
  /** Matches first, then what `_include` and `_revinclude` bring. Order: as seeded, or by `_sort`. */
  find(type: string, parameters: URLSearchParams): Promise<readonly Found[]>;
}

/** Puts resources into a new repository in memory. One that comes twice is kept once. */
export async function openRepository(resources: readonly FhirResource[]): Promise<Repository> {
  readDefinitions();
  const memory = new MemoryRepository();
  const seen = new Set<string>();
  await memory.withSeeding(async () => {
    for (const resource of resources) {
      const reference = `${resource.resourceType}/${resource.id}`;
      if (resource.id === undefined || seen.has(reference)) continue;
      seen.add(reference);
      await memory.createResource(asResource(resource), { assignedId: true });
    }
  });
  let version = 1;

  async function find(type: string, parameters: URLSearchParams): Promise<readonly Found[]> {
    const query: Record<string, string[]> = {};
    for (const name of parameters.keys()) query[name] = parameters.getAll(name);
    const bundle = await memory.search(parseSearchRequest(type, query));
    return (bundle.entry ?? []).map(({ resource, search }) => ({
      resource: resource as unknown as FhirResource,
      mode: search?.mode === 'include' ? 'include' : 'match',
    }));
  }

  async function saved(resource: Promise<Resource>): Promise<FhirResource> {
    const now = await resource;
    version += 1;
    return now as unknown as FhirResource;
  }

  return {
    find,
    version: () => version,
    async read(reference) {
      const [type = '', id = ''] = reference.split('/');
      return memory.readResource(type, id).then(
        resource => resource as unknown as FhirResource,
        () => null,
      );
    },
    async search(type, parameters) {
      for (const name of Object.keys(parameters)) {
        const plain = name.split(/[:.]/)[0] ?? name;
        if (!plain.startsWith('_') && searchParameter(type, plain) === undefined) {
          throw new Error(`${type} has no search parameter ${name}`);
        }
      }
      return (await find(type, new URLSearchParams(parameters))).map(found => found.resource);
    },
    update: resource => saved(memory.updateResource(asResource(resource))),
    create: ({ id: _none, ...resource }) => saved(memory.createResource(asResource(resource as FhirResource))),
  };
}

function asResource(resource: FhirResource): Resource {
  return resource as unknown as Resource;
}
