import type { Source } from '../../domain/source.ts';

const read = '2026-11-21';
const sourced = (title: string, locator: string): Source => ({ title, locator, read, confidence: 'sourced' });
const recall = (title: string, locator: string): Source => ({ title, locator, read, confidence: 'recall' });

/** What the rules about the line of the drug rest on. */
export const hcpcs = sourced('HCPCS Level II 2024-07: codes, units and end dates', 'CMS HCPCS two-column file');
export const mue = sourced(
  'CMS medically unlikely edits 2024-07, drug codes',
  'CMS NCCI MUE practitioner and outpatient',
);
export const remarks = sourced('Remark and reason codes 2024-06 (X12, CMS)', 'N-series and M-series remark codes');
export const rounding = sourced(
  'Noridian Medicare: JW and JZ, units of a drug',
  'med.noridianmedicare.com modifiers/jz',
);
export const summing = recall('Units of one drug on one day are added up', 'practice; no text found');
export const unlisted = sourced(
  'American Academy of Ophthalmology: injectable drugs, unlisted codes',
  'aao.org injectable-drugs',
);
export const ndcForms = sourced('OHSU PublicUseData: NDC from 10 to 11 digits', 'github chse-ohsu/PublicUseData NDC');
export const ndcRequired = sourced('BCBS Alabama provider manual: injectable drugs', 'bcbsal.org injectableDrugs');
export const ndcQuantity = sourced('X12 request for interpretation 2151: NDC quantity and unit', 'x12.org rfi-2151');
export const jz = sourced('The BMMS Advantage: JW and JZ from 2023-07-01', 'thebmmsadvantage.com');
export const pennyLine = sourced('NGS Medicare: patient-supplied drugs', 'ngsmedicare.com news article 3999440');
export const noDrugLine = sourced(
  'Community Health Plan of Washington: billing for administration of drugs',
  'chpw.org billing-for-administration-of-drugs',
);
export const exclusions = sourced(
  'Noridian Medicare: self-administered drug exclusions',
  'med.noridianmedicare.com sads',
);
export const exclusionList = sourced(
  'Self-administered drug list, article A52527',
  'verity.backworkai.com policy A52527',
);
export const complexDrugs = sourced(
  'NGS Medicare A58620: complex drug administration',
  'ngsmedicare.com article 3064632',
);
export const rheumatology = sourced('The Rheumatologist: 96372 vs 96401', 'the-rheumatologist.org 96372-vs-96401');
export const hormonesByDiagnosis = recall(
  '96372 for hormones that are not given for cancer',
  'differs by payer; no text found',
);
export const dialysis = recall('Drugs that belong to the dialysis payment', 'ESRD composite; no text found');
export const lots = recall('Traceability of blood products and biologics by lot', 'practice; no text found');
export const oracleDrugs = sourced(
  'Oracle Health R4 MedicationAdministration: RxNorm binding, text-only medications',
  'fhir.cerner.com medication-administration',
);
export const labels = recall('US labels and payer texts, by drug', 'named in each row of the drug table');
