import type { Shape } from './scenario.ts';

/** Types that belong to no patient: whoever has their scope may read all of them. */
export const openTypes: readonly string[] = [
  'Practitioner',
  'PractitionerRole',
  'Location',
  'Organization',
  'Medication',
];

const patientTypes = [
  'Patient',
  'Encounter',
  'Condition',
  'MedicationAdministration',
  'MedicationRequest',
  'Immunization',
  'Procedure',
  'ChargeItem',
  'AllergyIntolerance',
  'Coverage',
  'Observation',
  'Provenance',
];

/** All types that this EHR keeps. */
export const servedTypes: readonly string[] = [...patientTypes, ...openTypes];

const permissions = ['read', 'r', 's', 'rs'];
const contexts = ['launch', 'launch/patient', 'launch/encounter'];

/** Every scope this EHR knows: SMART v1 and v2, read only. Anything else in a request is dropped. */
export const supportedScopes: readonly string[] = [
  ...contexts,
  ...[...servedTypes, '*'].flatMap(type => permissions.map(permission => `patient/${type}.${permission}`)),
  ...openTypes.flatMap(type => permissions.map(permission => `user/${type}.${permission}`)),
];

/** What of the request is granted. `launch` counts only in an EHR launch; a shape grants nothing it does not serve. */
export function grantedScopes(requested: string, shape: Shape, kind: 'ehr' | 'standalone'): readonly string[] {
  return [...new Set(requested.split(' '))].filter(
    scope =>
      supportedScopes.includes(scope) &&
      !(scope === 'launch' && kind === 'standalone') &&
      !(scope.startsWith('launch/') && kind === 'ehr') &&
      !(shape === 'none' && scope.includes('/MedicationAdministration.')),
  );
}

/** Whether the scopes allow reading one resource of a type, or searching for it (SMART App Launch 2.2, scopes). */
export function allows(scopes: readonly string[], type: string, interaction: 'read' | 'search'): boolean {
  const letter = interaction === 'read' ? 'r' : 's';
  return scopes.some(scope => {
    const parts = /^(?:patient|user)\/([A-Za-z]+|\*)\.(read|[rs]+)$/.exec(scope);
    if (parts === null) return false;
    const [, of, permission = ''] = parts;
    return (of === type || of === '*') && (permission === 'read' || permission.includes(letter));
  });
}
