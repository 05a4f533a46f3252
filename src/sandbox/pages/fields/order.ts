import { element, list, put } from '../elements.ts';
import { drugName } from '../words.ts';
import { doseUnitField, doseValueField, type Lens, routeField } from './dosage.ts';
import type { EditableField } from './field.ts';
import { codeField, referenceField } from './plain.ts';

const type = 'MedicationRequest';

const instruction: Lens = {
  get: resource => list(resource.dosageInstruction)[0] ?? {},
  set(resource, value) {
    const others = list(resource.dosageInstruction).slice(1);
    return put(resource, 'dosageInstruction', Object.keys(value).length === 0 ? others : [value, ...others]);
  },
};
const dose: Lens = {
  get: resource => element(list(instruction.get(resource).doseAndRate)[0]?.doseQuantity),
  set(resource, value) {
    const [first, ...others] = list(instruction.get(resource).doseAndRate);
    const entry = put(first ?? {}, 'doseQuantity', value);
    const entries = Object.keys(entry).length === 0 ? others : [entry, ...others];
    return instruction.set(resource, put(instruction.get(resource), 'doseAndRate', entries));
  },
};

const drug: EditableField = {
  path: `${type}.medication`,
  also: [`${type}.medicationCodeableConcept`, `${type}.medicationReference`],
  label: 'Drug',
  input: { kind: 'text' },
  read: drugName,
  recorded: drugName,
  write(resource, value) {
    const unreferenced = put(resource, 'medicationReference', undefined);
    return put(unreferenced, 'medicationCodeableConcept', value.trim() === '' ? undefined : { text: value.trim() });
  },
};

const reason = referenceField(`${type}.reasonReference`, 'Reason', 'Condition', {
  get: ({ reasonReference }) => list(reasonReference)[0],
  set: (resource, reference) => put(resource, 'reasonReference', reference && [reference]),
});

/** What can be changed in an order. */
export const orderFields: readonly EditableField[] = [
  codeField(`${type}.status`, 'status', 'Status', [
    'active',
    'completed',
    'on-hold',
    'stopped',
    'cancelled',
    'draft',
    'entered-in-error',
    'unknown',
  ]),
  drug,
  doseValueField(`${type}.dosageInstruction.doseAndRate.doseQuantity`, dose),
  doseUnitField(`${type}.dosageInstruction.doseAndRate.doseQuantity`, dose),
  routeField(`${type}.dosageInstruction.route`, instruction),
  { ...reason, also: [`${type}.reasonCode`] },
];
