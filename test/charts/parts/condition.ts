import { coding, concept, type Elements, system } from './concept.ts';
import type { Illness } from './diagnoses.ts';
import type { Draw } from './draw.ts';

const terminology = 'http://terminology.hl7.org/CodeSystem';

export const active = concept([coding(`${terminology}/condition-clinical`, 'active')]);
export const confirmed = concept([coding(`${terminology}/condition-ver-status`, 'confirmed')]);

export function category(code: 'encounter-diagnosis' | 'problem-list-item'): Elements {
  return concept([coding(`${terminology}/condition-category`, code)]);
}

/** Statuses that bar a diagnosis, or that nobody knows. */
export function otherStatus(draw: Draw): Elements {
  return draw.one<Elements>([
    { verificationStatus: concept([coding(`${terminology}/condition-ver-status`, 'provisional')]) },
    { verificationStatus: concept([coding(`${terminology}/condition-ver-status`, 'differential')]) },
    { verificationStatus: concept([coding(`${terminology}/condition-ver-status`, 'refuted')]) },
    { verificationStatus: concept([coding(`${terminology}/condition-ver-status`, 'entered-in-error')]) },
    { clinicalStatus: concept([coding(`${terminology}/condition-clinical`, 'inactive')]) },
    { clinicalStatus: concept([coding(`${terminology}/condition-clinical`, 'resolved')]) },
    { clinicalStatus: concept([coding(`${terminology}/condition-clinical`, 'perhaps')]) },
    { abatementDateTime: '2020-01-01' },
  ]);
}

/** Codings as systems record a diagnosis: ICD-10-CM by URL or OID, SNOMED CT, IMO beside them. */
export function codesOf(illness: Illness, icd: string, draw: Draw): Elements[] {
  const codings = [coding(icd, illness.icd, draw.chance(0.8) ? illness.text : undefined)];
  if (draw.chance(0.5)) codings.push(coding(system.snomed, illness.snomed, illness.text));
  if (draw.chance(0.15))
    codings.push(coding('http://e-imo.com/products/problem-it', String(draw.between(1000, 99_999))));
  return draw.chance(0.3) ? codings.reverse() : codings;
}

/** The same, without anything that a claim could take. */
export function uncodedOf(illness: Illness, draw: Draw): Elements {
  return draw.one([
    concept([coding(system.snomed, illness.snomed, illness.text)], illness.text),
    concept([], `${illness.text} (${illness.icd})`),
    concept([coding('http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-diagnosis-icd10', illness.icd.replace('.', ''))]),
    concept([coding('http://hl7.org/fhir/sid/icd-10', illness.icd.slice(0, 3), illness.text)]),
    concept([coding('http://hl7.org/fhir/sid/icd-9-cm', '281.0', illness.text)]),
  ]);
}
