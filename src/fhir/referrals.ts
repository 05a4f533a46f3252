import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import { referenceText } from './reference.ts';
import { keyOf } from './versions.ts';

/** One reference that is worth following. */
export interface Referral {
  /** As written. */
  text: string;
  /** Where it stands: `MedicationAdministration/1#request`. */
  pointer: string;
  /** What it may lead to here; other types are told by their name and not read. */
  types: readonly string[];
  /** Good to know where it comes along, and not worth a request: no verdict rests on it. */
  aside: boolean;
  /**
   * Leads from a visit to the one that it is a part of. That one may be another patient's (a child's is a part of its
   * mother's: FHIR R4, Encounter.partOf, read 2026-11-22), and only the visit itself is in doubt where it is not read.
   */
  whole: boolean;
}

/** The elements that judging an injection rests on, by the type that holds them. */
const elements: Readonly<Record<string, readonly (readonly [path: string, types: readonly string[]])[]>> = {
  MedicationAdministration: [
    ['medicationReference', ['Medication']],
    ['context', ['Encounter']],
    ['request', ['MedicationRequest']],
    ['performer.actor', ['Practitioner', 'PractitionerRole']],
    ['reasonReference', ['Condition']],
    // R5
    ['medication.reference', ['Medication']],
    ['encounter', ['Encounter']],
    ['performer.actor.reference', ['Practitioner', 'PractitionerRole']],
    ['reason.reference', ['Condition']],
  ],
  Encounter: [
    ['diagnosis.condition', ['Condition']],
    ['diagnosis.condition.reference', ['Condition']],
    ['location.location', ['Location']],
    ['partOf', ['Encounter']],
  ],
  MedicationRequest: [
    ['medicationReference', ['Medication']],
    ['reasonReference', ['Condition']],
    // R5
    ['medication.reference', ['Medication']],
    ['reason.reference', ['Condition']],
  ],
  // R4, and the two elements that R5 made of it.
  Coverage: [
    ['payor', ['Organization']],
    ['insurer', ['Organization']],
    ['paymentBy.party', ['Organization']],
  ],
  Medication: [
    ['ingredient.itemReference', ['Medication']],
    ['ingredient.item.reference', ['Medication']],
  ],
  PractitionerRole: [['practitioner', ['Practitioner']]],
};

/** Who ordered, who was there, whose visit it was, what a place is a part of, and what an entry was given with or for. */
const asides: typeof elements = {
  MedicationAdministration: [
    ['device', ['Device']],
    ['supportingInformation', ['Procedure', 'ServiceRequest', 'Device']],
  ],
  Encounter: [
    ['participant.individual', ['Practitioner', 'PractitionerRole']],
    ['participant.actor', ['Practitioner', 'PractitionerRole']],
    ['serviceProvider', ['Organization']],
  ],
  Location: [['partOf', ['Location']]],
  MedicationRequest: [['requester', ['Practitioner', 'PractitionerRole']]],
  PractitionerRole: [['organization', ['Organization']]],
};

/** The references of a resource and of what it contains that are worth following. */
export function referralsOf(resource: FhirResource): Referral[] {
  const found: Referral[] = [];
  addReferrals(found, resource, resource);
  if (Array.isArray(resource.contained))
    for (const one of resource.contained) if (isFhirResource(one)) addReferrals(found, one, resource);
  return found;
}

function addReferrals(found: Referral[], holder: FhirResource, top: FhirResource): void {
  for (const { path, steps, types, aside, whole } of paths.get(holder.resourceType) ?? []) {
    eachAt(holder, steps, 0, value => {
      const text = referenceText(value);
      // Who pays is known by the name beside the reference, where there is one.
      if (text === null || (holder.resourceType === 'Coverage' && isNamed(value))) return;
      found.push({ text, types, aside, whole, pointer: `${keyOf(top)}#${path}` });
    });
  }
}

const paths = new Map([...Object.keys(elements), ...Object.keys(asides)].map(type => [type, pathsOf(type)]));

function pathsOf(resourceType: string) {
  const from = (table: typeof elements, aside: boolean) =>
    (table[resourceType] ?? []).map(([path, types]) => ({
      path,
      steps: path.split('.'),
      types,
      aside,
      whole: path === 'partOf' && !aside,
    }));
  return [...from(elements, false), ...from(asides, true)];
}

function isNamed(value: unknown): boolean {
  const { display } = (value ?? {}) as { display?: unknown };
  return typeof display === 'string' && display.trim() !== '';
}

function eachAt(value: unknown, path: readonly string[], step: number, take: (value: unknown) => void): void {
  const element = path[step];
  if (Array.isArray(value)) {
    // FHIR has no lists of lists: whatever is deeper than one list is nothing to follow.
    for (const item of value) if (!Array.isArray(item)) eachAt(item, path, step, take);
  } else if (element === undefined) take(value);
  else if (typeof value === 'object' && value !== null)
    eachAt((value as Record<string, unknown>)[element], path, step + 1, take);
}
