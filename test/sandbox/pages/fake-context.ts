import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { EhrContext } from '../../../src/sandbox/pages/context.ts';
import type { LaunchOptions } from '../../../src/sandbox/scenario.ts';
import { allResources, scenarios } from '../../../src/sandbox/scenarios/index.ts';

/** A record in memory that hands out its launches. */
export function fakeContext(resources: readonly FhirResource[] = allResources()) {
  const record = new Map(resources.map(resource => [`${resource.resourceType}/${resource.id}`, resource]));
  const launches: LaunchOptions[] = [];
  const context: EhrContext = {
    store: {
      read: async reference => record.get(reference) ?? null,
      search: async (type, { patient }) =>
        [...record.values()].filter(resource => {
          const owner = resource.subject ?? resource.patient ?? resource.beneficiary;
          const subject = (owner as { reference?: string } | undefined)?.reference;
          return resource.resourceType === type && (patient === undefined || subject === patient);
        }),
      async update(resource) {
        record.set(`${resource.resourceType}/${resource.id}`, resource);
        return resource;
      },
      create: resource => context.store.update({ ...resource, id: `new-${record.size}` }),
    },
    scenarios,
    newLaunch(options) {
      launches.push(options);
      const iss = `${context.ehr}/${options.shape}/fhir`;
      const query = new URLSearchParams({ iss, launch: `launch-${launches.length}` });
      return { url: `${context.app}/launch.html?${query}`, handle: `handle-${launches.length}` };
    },
    ehr: 'http://127.0.0.1:9400',
    app: 'http://127.0.0.1:9401',
  };
  return { context, record, launches };
}
