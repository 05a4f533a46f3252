import type { FhirResource } from '../domain/fhir.ts';
import type { PatientBanner, PatientFacts } from '../domain/person.ts';
import { parseDate } from '../domain/time.ts';
import { codingsOf } from './concept.ts';
import { list, type Node, object, raw, rootOf, seen, text } from './elements.ts';
import { humanName } from './performer.ts';

/** Who the patient is, for the line that says whose record this is. Null when the Patient was not read. */
export function readBanner(patient: FhirResource | undefined): PatientBanner | null {
  if (!patient) return null;
  const root = rootOf(patient);
  return {
    name: humanName(root),
    birthDate: text(root, 'birthDate'),
    sex: text(root, 'gender'),
    recordNumber: recordNumber(root),
  };
}

function recordNumber(root: Node): string | null {
  const record = list(root, 'identifier').find(node =>
    codingsOf(object(node, 'type')).some(coding => coding.code === 'MR' || coding.code === 'MRN'),
  );
  return text(record ?? null, 'value');
}

/** What rules look at of the patient. Nothing is known of one that was not read. */
export function readPerson(patient: FhirResource | undefined, reference: string): PatientFacts {
  if (!patient) return { reference, birthDate: null, sex: null, deceased: null, evidence: [] };
  const root = rootOf(patient);
  const sex = text(root, 'gender');
  const died = text(root, 'deceasedDateTime');
  const nodes = ['birthDate', 'gender', 'deceasedDateTime', 'deceasedBoolean'].flatMap(name => raw(root, name) ?? []);
  return {
    reference,
    birthDate: parseDate(text(root, 'birthDate')),
    sex: sex === 'female' || sex === 'male' ? sex : null,
    deceased: died !== null || raw(root, 'deceasedBoolean')?.value === true ? { on: parseDate(died) } : null,
    evidence: nodes.map(node => seen(node, String(node.value))),
  };
}
