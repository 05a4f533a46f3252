/** Elements of a resource in the making; what is undefined is not there. */
export type Elements = Readonly<Record<string, unknown>>;

export const system = {
  snomed: 'http://snomed.info/sct',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd10cmOid: 'urn:oid:2.16.840.1.113883.6.90',
  hcpcs: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  cpt: 'http://www.ama-assn.org/go/cpt',
  ucum: 'http://unitsofmeasure.org',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  npi: 'http://hl7.org/fhir/sid/us-npi',
} as const;

export function coding(system: string | undefined, code: string | undefined, display?: string): Elements {
  return without({ system, code, display });
}

export function concept(codings: readonly Elements[], text?: string): Elements {
  return without({ coding: codings.length > 0 ? codings : undefined, text });
}

export function reference(type: string, id: string, display?: string): Elements {
  return without({ reference: `${type}/${id}`, display });
}

/** The same without what is undefined. */
export function without(elements: Elements): Elements {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(elements)) if (elements[name] !== undefined) kept[name] = elements[name];
  return kept;
}
