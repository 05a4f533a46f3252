import type { FhirResource } from '../../../domain/fhir.ts';
import { instantAt } from '../../scenarios/clock.ts';
import { type Element, element, list, put, target, text, words } from '../elements.ts';
import { clinicTime } from '../words.ts';
import { asRecorded, BadValue, type Choice, choices, type EditableField, type ReferenceType } from './field.ts';

/** A code straight in the resource, such as `status`. */
export function codeField(path: string, name: string, label: string, codes: readonly string[]): EditableField {
  const code = (resource: FhirResource) => text(resource[name]);
  return {
    path,
    also: [],
    label,
    input: { kind: 'choice', choices: choices(...codes) },
    required: true,
    read: resource => (code(resource) === '' || codes.includes(code(resource)) ? code(resource) : asRecorded),
    recorded: code,
    write(resource, value) {
      if (!codes.includes(value)) throw new BadValue('This is not in the list.');
      return put(resource, name, value);
    },
  };
}

/** A CodeableConcept that holds one code of one system, such as `clinicalStatus`. `many`: it is the first of a list. */
export function conceptField(
  path: string,
  at: { name: string; label: string; system: string; many?: true },
  offered: readonly Choice[],
): EditableField {
  const concept = (resource: FhirResource) => (at.many ? list(resource[at.name])[0] : resource[at.name]);
  return {
    path,
    also: [`${path}.coding`],
    label: at.label,
    input: { kind: 'choice', choices: offered },
    read(resource) {
      if (concept(resource) === undefined) return '';
      const [coding, ...others] = list(element(concept(resource)).coding);
      const known = offered.find(({ value }) => value === coding?.code && coding.system === at.system);
      return known !== undefined && others.length === 0 ? known.value : asRecorded;
    },
    recorded: resource => words(concept(resource)),
    write(resource, value) {
      if (value !== '' && !offered.some(choice => choice.value === value))
        throw new BadValue('This is not in the list.');
      const written = value === '' ? undefined : { coding: [{ system: at.system, code: value }] };
      return put(resource, at.name, at.many && written ? [written] : written);
    },
  };
}

/** One reference, or none. */
export function referenceField(
  path: string,
  label: string,
  to: ReferenceType,
  at: {
    get(resource: FhirResource): unknown;
    set(resource: FhirResource, reference: Element | undefined): FhirResource;
  },
): EditableField {
  return {
    path,
    also: [],
    label,
    input: { kind: 'reference', to },
    read(resource) {
      const reference = at.get(resource);
      if (reference === undefined) return '';
      return target(reference).startsWith(`${to}/`) ? target(reference) : asRecorded;
    },
    recorded: resource => text(element(at.get(resource)).display) || target(at.get(resource)),
    write: (resource, value, display) =>
      at.set(resource, value === '' ? undefined : put({ reference: value } as Element, 'display', display)),
  };
}

/** A moment, shown and written on the clinic's clock. */
export function timeField(
  path: string,
  label: string,
  at: { get(resource: FhirResource): unknown; set(resource: FhirResource, instant: string | undefined): FhirResource },
): EditableField {
  return {
    path,
    also: [],
    label,
    input: { kind: 'time' },
    read: resource => clinicTime(at.get(resource)),
    recorded: resource => text(at.get(resource)),
    write(resource, value) {
      if (value === '') return at.set(resource, undefined);
      const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`));
      const instant = written ? instantAt(value) : null;
      if (instant === null) throw new BadValue('This is not a date and time.');
      return at.set(resource, instant);
    },
  };
}
