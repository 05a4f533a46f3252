/** Code systems of a Claim, as HL7 names them (terminology.hl7.org 7.1, US CARIN Blue Button 2.1, read 2026-11-22). */
export const systems = {
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  placeOfService: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
  claimType: 'http://terminology.hl7.org/CodeSystem/claim-type',
  priority: 'http://terminology.hl7.org/CodeSystem/processpriority',
  information: 'http://terminology.hl7.org/CodeSystem/claiminformationcategory',
  careTeamRole: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole',
  ucum: 'http://unitsofmeasure.org',
} as const;

/** CPT codes are five digits, or four and the letter of a category; codes of HCPCS level II begin with a letter. */
export function codeSystem(code: string): string {
  return /^\d/.test(code) ? systems.cpt : systems.hcpcs;
}

/** CPT's modifiers begin with a digit (25, 59, 1P); those of HCPCS level II with a letter (JZ, XU). */
export function modifierSystem(modifier: string): string {
  return /^\d/.test(modifier) ? systems.cpt : systems.hcpcs;
}
