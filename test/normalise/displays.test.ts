import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RouteSystem, routeOfCode } from '../../src/knowledge/routes.ts';
import { read } from './helpers.ts';

interface Concept {
  code: string;
  display?: string;
  concept?: Concept[];
}

function conceptsOf(name: string): { url: string; concepts: Concept[] } {
  const file = new URL(`../../node_modules/hl7.fhir.r4.examples/CodeSystem-${name}.json`, import.meta.url);
  const { url, concept } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; concept: Concept[] };
  const flat = (list: Concept[]): Concept[] => list.flatMap(one => [one, ...flat(one.concept ?? [])]);
  return { url, concepts: flat(concept).filter(one => !one.code.startsWith('_')) };
}

describe.each([
  ['v3-RouteOfAdministration', 'v3'],
  ['v2-0162', 'v2'],
  ['v2-0165', 'v2-method'],
] as [string, RouteSystem][])('the displays of %s', (name, system) => {
  const { url, concepts } = conceptsOf(name);
  const known = concepts.filter(({ code }) => routeOfCode(system, code) !== null);

  it('belong to codes that the table holds, all of them', () => {
    const missing = concepts.filter(({ code }) => routeOfCode(system, code) === null).map(({ code }) => code);
    // Its display says an injection and its place in the list says a drop: it is left to a person.
    expect(missing).toEqual(system === 'v3' ? ['SUBCONJTA'] : []);
  });

  it('agree with the codes of the table', () => {
    expect(known.length).toBeGreaterThan(10);
    for (const { code, display } of known) {
      const { route } = read({ dosage: { route: { coding: [{ system: url, code, display }] } } });
      expect({ code, class: route.class, certainty: route.certainty }).toEqual({
        code,
        class: routeOfCode(system, code),
        certainty: 'coded',
      });
    }
  });

  it('are never read as IM or SC when they mean something else', () => {
    for (const { code, display } of concepts) {
      const { route } = read({ dosage: { route: { text: display } } });
      const meant = routeOfCode(system, code);
      if (route.class === 'im' || route.class === 'sc')
        expect({ code, class: route.class }).toEqual({ code, class: meant });
    }
  });
});
