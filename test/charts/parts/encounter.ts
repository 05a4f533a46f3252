import { coding, concept, type Elements, system } from './concept.ts';
import type { Draw } from './draw.ts';

export const ambulatory = coding(system.actCode, 'AMB', 'ambulatory');

/** Kinds of an office visit that say nothing about another place. */
export const visitTypes: readonly Elements[] = [
  concept([coding(system.cpt, '99213')]),
  concept([coding(system.cpt, '99211')]),
  concept([coding(system.snomed, '185349003', 'Encounter for check up')]),
  concept([coding(system.snomed, '162673000', 'General examination of patient')]),
  concept([], 'Office Visit'),
  concept([], 'Injection'),
  concept([], 'Nurse Visit'),
];

/** Classes of stays and visits from which no office claim comes, or nobody knows. */
export const otherClasses: readonly Elements[] = [
  coding(system.actCode, 'IMP', 'inpatient encounter'),
  coding(system.actCode, 'EMER', 'emergency'),
  coding(system.actCode, 'OBSENC', 'observation encounter'),
  coding(system.actCode, 'ACUTE', 'inpatient acute'),
  coding(system.actCode, 'SS', 'short stay'),
  coding(system.actCode, 'HH', 'home health'),
  coding(system.actCode, 'VR', 'virtual'),
  { code: '99213' },
  { display: 'Outpatient' },
];

export const otherStatuses = [
  'in-progress',
  'arrived',
  'triaged',
  'planned',
  'cancelled',
  'entered-in-error',
  'unknown',
];

/** What the visit says where it took place and what it was, for records that are not filled with care. */
export function drawnClass(draw: Draw, careful: boolean): Elements {
  return careful || draw.chance(0.6) ? ambulatory : draw.one(otherClasses);
}
