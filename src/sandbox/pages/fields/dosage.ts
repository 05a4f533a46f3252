import type { FhirResource } from '../../../domain/fhir.ts';
import { type Concept, push, routes, sites, systems, units } from '../../scenarios/codes.ts';
import { type Element, element, list, put, text, words } from '../elements.ts';
import { asRecorded, BadValue, choices, type EditableField } from './field.ts';

/** An element somewhere inside a resource: how to take it out and how to put it back. */
export interface Lens {
  get(resource: FhirResource): Element;
  set(resource: FhirResource, value: Element): FhirResource;
}

/** The entry of a table, or nothing: what every object has is no entry. */
function entry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const isPush = (method: unknown) => list(element(method).coding).some(({ code }) => code === push.coding?.[0]?.code);

function sameConcept(recorded: unknown, known: Concept): boolean {
  const codings = list(element(recorded).coding);
  const [code] = known.coding ?? [];
  return codings.length === 1 && codings[0]?.system === code?.system && codings[0]?.code === code?.code
    ? text(element(recorded).text) === known.text
    : false;
}

/** The route, by name. A push is a route and a method, so both are written. */
export function routeField(path: string, dosage: Lens): EditableField {
  return {
    path,
    also: [`${path}.coding`, `${path}.text`],
    label: 'Route',
    input: { kind: 'choice', choices: choices(...Object.keys(routes)) },
    read(resource) {
      const { route } = dosage.get(resource);
      if (route === undefined) return '';
      return Object.entries(routes).find(([, known]) => sameConcept(route, known))?.[0] ?? asRecorded;
    },
    recorded: resource => {
      const { route } = dosage.get(resource);
      const codes = list(element(route).coding).map(({ code }) => text(code));
      return [words(route), codes.length > 0 && `(code ${codes.join(', ')})`].filter(Boolean).join(' ');
    },
    write(resource, value) {
      const known = entry<Concept>(routes, value);
      if (value !== '' && known === undefined) throw new BadValue('This route is not in the list.');
      const { method } = dosage.get(resource);
      const kept = isPush(method) ? undefined : method;
      const routed = put(dosage.get(resource), 'route', known);
      return dosage.set(resource, put(routed, 'method', value === 'IV push' ? (kept ?? push) : kept));
    },
  };
}

/** The site: one from the list is coded, anything else is kept as words. */
export function siteField(path: string, dosage: Lens): EditableField {
  const named = (resource: FhirResource) => words(dosage.get(resource).site);
  return {
    path,
    also: [`${path}.coding`, `${path}.text`],
    label: 'Site',
    input: { kind: 'suggest', suggestions: Object.keys(sites) },
    read: named,
    recorded: named,
    write(resource, value) {
      const written = value.trim();
      const known = entry<Concept>(sites, written) ?? { text: written };
      return dosage.set(resource, put(dosage.get(resource), 'site', written === '' ? undefined : known));
    },
  };
}

/** The method: a push is coded, anything else is kept as words. */
export function methodField(path: string, dosage: Lens): EditableField {
  const named = (resource: FhirResource) => words(dosage.get(resource).method);
  return {
    path,
    also: [`${path}.coding`, `${path}.text`],
    label: 'Method',
    input: { kind: 'suggest', suggestions: ['Push'] },
    read: named,
    recorded: named,
    write(resource, value) {
      const written = value.trim();
      const method = written === push.text ? push : put({}, 'text', written);
      return dosage.set(resource, put(dosage.get(resource), 'method', method));
    },
  };
}

/** The number of a dose. */
export function doseValueField(path: string, quantity: Lens): EditableField {
  const number = (resource: FhirResource) => {
    const { value } = quantity.get(resource);
    return typeof value === 'number' ? String(value) : '';
  };
  return {
    path,
    also: [`${path}.value`],
    label: 'Dose',
    input: { kind: 'number' },
    read: number,
    recorded: number,
    write(resource, value) {
      const amount = Number(value);
      if (value.trim() !== '' && !Number.isFinite(amount)) throw new BadValue('A dose is a number.');
      return quantity.set(resource, put(quantity.get(resource), 'value', value.trim() === '' ? undefined : amount));
    },
  };
}

/** The unit of a dose, in words and in UCUM. */
export function doseUnitField(path: string, quantity: Lens): EditableField {
  return {
    path: `${path}.unit`,
    also: [path, `${path}.code`, `${path}.system`],
    label: 'Unit',
    input: { kind: 'choice', choices: choices(...Object.keys(units)) },
    read(resource) {
      const { unit, code, system } = quantity.get(resource);
      if (unit === undefined && code === undefined) return '';
      const known = Object.entries(units).find(([name, ucum]) => name === unit && ucum === code);
      return known !== undefined && system === systems.ucum ? known[0] : asRecorded;
    },
    recorded: resource => text(quantity.get(resource).unit) || text(quantity.get(resource).code),
    write(resource, value) {
      const code = entry<string>(units, value);
      if (value !== '' && code === undefined) throw new BadValue('This unit is not in the list.');
      const named = put(quantity.get(resource), 'unit', value);
      return quantity.set(resource, put(put(named, 'system', code && systems.ucum), 'code', code));
    },
  };
}
