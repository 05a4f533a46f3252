import type { SourceName } from '../domain/reading.ts';
import type { Knowledge } from '../knowledge/index.ts';

/**
 * Nothing softens these: a service without a known route, drug, dose, date, visit or diagnosis is never ready. The visit
 * link that an EHR does not share is replaced by a single candidate, or by nothing.
 */
const alwaysBlock = [
  'MedicationAdministration.status',
  'MedicationAdministration.dosage.route',
  'MedicationAdministration.medication',
  'MedicationAdministration.dosage.dose',
  'MedicationAdministration.effective',
  'MedicationAdministration.context',
  'Encounter.period',
  'Encounter.diagnosis',
  'Condition.code',
  'Condition.verificationStatus',
];

/** Sources that an EHR may not offer without barring readiness, when the policy says so. */
const softSources: readonly SourceName[] = [
  'orders',
  'practitioners',
  'locations',
  'immunizations',
  'procedures',
  'charges',
  'coverages',
];

/** True when the EHR declares the element, or one that holds it, as not shared. Paths are FHIR paths. */
export function isNotOffered(field: string, notOffered: readonly string[]): boolean {
  return notOffered.some(path => field === path || field.startsWith(`${path}.`));
}

/** True when the policy lets the rule of this field advise where the EHR does not share it. */
export function mayAdvise(field: string, knowledge: Knowledge): boolean {
  return !alwaysBlock.includes(field) && knowledge.policy.notOfferedAdvises.includes(field);
}

/** True when readiness may stand although the EHR does not offer this source. */
export function isSoftSource(source: SourceName): boolean {
  return softSources.includes(source);
}
