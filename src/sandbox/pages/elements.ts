import type { FhirResource } from '../../domain/fhir.ts';

/** The inside of a FHIR element, of which nothing is taken for granted. */
export type Element = Readonly<Record<string, unknown>>;

/** The element itself, or an empty one where there is none. */
export function element(value: unknown): Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Element) : {};
}

export function list(value: unknown): readonly Element[] {
  return Array.isArray(value) ? value.map(element) : [];
}

/** The text, or an empty one. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A copy in which `name` is `value`, or is gone where the value is nothing, an empty element or an empty list. */
export function put<T extends Element>(owner: T, name: string, value: unknown): T {
  const { [name]: _, ...others } = owner;
  const empty =
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && (value === null || Object.keys(value).length === 0));
  return (empty ? others : { ...others, [name]: value }) as T;
}

/** `Type/id` of a stored resource. */
export function referenceOf(resource: FhirResource): string {
  return `${resource.resourceType}/${resource.id ?? ''}`;
}

/** What a reference points at, as `Type/id`, whatever base and version are written around it. */
export function target(reference: unknown): string {
  const match = /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]+)(?:\/_history\/.*)?$/.exec(text(element(reference).reference));
  return match?.[1] ?? '';
}

/** The words of a CodeableConcept: its text, else what its first coding is called. */
export function words(concept: unknown): string {
  const { text: written, coding } = element(concept);
  const [first] = list(coding);
  return text(written) || text(first?.display) || text(first?.code);
}
