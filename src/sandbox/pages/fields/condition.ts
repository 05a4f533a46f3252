import type { FhirResource } from '../../../domain/fhir.ts';
import { systems } from '../../scenarios/codes.ts';
import { element, list, put, text } from '../elements.ts';
import { choices, type EditableField } from './field.ts';
import { conceptField, referenceField } from './plain.ts';

const isIcd = ({ system }: Readonly<Record<string, unknown>>) =>
  system === systems.icd10cm || system === systems.icd10cmOid;

const name: EditableField = {
  path: 'Condition.code.text',
  also: [],
  label: 'Diagnosis',
  input: { kind: 'text' },
  read: ({ code }) => text(element(code).text),
  recorded: ({ code }) => text(element(code).text),
  write: (resource, value) => put(resource, 'code', put(element(resource.code), 'text', value.trim())),
};

const icdCode = (resource: FhirResource) => text(list(element(resource.code).coding).find(isIcd)?.code);
const icd10cm: EditableField = {
  path: 'Condition.code',
  also: ['Condition.code.coding'],
  label: 'ICD-10-CM code',
  input: { kind: 'text' },
  read: icdCode,
  recorded: icdCode,
  write(resource, value) {
    const others = list(element(resource.code).coding).filter(coding => !isIcd(coding));
    const code = value.trim().toUpperCase();
    const codings = code === '' ? others : [{ system: systems.icd10cm, code }, ...others];
    return put(resource, 'code', put(element(resource.code), 'coding', codings));
  },
};

/** What can be changed in a diagnosis. */
export const conditionFields: readonly EditableField[] = [
  name,
  icd10cm,
  conceptField(
    'Condition.clinicalStatus',
    { name: 'clinicalStatus', label: 'Clinical status', system: systems.clinicalStatus },
    choices('active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'),
  ),
  conceptField(
    'Condition.verificationStatus',
    { name: 'verificationStatus', label: 'Certainty', system: systems.verificationStatus },
    choices('confirmed', 'unconfirmed', 'provisional', 'differential', 'refuted', 'entered-in-error'),
  ),
  conceptField(
    'Condition.category',
    { name: 'category', label: 'Kept as', system: systems.conditionCategory, many: true },
    [
      { value: 'encounter-diagnosis', label: 'Diagnosis of a visit' },
      { value: 'problem-list-item', label: 'Problem list entry' },
    ],
  ),
  referenceField('Condition.encounter', 'Visit', 'Encounter', {
    get: ({ encounter }) => encounter,
    set: (resource, reference) => put(resource, 'encounter', reference),
  }),
];
