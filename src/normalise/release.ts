import { isFhirResource } from '../domain/fhir.ts';
import type { Reading } from '../domain/reading.ts';

/** Elements of a MedicationAdministration that R4 does not have; R5 spells one of them with a single r. */
const laterElements = [
  'occurenceDateTime',
  'occurencePeriod',
  'occurenceTiming',
  'occurrenceDateTime',
  'occurrencePeriod',
];

/** Where the data shows a FHIR version that is not read here: declared, or by elements R4 does not have. Else null. */
export function unreadableVersion(reading: Reading): string | null {
  const { fhirVersion } = reading;
  if (fhirVersion !== null && !/^\s*4(?:\.|$)/.test(fhirVersion)) return 'fhirVersion';
  for (const resource of reading.sources.administrations.value) {
    if (!isFhirResource(resource)) continue;
    const later = laterElements.find(name => Object.hasOwn(resource, name) && resource[name] !== null);
    const reference = `${resource.resourceType}/${resource.id ?? ''}`;
    if (later !== undefined) return `${reference}#${later}`;
    if (typeof resource.medication === 'object' && resource.medication !== null) return `${reference}#medication`;
  }
  return null;
}
