import type { Evidence } from '../domain/evidence.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { PatientBanner, PatientFacts } from '../domain/person.ts';
import { humanName } from './actor.ts';
import { codingsOf } from './concept.ts';
import { list, type Node, object, pointerOf, raw, rootOf, seen, text, textNode } from './elements.ts';
import { momentAt } from './given.ts';
import { changedMeaning, firstWhy } from './unread.ts';

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

/**
 * What rules look at of the patient. Nothing is known of one that was not read. An element of a wrong form ("true" in
 * the place of true, a birth date that is none) says nothing, and is named in `unread`.
 */
export function readPerson(patient: FhirResource | undefined, reference: string): PatientFacts {
  const nothing = { reference, birthDate: null, sex: null, deceased: null, evidence: [] };
  if (!patient) return { ...nothing, unread: { code: 'not-found', detail: 'Patient' } };
  const root = rootOf(patient);
  const gender = textNode(root, 'gender');
  const birth = momentAt(root, 'birthDate');
  const died = momentAt(root, 'deceasedDateTime');
  const dead = raw(root, 'deceasedBoolean');
  const isDead = died.evidence.length > 0 || dead?.value === true;
  const strange =
    raw(root, 'deceasedDateTime') && dead?.value === false
      ? 'deceasedBoolean'
      : birth.invalid
        ? 'birthDate'
        : died.invalid
          ? 'deceasedDateTime'
          : dead && typeof dead.value !== 'boolean'
            ? 'deceasedBoolean'
            : null;
  return {
    reference,
    birthDate: birth.date,
    sex: gender?.value === 'female' || gender?.value === 'male' ? gender.value : null,
    deceased: isDead ? { on: died.date } : null,
    unread: firstWhy(
      changedMeaning(root),
      strange === null ? null : { code: 'malformed', detail: pointerOf(root, strange) },
      root.faults[0],
    ),
    evidence: [
      ...withoutDate(birth.evidence),
      ...(gender ? [gender.evidence] : []),
      ...withoutDate(died.evidence),
      ...(dead ? [seen(dead, typeof dead.value === 'boolean' ? String(dead.value) : typeof dead.value)] : []),
    ],
  };
}

/** Reports are handed on without saying who the patient is, so they point at these dates and do not repeat them. */
function withoutDate(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map(({ pointer }) => ({ pointer, value: 'recorded' }));
}
