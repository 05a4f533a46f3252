import type { FhirResource } from '../domain/fhir.ts';
import type { PatientBanner } from '../domain/person.ts';
import { codingsOf } from './concept.ts';
import { list, type Node, object, rootOf, text } from './elements.ts';
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
