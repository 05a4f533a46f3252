import type { TableKind } from '../../../domain/official-table.ts';
import type { Importer } from '../importer.ts';
import { aspNdcHcpcs } from './asp-ndc-hcpcs.ts';
import { hcpcs } from './hcpcs.ts';
import { icd10cmCodes } from './icd10cm-codes.ts';
import { icd10cmOrder } from './icd10cm-order.ts';
import { mueOutpatient, muePractitioner } from './mue.ts';
import { ncciPtpHospital, ncciPtpPractitioner } from './ncci-ptp.ts';

/** One importer per kind. */
export const importers: Readonly<{ [Kind in TableKind]: Importer<Kind> }> = {
  'icd10cm-codes': icd10cmCodes,
  'icd10cm-order': icd10cmOrder,
  'ncci-ptp-practitioner': ncciPtpPractitioner,
  'ncci-ptp-hospital': ncciPtpHospital,
  'mue-practitioner': muePractitioner,
  'mue-outpatient': mueOutpatient,
  hcpcs,
  'asp-ndc-hcpcs': aspNdcHcpcs,
};
