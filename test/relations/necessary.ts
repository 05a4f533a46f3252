import { isNotOffered } from '../../src/engine/not-offered.ts';
import { holds, seenAt } from './at.ts';
import { ownerOf, type Proof } from './proof.ts';

/** Elements of an administration that the base policy wants, in R4 and R5. Those of one line stand for each other. */
const wanted: readonly (readonly string[])[] = [
  ['status'],
  ['subject'],
  ['medicationCodeableConcept', 'medicationReference', 'medication'],
  ['effectiveDateTime', 'effectivePeriod', 'occurenceDateTime', 'occurencePeriod'],
  ['context', 'encounter'],
  ['request'],
  ['performer'],
  ['dosage'],
  ['dosage.route'],
  ['dosage.dose'],
  ['dosage.site'],
];

/**
 * Elements and resources none of which a ready injection can do without: what the administration itself must hold, the
 * order with status and intent, the visit with status and period. An element that the EHR does not share is not wanted.
 */
export function necessary(proof: Proof): string[] {
  const { chart, reference, report } = proof;
  const there = (pointer: string) => seenAt(chart, pointer) !== undefined;
  const own = wanted
    .map(names => names.filter(name => there(`${reference}#${name}`)))
    // Of two that stand for each other neither is necessary.
    .flatMap(names => (names.length === 1 ? names : []))
    .filter(name => !isNotOffered(`MedicationAdministration.${name}`, chart.settings.notOffered))
    .filter(name => isSaidHere(proof, `${reference}#${name}`))
    .map(name => `${reference}#${name}`);
  const order = report.facts.order?.reference;
  const visit = report.facts.visit.reference;
  const around = [
    ...(order ? [order, `${order}#status`, `${order}#intent`, `${order}#subject`] : []),
    ...(visit ? [visit, `${visit}#status`, `${visit}#subject`] : []),
    ...(visit ? [`${visit}#period`, `${visit}#period.start`, `${visit}#actualPeriod`] : []),
  ];
  return [...own, ...around.filter(there)];
}

/** False where the proof rests on something else for it, as with what the EHR is declared not to share. */
function isSaidHere(proof: Proof, pointer: string): boolean {
  if (/#(?:subject|dosage)$/.test(pointer)) return true;
  return proof.citations.some(({ pointers }) => pointers.some(one => holds(pointer, one)));
}

/** For each rule whose passing rests on something: all that it rests on, as whole elements. */
export function groundsOf(proof: Proof): { rule: string; elements: readonly string[] }[] {
  const { chart, report } = proof;
  return proof.citations.flatMap(({ rule, pointers }) => {
    const field = report.findings.find(one => one.rule === rule)?.field ?? '';
    const elements = [...new Set(pointers.map(ownerOf))];
    return elements.length === 0 || isNotOffered(field, chart.settings.notOffered) ? [] : [{ rule, elements }];
  });
}
