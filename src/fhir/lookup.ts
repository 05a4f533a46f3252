import { isRequestFault } from '../domain/fault.ts';
import { isFhirResource } from '../domain/fhir.ts';
import type { Resolved } from '../domain/reading.ts';
import { outcomeInstead } from './outcome.ts';
import { mustBeOurs } from './owner.ts';
import { readPath } from './query.ts';
import type { SearchContext } from './search.ts';

/**
 * Reads one resource by its id. 404 and 410 are `missing`, everything else that is not the resource is `unread`.
 * Throws `OtherPatient` when it belongs to another patient.
 */
export async function lookUp(
  type: string,
  id: string,
  { client, patient, watch }: Pick<SearchContext, 'client' | 'patient' | 'watch'>,
): Promise<Resolved> {
  let body: unknown;
  try {
    body = await client.send({ method: 'GET', path: readPath(type, id) }, watch);
  } catch (error) {
    if (!isRequestFault(error)) throw error;
    if (error.why.code !== 'not-found') return { state: 'unread', why: error.why };
    // Behind a narrowed scope, what may not be seen looks like what is not there.
    const hidden = client.grants(type, 'read') === 'part';
    return hidden ? { state: 'unread', why: { code: 'not-granted', detail: type } } : { state: 'missing' };
  }
  if (!isFhirResource(body)) return { state: 'unread', why: { code: 'unreadable' } };
  if (body.resourceType === 'OperationOutcome') return { state: 'unread', why: outcomeInstead(body) };
  if (body.resourceType !== type) return { state: 'unread', why: { code: 'unreadable' } };
  mustBeOurs(body, patient, client.base, `${type} read by its id`);
  if (body.id !== id) return { state: 'unread', why: { code: 'unreadable' } };
  return { state: 'read', resource: body };
}
