import type { FhirResource } from '../../../domain/fhir.ts';
import { type Element, element, list, put, text, words } from '../elements.ts';
import { drugName } from '../words.ts';
import { doseUnitField, doseValueField, type Lens, methodField, routeField, siteField } from './dosage.ts';
import type { EditableField } from './field.ts';
import { codeField, referenceField, timeField } from './plain.ts';

const type = 'MedicationAdministration';
const performFunction = 'http://terminology.hl7.org/CodeSystem/med-admin-perform-function';

const dosage: Lens = {
  get: resource => element(resource.dosage),
  set: (resource, value) => put(resource, 'dosage', value),
};
const dose: Lens = {
  get: resource => element(element(resource.dosage).dose),
  set: (resource, value) => dosage.set(resource, put(dosage.get(resource), 'dose', value)),
};

/** The entry that says who gave it: its function is to perform, or is not stated. */
const gave = (performer: Element) => {
  const codes = list(element(performer.function).coding).map(({ code }) => code);
  return performer.function === undefined || codes.includes('performer');
};

const drug: EditableField = {
  path: `${type}.medication`,
  also: [`${type}.medicationCodeableConcept`, `${type}.medicationReference`],
  label: 'Drug',
  input: { kind: 'text' },
  read: drugName,
  recorded: drugName,
  // Other words are another product, so its codes go.
  write(resource, value) {
    const unreferenced = put(put(resource, 'medicationReference', undefined), 'contained', undefined);
    return put(unreferenced, 'medicationCodeableConcept', value.trim() === '' ? undefined : { text: value.trim() });
  },
};

const given = timeField(`${type}.effective`, 'Given at', {
  get: ({ effectiveDateTime, effectivePeriod }) => effectiveDateTime ?? element(effectivePeriod).start,
  set(resource, instant) {
    if (resource.effectivePeriod === undefined) return put(resource, 'effectiveDateTime', instant);
    return put(resource, 'effectivePeriod', put(element(resource.effectivePeriod), 'start', instant));
  },
});

const performer = referenceField(`${type}.performer`, 'Given by', 'Practitioner', {
  get: resource => list(resource.performer).find(gave)?.actor,
  set(resource, actor) {
    const others = list(resource.performer).filter(item => !gave(item));
    const entry = { function: { coding: [{ system: performFunction, code: 'performer' }] }, actor };
    return put(resource, 'performer', actor === undefined ? others : [entry, ...others]);
  },
});

const order = referenceField(`${type}.request`, 'Order', 'MedicationRequest', {
  get: ({ request }) => request,
  set: (resource, reference) => put(resource, 'request', reference),
});

const visit = referenceField(`${type}.context`, 'Visit', 'Encounter', {
  get: ({ context }) => context,
  set: (resource, reference) => put(resource, 'context', reference),
});

const reason = referenceField(`${type}.reasonReference`, 'Reason', 'Condition', {
  get: ({ reasonReference }) => list(reasonReference)[0],
  set: (resource, reference) => put(resource, 'reasonReference', reference && [reference]),
});

/** What can be changed in an entry of the medication administration record. */
export const administrationFields: readonly EditableField[] = [
  codeField(`${type}.status`, 'status', 'Status', [
    'completed',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'entered-in-error',
    'unknown',
  ]),
  {
    ...given,
    also: [`${type}.effectiveDateTime`, `${type}.effectivePeriod`],
  },
  drug,
  doseValueField(`${type}.dosage.dose`, dose),
  doseUnitField(`${type}.dosage.dose`, dose),
  routeField(`${type}.dosage.route`, dosage),
  methodField(`${type}.dosage.method`, dosage),
  siteField(`${type}.dosage.site`, dosage),
  { ...performer, also: [`${type}.performer.actor`] },
  order,
  visit,
  { ...reason, also: [`${type}.reasonCode`] },
];

/** The parts of an entry that the page shows and does not change. */
export function administrationNotes(resource: FhirResource): string[] {
  const details = element(resource.dosage);
  const named = (label: string, value: string) => (value === '' ? [] : [`${label}: ${value}`]);
  return [
    ...named('Dosage', text(details.text)),
    ...list(resource.statusReason).flatMap(item => named('Status reason', words(item))),
    ...list(resource.reasonCode).flatMap(item => named('Reason', words(item))),
    ...list(resource.performer).flatMap(item =>
      gave(item)
        ? []
        : named(words(item.function), text(element(item.actor).display) || text(element(item.actor).reference)),
    ),
  ];
}
