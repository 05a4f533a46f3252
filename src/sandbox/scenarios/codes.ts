/** Code systems as FHIR R4 names them. */
export const systems = {
  snomed: 'http://snomed.info/sct',
  ucum: 'http://unitsofmeasure.org',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  /** ICD-10-CM by its OID, as some EHRs write it. */
  icd10cmOid: 'urn:oid:2.16.840.1.113883.6.90',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  cpt: 'http://www.ama-assn.org/go/cpt',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  clinicalStatus: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  verificationStatus: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  diagnosisRole: 'http://terminology.hl7.org/CodeSystem/diagnosis-role',
  performFunction: 'http://terminology.hl7.org/CodeSystem/med-admin-perform-function',
  participation: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  placeOfService: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
} as const;

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

export interface Concept {
  coding?: readonly Coding[];
  text?: string;
}

export interface Quantity {
  value: number;
  unit?: string;
  system?: string;
  code?: string;
}

export function coding(system: string, code: string, display?: string): Coding {
  return display === undefined ? { system, code } : { system, code, display };
}

export function snomed(code: string, display: string): Coding {
  return coding(systems.snomed, code, display);
}

/** A CodeableConcept: the words people read, and the codes behind them. */
export function concept(text: string, ...codings: readonly Coding[]): Concept {
  return codings.length === 0 ? { text } : { coding: codings, text };
}

/** Routes of administration with their SNOMED CT code (FHIR R4 `route-codes`). */
export const routes = {
  IM: concept('Intramuscular', snomed('78421000', 'Intramuscular route')),
  SC: concept('Subcutaneous', snomed('34206005', 'Subcutaneous route')),
  ID: concept('Intradermal', snomed('372464004', 'Intradermal route')),
  'IV push': concept('IV push', snomed('47625008', 'Intravenous route')),
  'IV infusion': concept('IV infusion', snomed('47625008', 'Intravenous route')),
  IV: concept('Intravenous', snomed('47625008', 'Intravenous route')),
  Oral: concept('Oral', snomed('26643006', 'Oral route')),
} as const satisfies Record<string, Concept>;

/** The method that tells a push from an infusion (FHIR R4 `administration-method-codes`). */
export const push = concept('Push', snomed('420620005', 'Push'));

/** Injection sites by the words that the chart offers for them. */
export const sites = {
  'Left deltoid': concept('Left deltoid', snomed('16217701000119102', 'Left deltoid muscle')),
  'Right deltoid': concept('Right deltoid', snomed('16217661000119109', 'Right deltoid muscle')),
  'Left gluteus medius': concept('Left gluteus medius', snomed('1236872009', 'Left gluteus medius muscle')),
  'Right gluteus medius': concept('Right gluteus medius', snomed('1236873004', 'Right gluteus medius muscle')),
  'Left vastus lateralis': concept('Left vastus lateralis', snomed('1217007000', 'Left vastus lateralis muscle')),
  'Right vastus lateralis': concept('Right vastus lateralis', snomed('1217006009', 'Right vastus lateralis muscle')),
  'Left upper arm': concept('Left upper arm', snomed('368208006', 'Left upper arm')),
  'Right upper arm': concept('Right upper arm', snomed('368209003', 'Right upper arm')),
  'Left thigh': concept('Left thigh', snomed('61396006', 'Left thigh')),
  'Right thigh': concept('Right thigh', snomed('11207009', 'Right thigh')),
  'Abdomen, left lower quadrant': concept(
    'Abdomen, left lower quadrant',
    snomed('68505006', 'Left lower quadrant of abdomen'),
  ),
  'Abdomen, right lower quadrant': concept(
    'Abdomen, right lower quadrant',
    snomed('48544008', 'Right lower quadrant of abdomen'),
  ),
} as const satisfies Record<string, Concept>;

/** Dose units: the words on the screen and the UCUM code behind them. */
export const units = {
  mg: 'mg',
  mcg: 'ug',
  g: 'g',
  mL: 'mL',
  units: '[iU]',
  mEq: 'meq',
} as const;
export type UnitName = keyof typeof units;

/** An amount with its unit in words and in UCUM. */
export function amount(value: number, unit: UnitName): Quantity {
  return { value, unit, system: systems.ucum, code: units[unit] };
}
