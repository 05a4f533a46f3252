import type { RouteClass } from '../../domain/route.ts';

/** Epic's route list lies below the customer's own OID; the number of the customer varies. */
const routes = /^urn:oid:1\.2\.840\.114350\.1\.13\.\d+\.3\.7\.4\.798268\.7025$/;

/** Codes of that list seen in public data. The list is the customer's: a word beside the code must agree. */
const codes = new Map<string, RouteClass>([
  ['6', 'im'],
  ['18', 'sc'],
  ['15', 'oral'],
  ['71', 'other-non-injection'],
]);

/** The route of a code in an Epic customer's route list, or null. To be believed only beside a word that agrees. */
export function epicRoute(system: string, code: string): RouteClass | null {
  return routes.test(system) ? (codes.get(code) ?? null) : null;
}
