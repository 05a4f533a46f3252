import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Reading } from '../domain/reading.ts';

/** The FHIR versions that are read here; R4B differs from R4 in nothing that is read. */
export type Release = 'R4' | 'R5';

const declared: readonly (readonly [RegExp, Release])[] = [
  [/^4(?:\.[03](?:\.\d+)?)?$/, 'R4'],
  [/^5(?:\.0(?:\.\d+)?)?$/, 'R5'],
];

/** Elements of a MedicationAdministration that only versions before R4 have. */
const older =
  /^(?:notGiven|wasNotGiven|reason(?:Not)?Given|prescription|practitioner|effectiveTime(?:DateTime|Period))$/;

/** Elements that one of the two releases has and the other has not, as far as they tell them apart. */
const only: Readonly<Record<Release, Readonly<Record<string, string>>>> = {
  R4: {
    MedicationAdministration:
      'medicationCodeableConcept medicationReference context effectiveDateTime effectivePeriod reasonCode reasonReference',
    Encounter: 'period reasonCode reasonReference hospitalization statusHistory classHistory',
    MedicationRequest: 'medicationCodeableConcept medicationReference reasonCode reasonReference',
    Medication: 'form ingredient.itemCodeableConcept ingredient.itemReference',
    Location: 'physicalType',
    Immunization: 'reasonCode reasonReference',
    Procedure: 'performedDateTime performedPeriod performedString reasonCode reasonReference',
    ChargeItem: 'context',
    Coverage: 'payor',
  },
  R5: {
    MedicationAdministration:
      'medication encounter reason occurenceDateTime occurencePeriod occurenceTiming occurrenceDateTime occurrencePeriod occurrenceTiming',
    Encounter: 'actualPeriod plannedStartDate plannedEndDate subjectStatus admission virtualService',
    MedicationRequest: 'medication reason informationSource',
    Medication: 'doseForm ingredient.item',
    Location: 'form',
    Immunization: 'reason administeredProduct',
    Procedure: 'occurrenceDateTime occurrencePeriod occurrenceString reason',
    ChargeItem: 'encounter',
    Coverage: 'insurer paymentBy',
  },
};

/** An element of a resource that its release does not have and the other one has; null when there is none. */
export function otherVersion(resource: FhirResource, release: Release): string | null {
  for (const path of pathsOnlyIn[release === 'R4' ? 'R5' : 'R4'].get(resource.resourceType) ?? [])
    if (has(resource, path, 0)) return path.join('.');
  return null;
}

const pathsOnlyIn = { R4: pathsByType('R4'), R5: pathsByType('R5') };

function pathsByType(release: Release) {
  const split = (names: string) => names.split(' ').map(name => name.split('.'));
  return new Map(Object.entries(only[release]).map(([type, names]) => [type, split(names)]));
}

function has(value: unknown, path: readonly string[], step: number): boolean {
  const name = path[step];
  if (name === undefined) return value !== null && value !== undefined;
  if (Array.isArray(value)) return value.some(item => !Array.isArray(item) && has(item, path, step));
  return has((value as Record<string, unknown> | null | undefined)?.[name], path, step + 1);
}

/**
 * The release of what was read: as declared, else R5 where an administration or a visit has an element of R5. Or where
 * the data shows a version that is not read here, or another one than it declares.
 */
export function releaseOf(reading: Reading): { release: Release } | { unreadable: string } {
  const version = reading.fhirVersion?.trim() ?? null;
  const named = version === null ? null : declared.find(([shape]) => shape.test(version))?.[1];
  if (named === undefined) return { unreadable: 'fhirVersion' };
  let release: Release = named ?? 'R4';
  for (const resource of deciding(reading)) {
    const where = `${resource.resourceType}/${resource.id ?? ''}#`;
    const old = resource.resourceType === 'Encounter' ? undefined : Object.keys(resource).find(isOlder(resource));
    if (old !== undefined) return { unreadable: where + old };
    const newer = otherVersion(resource, 'R4');
    if (newer !== null && named === 'R4') return { unreadable: where + newer };
    if (newer !== null) release = 'R5';
  }
  return { release };
}

function isOlder(resource: FhirResource) {
  return (name: string) => older.test(name) && resource[name] !== null;
}

/** Every chart that is judged has administrations, and nearly every one visits. */
function deciding({ sources, references }: Reading): FhirResource[] {
  const referred = [...references.values()].map(answer => (answer as { resource?: FhirResource }).resource);
  return [...sources.administrations.value, ...sources.encounters.value, ...referred].filter(
    one => isFhirResource(one) && ['MedicationAdministration', 'Encounter'].includes(one.resourceType),
  ) as FhirResource[];
}
