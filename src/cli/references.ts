import type { FhirResource } from '../domain/fhir.ts';

/** How a Bundle names its entries: `fullUrl` to `Type/id`, and the FHIR bases those URLs lie below. */
export interface Names {
  byFullUrl: ReadonlyMap<string, string>;
  bases: ReadonlySet<string>;
}

const relative = /^([A-Z][A-Za-z]+\/[\w.-]{1,128})(?:\/_history\/[\w.-]+)?$/;
const absolute = /^(https?:\/\/.+?)\/([A-Z][A-Za-z]+\/[\w.-]{1,128})(?:\/_history\/[\w.-]+)?$/;

/**
 * `Type/id` for a reference to something that has its place in this input: relative, with a version, or by the
 * `fullUrl` of an entry. Anything else (contained, conditional, on another server) comes back as written.
 */
export function localReference(text: string, { byFullUrl, bases }: Names): string {
  const named = byFullUrl.get(text) ?? relative.exec(text)?.[1];
  if (named !== undefined) return named;
  const [, base, key] = absolute.exec(text) ?? [];
  if (base === undefined || key === undefined) return text;
  return byFullUrl.get(`${base}/${key}`) ?? (bases.has(base) ? key : text);
}

/** The base and `Type/id` of a `fullUrl`; null for a URN. */
export function splitUrl(fullUrl: string): { base: string; key: string } | null {
  const [, base, key] = absolute.exec(fullUrl) ?? [];
  return base === undefined || key === undefined ? null : { base, key };
}

/** True for `Type/id`, and false for every other text a reference may hold. */
export function isKey(text: string): boolean {
  return relative.exec(text)?.[1] === text;
}

/** Deeper than any FHIR resource that means something; a structure that goes on is refused, not followed. */
const deepest = 100;

/**
 * A copy of a resource with its references made local, and without the words by which a reference names a patient or
 * a relative. Null when it is nested too deeply to be a resource.
 */
export function localise(resource: FhirResource, names: Names): FhirResource | null {
  const copy = copyOf(resource, names, 0);
  return copy === tooDeep ? null : (copy as FhirResource);
}

const tooDeep = Symbol('too deep');

function copyOf(value: unknown, names: Names, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return tooDeep;
  if (Array.isArray(value)) {
    const items = value.map(item => copyOf(item, names, depth + 1));
    return items.includes(tooDeep) ? tooDeep : items;
  }
  const entries = Object.entries(value).map(([name, child]) => [name, copyOf(child, names, depth + 1)] as const);
  if (entries.some(([, child]) => child === tooDeep)) return tooDeep;
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (typeof copy.reference === 'string') {
    const reference = localReference(copy.reference, names);
    copy.reference = reference;
    if (/^(Patient|RelatedPerson)\//.test(reference)) delete copy.display;
  }
  return copy;
}
