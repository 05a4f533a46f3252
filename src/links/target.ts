import type { LinkTarget } from '../domain/config.ts';

/**
 * The place in a chart that a FHIR path belongs to (`MedicationAdministration.dosage.route` -> `administration`).
 * Null for a path that no place stands for: then only words are offered.
 */
export function linkTarget(field: string): LinkTarget | null {
  const [type = '', element = ''] = field.split('.');
  switch (type) {
    case 'MedicationAdministration':
    case 'Medication':
      return 'administration';
    case 'MedicationRequest':
      return 'order';
    case 'Condition':
      return 'diagnosis';
    case 'Location':
      return 'location';
    case 'Encounter':
      if (element === 'diagnosis') return 'diagnosis';
      return element === 'location' ? 'location' : 'encounter';
    default:
      return null;
  }
}
