/** The official tables that a deployer may load: docs/tables.md. */
export const tableKinds = [
  'icd10cm-codes',
  'icd10cm-order',
  'ncci-ptp-practitioner',
  'ncci-ptp-hospital',
  'mue-practitioner',
  'mue-outpatient',
  'hcpcs',
  'asp-ndc-hcpcs',
] as const;
export type TableKind = (typeof tableKinds)[number];
