import { coding, concept, type Elements, system } from './concept.ts';
import type { Draw } from './draw.ts';

export type Route = 'im' | 'sc';

const v3 = 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration';
const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0162';
const ncit = 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl';
const edqm = 'http://standardterms.edqm.eu';

/** Codes that name the route, with the words that stand beside them. */
export const routeCodings: Readonly<
  Record<Route, readonly (readonly [system: string, code: string, display: string])[]>
> = {
  im: [
    [system.snomed, '78421000', 'Intramuscular route'],
    [system.snomed, '78421000', 'Intramuscular route (qualifier value)'],
    [system.snomed, '386356001', 'Intramuscular injection'],
    ['urn:oid:2.16.840.1.113883.6.96', '78421000', 'Intramuscular'],
    [v3, 'IM', 'Injection, intramuscular'],
    [v2, 'IM', 'Intramuscular'],
    [ncit, 'C28161', 'INTRAMUSCULAR'],
    [edqm, '20035000', 'Intramuscular use'],
  ],
  sc: [
    [system.snomed, '34206005', 'Subcutaneous route'],
    [system.snomed, '34206005', 'Subcutaneous route (qualifier value)'],
    [system.snomed, '263887005', 'Subcutaneous (qualifier value)'],
    ['urn:oid:2.16.840.1.113883.6.96', '34206005', 'Subcutaneous'],
    [v3, 'SQ', 'Injection, subcutaneous'],
    [v2, 'SC', 'Subcutaneous'],
    [ncit, 'C38299', 'SUBCUTANEOUS'],
    [edqm, '20066000', 'Subcutaneous use'],
  ],
};

/** Words that mean one route and no other. */
export const routeWords: Readonly<Record<Route, readonly string[]>> = {
  im: [
    'IM',
    'Intramuscular',
    'intramuscular',
    'INTRAMUSCULAR',
    'Intramuscularly',
    'IM injection',
    'deep IM',
    'Deep Intramuscular',
  ],
  sc: ['SC', 'SQ', 'Subcutaneous', 'subcutaneous', 'SUBCUTANEOUS', 'Subcut', 'SubQ', 'subcutaneously', 'Sub-Q'],
};

/** What an element says that names another route, or none: with what it should never be taken for. */
export const otherRoutes: readonly Elements[] = [
  concept([coding(system.snomed, '47625008', 'Intravenous route (qualifier value)')], 'IV'),
  concept([coding(system.snomed, '47625008', 'Intravenous route')], 'IV Piggyback'),
  concept([coding(system.snomed, '255560000', 'Intravenous')]),
  concept([coding(v3, 'IVPUSH', 'Injection, intravenous, rapid push')], 'IV Push'),
  concept([coding(system.snomed, '26643006', 'Oral route')], 'Oral'),
  concept([coding(v3, 'PO', 'Swallow, oral')]),
  concept([coding(system.snomed, '372464004', 'Intradermal route')]),
  concept([coding(system.snomed, '12130007', 'Intra-articular route')]),
  concept([coding(system.snomed, '372466002', 'Intralesional route')], 'intralesional'),
  concept([coding(system.snomed, '46713006', 'Nasal route')]),
  concept([coding(system.snomed, '284009009', 'Route of administration values')]),
  concept([], 'Injection'),
  concept([], 'inj'),
  concept([], 'parenteral'),
  concept([], 'as directed'),
  concept([], 'IM or IV'),
  concept([], 'IM/SC'),
  // Seen in public test data: the code and the words beside it differ.
  concept([coding(system.snomed, '34206005', 'Intravenous')]),
  concept([coding(system.snomed, '34206005', 'Oral')]),
  concept([coding(system.snomed, '47625008', 'Subcutaneous route')]),
  concept([coding(v3, '34206005', 'Subcutaneous route')]),
  concept([
    coding(system.snomed, '78421000', 'Intramuscular route'),
    coding(system.snomed, '47625008', 'Intravenous route'),
  ]),
];

/** A route as a careful EHR records it: coded in one system or two, with or without words, or in words alone. */
export function routeOf(route: Route, draw: Draw): Elements {
  const words = draw.one(routeWords[route]);
  const codings = draw
    .some(routeCodings[route], draw.chance(0.15) ? 2 : 1)
    .map(([url, code, display]) => coding(url, code, draw.chance(0.8) ? display : undefined));
  const form = draw.below(10);
  if (form < 5) return concept(codings);
  return form < 8 ? concept(codings, words) : concept([], words);
}
