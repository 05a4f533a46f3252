import type { FhirResource } from '../domain/fhir.ts';
import { complete, type Read, type Reading, type Resolved, type SourceName, type Why } from '../domain/reading.ts';
import { readReference } from '../fhir/reference.ts';
import { referralsOf } from '../fhir/referrals.ts';
import { sourceOfType } from '../fhir/source.ts';
import type { Index } from './patients.ts';
import type { Fault, RecordSet } from './record-set.ts';
import { patientOf } from './resource.ts';

/** Sources that hold what is about the patient; the others hold what those refer to. */
const aboutPatient = {
  patient: 'Patient',
  encounters: 'Encounter',
  administrations: 'MedicationAdministration',
  conditions: 'Condition',
  immunizations: 'Immunization',
  procedures: 'Procedure',
  charges: 'ChargeItem',
  coverages: 'Coverage',
} as const;

/** One patient's record as the panel would have read it. `encounter` (`Encounter/x`): the visit that is asked for. */
export function readingOf(patient: string, encounter: string | null, set: RecordSet, index: Index): Reading {
  const faults = inOrder(index.faults.filter(fault => fault.patient === null || fault.patient === patient));
  const own = index.byPatient.get(patient) ?? [];
  const ofType = (type: string) => own.filter(({ resourceType }) => resourceType === type);
  const administrations = ofType('MedicationAdministration');
  const holders = [...administrations, ...ofType('Encounter'), ...ofType('Coverage')];
  const { references, followed } = follow(patient, holders, set, index, faults);

  const unread = [...references].flatMap(([key, one]) => (one.state === 'unread' ? [[key, one.why] as const] : []));

  const owned = (name: keyof typeof aboutPatient): Read<FhirResource[]> => {
    const type = aboutPatient[name];
    const value = ofType(type);
    const fault = faults.find(one => concerns(one, type));
    if (fault) return { status: 'partial', value, why: fault.why };
    // Nothing rests on Patient here but whose record it is, and that every other resource says.
    if (name === 'patient' || !set.types || set.types.has(type)) return complete(value);
    return { status: 'not-offered', value, why: { code: 'not-offered', detail: type } };
  };
  const referred = (name: SourceName): Read<FhirResource[]> => {
    const value = followed.filter(({ resourceType }) => sourceOfType[resourceType] === name);
    const why = unread.find(([key]) => sourceOfType[key.split('/')[0] ?? ''] === name)?.[1];
    if (!why) return complete(value);
    if (why.code !== 'not-offered') return { status: 'partial', value, why };
    // Who gave it is said by the reference itself. What an order or a place would say is not known: nobody has declared
    // that the EHR does not share it, whoever made the export left it out.
    return { status: name === 'practitioners' ? 'not-offered' : 'failed', value, why };
  };
  return {
    patient,
    encounter,
    readAt: set.readAt,
    fhirVersion: set.fhirVersion,
    sources: {
      patient: owned('patient'),
      encounters: owned('encounters'),
      administrations: owned('administrations'),
      conditions: owned('conditions'),
      immunizations: owned('immunizations'),
      procedures: owned('procedures'),
      charges: owned('charges'),
      coverages: withPayers(owned('coverages'), referred('coverages')),
      medications: referred('medications'),
      orders: referred('orders'),
      practitioners: referred('practitioners'),
      locations: referred('locations'),
    },
    references,
    problems: faults.map(({ where, why }) => ({ where, why })),
    otherVisits: null,
  };
}

/** By their places, so that a report does not depend on the order in which an engine came upon them. */
function inOrder(faults: Fault[]): readonly Fault[] {
  if (faults.length < 2) return faults;
  const placed = faults.map(fault => ({ fault, ...placeOf(fault) }));
  placed.sort((a, b) => (a.before === b.before ? a.number - b.number : a.before < b.before ? -1 : 1));
  return placed.map(({ fault }) => fault);
}

function placeOf({ where }: Fault): { before: string; number: number } {
  const number = / (?:line|entry) (\d+)$/.exec(where)?.[1];
  return number === undefined
    ? { before: where, number: 0 }
    : { before: where.slice(0, -number.length), number: Number(number) };
}

/** Coverages, and who pays by them where only a reference says it. */
function withPayers(coverages: Read<FhirResource[]>, payers: Read<FhirResource[]>): Read<FhirResource[]> {
  const value = [...coverages.value, ...payers.value];
  if (coverages.status !== 'complete' || payers.why === null) return { ...coverages, value };
  return { status: 'partial', value, why: payers.why };
}

function concerns({ type }: Fault, wanted: string): boolean {
  return type === null || type === wanted;
}

/** Follows what judging rests on, to the end, inside the record set. Administrations stand first in `start`. */
function follow(
  patient: string,
  start: readonly FhirResource[],
  set: RecordSet,
  index: Index,
  faults: readonly Fault[],
) {
  const references = new Map<string, Resolved>();
  const followed: FhirResource[] = [];
  const queue = [...start];
  // Grows while it is walked: what is found may refer on.
  for (const holder of queue) {
    for (const { text, types, pointer, aside, whole } of referralsOf(holder)) {
      if (aside && !index.byKey.has(text)) continue;
      const target = readReference(text, '');
      if (references.has(text) || target.kind === 'contained') continue;
      if (target.kind !== 'local') {
        references.set(text, elsewhere(text, pointer, set));
        continue;
      }
      if (!types.includes(target.type)) continue;
      const resource = index.byKey.get(text);
      if (whole && resource && patientOf(resource) !== patient) {
        references.set(text, { state: 'unread', why: { code: 'other' } });
        continue;
      }
      references.set(text, resource ? { state: 'read', resource } : absent(text, target.type, set, faults));
      if (!resource) continue;
      // Whose visit it was is a name in the report, and no payer that coverage rests on.
      if (!(aside && target.type === 'Organization')) followed.push(resource);
      queue.push(resource);
    }
  }
  return { references, followed };
}

/** A `urn:` names an entry of this very Bundle; a condition (`Type?query`) or another server leads out of the input. */
function elsewhere(text: string, pointer: string, { types }: RecordSet): Resolved {
  if (types === null && text.startsWith('urn:')) return { state: 'missing' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[A-Z][A-Za-z]+\?/.test(text)) return { state: 'external' };
  return { state: 'unread', why: { code: 'malformed', detail: pointer } };
}

/** Why something is not there: left out, perhaps among what could not be read, not part of the export, or missing. */
function absent(key: string, type: string, { types }: RecordSet, faults: readonly Fault[]): Resolved {
  const fault = faults.find(one => one.key === key) ?? faults.find(one => one.key === null && concerns(one, type));
  if (fault) return { state: 'unread', why: fault.why };
  const why: Why = { code: 'not-offered', detail: type };
  return types && !types.has(type) ? { state: 'unread', why } : { state: 'missing' };
}
