import { isFhirResource } from '../domain/fhir.ts';
import type { Reading } from '../domain/reading.ts';

/** Elements of a MedicationAdministration that R4 does not have: R5's, one of them spelt with a single r, and those before R4. */
const otherElement =
  /^(?:encounter|reason|(?:was)?notGiven|reason(?:Not)?Given|prescription|practitioner|effectiveTime(?:DateTime|Period)|occurr?ence(?:DateTime|Period|Timing))$/;

/** Where the data shows a FHIR version that is not read here: declared, or by elements R4 does not have. Else null. */
export function unreadableVersion(reading: Reading): string | null {
  const { fhirVersion } = reading;
  if (fhirVersion !== null && !/^\s*4(?:\.|$)/.test(fhirVersion)) return 'fhirVersion';
  for (const resource of reading.sources.administrations.value) {
    if (!isFhirResource(resource)) continue;
    const other = Object.keys(resource).find(name => otherElement.test(name) && resource[name] !== null);
    const reference = `${resource.resourceType}/${resource.id ?? ''}`;
    if (other !== undefined) return `${reference}#${other}`;
    if (typeof resource.medication === 'object' && resource.medication !== null) return `${reference}#medication`;
  }
  for (const resource of reading.sources.encounters.value) {
    if (isFhirResource(resource) && typeof resource.actualPeriod === 'object' && resource.actualPeriod !== null)
      return `${resource.resourceType}/${resource.id ?? ''}#actualPeriod`;
  }
  return null;
}
