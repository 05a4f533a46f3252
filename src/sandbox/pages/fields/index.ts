import { administrationFields } from './administration.ts';
import { conditionFields } from './condition.ts';
import { encounterFields } from './encounter.ts';
import type { EditableField } from './field.ts';
import { orderFields } from './order.ts';

const byType: Readonly<Record<string, readonly EditableField[]>> = {
  MedicationAdministration: administrationFields,
  MedicationRequest: orderFields,
  Condition: conditionFields,
  Encounter: encounterFields,
};

/** The editable fields of a resource type; none for types that the pages do not edit. */
export function fieldsOf(resourceType: string): readonly EditableField[] {
  return byType[resourceType] ?? [];
}
