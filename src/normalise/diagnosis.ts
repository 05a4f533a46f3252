import type { Diagnosis, DiagnosisCode, Reason } from '../domain/diagnosis.ts';
import type { Evidence } from '../domain/evidence.ts';
import { deniedInNote, isOtherKind } from '../knowledge/diagnosis-notes.ts';
import { uncertainWord } from '../knowledge/diagnosis-words.ts';
import { codingsOf, labelOf, wordsIn } from './concept.ts';
import { list, type Node, object, pointerOf, raw, text, textNode } from './elements.ts';
import { momentAt } from './given.ts';
import { type Lookup, linkAt, nameOf } from './lookup.ts';
import { perContent } from './per-content.ts';
import { notesOf } from './supply.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

const icd10cm = new Set(['http://hl7.org/fhir/sid/icd-10-cm', 'urn:oid:2.16.840.1.113883.6.90']);
const snomed = new Set(['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96']);
const clinicalStatuses = new Set(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved']);
const verificationStatuses = new Set([
  'unconfirmed',
  'provisional',
  'differential',
  'confirmed',
  'refuted',
  'entered-in-error',
]);

/** What a Condition says depends on nothing else, and one may be looked at for many visits and injections. */
const conditions = new WeakMap<object, Diagnosis>();

/** Reads a Condition. */
export function readCondition(condition: Node): Diagnosis {
  // A contained one has its place in the resource around it.
  if (condition.path !== '') return diagnosisOf(condition);
  const resource = condition.value as object;
  const known = conditions.get(resource) ?? diagnosisOf(condition);
  conditions.set(resource, known);
  return known;
}

function diagnosisOf(condition: Node): Diagnosis {
  const code = object(condition, 'code');
  const clinicalStatus = statusOf(object(condition, 'clinicalStatus'));
  const verificationStatus = statusOf(object(condition, 'verificationStatus'));
  const categories = list(condition, 'category').flatMap(categoriesIn);
  const encounter = linkAt(condition, 'encounter');
  const own = textNode(code, 'text');
  const codes = codesOf(code);
  const words = codingsOf(code).map(coding => coding.evidence);
  return {
    reference: referenceOf(condition),
    text: labelOf(code),
    codes,
    clinicalStatus,
    verificationStatus,
    abated: abatementOf(condition),
    onset: datedAt(condition, 'onsetDateTime') ?? datedAt(object(condition, 'onsetPeriod'), 'start'),
    recorded: datedAt(condition, 'recordedDate'),
    deniedInNote: [...deniedNotes(condition, [...(own ? [own.evidence] : []), ...words]), ...otherKinds(condition)],
    categories,
    encounter: encounter === null ? null : nameOf(encounter),
    unread: firstWhy(
      changedMeaning(condition),
      unknownStatus(clinicalStatus, clinicalStatuses, condition, 'clinicalStatus'),
      unknownStatus(verificationStatus, verificationStatuses, condition, 'verificationStatus'),
      condition.faults[0],
    ),
    evidence: [...(own ? [own.evidence] : []), ...words],
  };
}

/** The diagnosis that a code in place stands for; it has no status of its own. */
export function diagnosisOfConcept(concept: Node): Diagnosis {
  const own = textNode(concept, 'text');
  return {
    reference: pointerOf(concept),
    text: labelOf(concept),
    codes: codesOf(concept),
    clinicalStatus: null,
    verificationStatus: null,
    abated: null,
    onset: null,
    recorded: null,
    deniedInNote: [],
    categories: [],
    encounter: null,
    unread: null,
    evidence: [...(own ? [own.evidence] : []), ...codingsOf(concept).map(coding => coding.evidence)],
  };
}

/** The reasons of an administration or an order: codes in place and Conditions referred to. */
export function readReasons(holder: Node, lookup: Lookup): Reason[] {
  const coded = list(holder, 'reasonCode').flatMap((concept): Reason[] => {
    const diagnosis = diagnosisOfConcept(concept);
    return diagnosis.evidence.length === 0 ? [] : [{ state: 'read', diagnosis, evidence: diagnosis.evidence }];
  });
  const referred = list(holder, 'reasonReference').flatMap((node): Reason[] => {
    const link = linkAt(node);
    if (!link || link.evidence.value === '') return [];
    const evidence: Evidence[] = [link.evidence];
    const found = lookup.follow(link, holder);
    if (found.state === 'missing') return [{ state: 'dangling', reference: found.reference, evidence }];
    if (found.state === 'unread') {
      // An Observation or a report is no diagnosis, read or not.
      const other = link.type !== null && link.type !== 'Condition';
      return other ? [] : [{ state: 'unread', reference: found.reference, why: found.why, evidence }];
    }
    if (text(found.node, 'resourceType') !== 'Condition') return [];
    return [{ state: 'read', diagnosis: readCondition(found.node), evidence }];
  });
  return [...coded, ...referred];
}

/** The parts of its notes that take the diagnosis back, by what it is called. */
function deniedNotes(condition: Node, names: readonly Evidence[]): Evidence[] {
  const called = names.map(({ value }) => value);
  return notesOf(condition).flatMap(({ value, evidence }) => {
    const part = deniedInNote(value, called);
    return part === null ? [] : [{ ...evidence, value: part }];
  });
}

/** Categories by which it is a relative's, or does not stand, in words or as a code. */
function otherKinds(condition: Node): Evidence[] {
  return list(condition, 'category').flatMap(category => {
    const codes = codingsOf(category).map(({ code, evidence }) => ({ value: code ?? '', evidence }));
    const said = [...wordsIn(category), ...codes].find(({ value }) => isOtherKind(value));
    return said ? [{ ...said.evidence, value: said.value }] : [];
  });
}

function referenceOf(condition: Node): string {
  return condition.path === '' ? condition.reference : pointerOf(condition);
}

function codesOf(concept: Node | null): DiagnosisCode[] {
  return codingsOf(concept).flatMap(({ system, code, display, evidence }) =>
    code === null ? [] : [{ system, code, display, kind: kindOf(system), evidence }],
  );
}

function kindOf(system: string): DiagnosisCode['kind'] {
  if (icd10cm.has(system)) return 'icd-10-cm';
  return snomed.has(system) ? 'snomed' : 'other';
}

const statusSystems =
  /^(?:http:\/\/terminology\.hl7\.org\/CodeSystem|http:\/\/hl7\.org\/fhir)\/condition-(?:clinical|ver-status|category)$/;

/** Codes of one category; where it has none, its words, written as the codes are: "Problem List Item". */
const categoriesIn = perContent((category): readonly string[] => {
  const codes = codingsOf(category).flatMap(({ code }) => (code === null ? [] : [code]));
  if (codes.length > 0) return codes;
  const words = labelOf(category)?.toLowerCase();
  if (words === undefined) return [];
  return [/^problem/.test(words) ? 'problem-list-item' : words.replaceAll(' ', '-')];
});

function datedAt(node: Node | null, name: string): Diagnosis['onset'] {
  const { date, evidence } = momentAt(node, name);
  return date && { on: date, evidence };
}

/** Whatever abatement is recorded, in any of its forms. */
function abatementOf(condition: Node): Diagnosis['abated'] {
  const end =
    momentAt(condition, 'abatementDateTime').date ?? momentAt(object(condition, 'abatementPeriod'), 'end').date;
  if (end) return { on: end };
  const forms = ['abatementDateTime', 'abatementAge', 'abatementPeriod', 'abatementRange', 'abatementString'];
  if (raw(condition, 'abatementBoolean')?.value === true) return { on: null };
  const open =
    object(condition, 'abatementPeriod') !== null && raw(object(condition, 'abatementPeriod'), 'end') === null;
  return forms.some(name => raw(condition, name) !== null) && !open ? { on: null } : null;
}

const statusWords = new Set([...clinicalStatuses, ...verificationStatuses]);

/**
 * The code of a status, lower case, from the standard's own system if it is there. Codes that differ, or words beside
 * the code that name another status, are no status.
 */
function statusOf(concept: Node | null): string | null {
  return concept && statusIn(concept).status;
}

const statusIn = perContent(concept => {
  const said = wordsIn(concept)
    .map(({ value }) => value.toLowerCase().replaceAll(' ', '-'))
    .map(word => (uncertainWord(word) === null || statusWords.has(word) ? word : 'unconfirmed'))
    .filter(word => statusWords.has(word));
  const codings = codingsOf(concept).filter(coding => coding.code !== null);
  const standard = codings.filter(coding => statusSystems.test(coding.system));
  // A code of another list counts beside that of the standard where it is a word for a status.
  const counts = codings.filter(
    coding => standard.length === 0 || standard.includes(coding) || statusWords.has(coding.code?.toLowerCase() ?? ''),
  );
  const codes = new Set(counts.map(coding => coding.code?.toLowerCase()));
  if (codes.size > 0) return { status: [...new Set([...codes, ...said])].join('|') };
  return { status: labelOf(concept)?.toLowerCase() ?? null };
});
