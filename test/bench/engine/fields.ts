import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { Fields } from './facts.ts';

/** Only what is read here. */
interface Concept {
  coding?: { system?: string; code?: string }[];
}
interface Reference {
  reference?: string;
}
interface Read {
  id: string;
  resourceType: string;
  status?: string;
  intent?: string;
  statusReason?: Concept[];
  dosage?: { route?: Concept; site?: Concept; dose?: { value?: number; unit?: string; code?: string } };
  performer?: { actor?: Reference }[];
  request?: Reference;
  context?: Reference;
  encounter?: Reference;
  reasonReference?: Reference[];
  diagnosis?: { condition?: Reference }[];
  category?: Concept[];
  verificationStatus?: Concept;
  clinicalStatus?: Concept;
  code?: Concept;
}

const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const codes = (concept: Concept | undefined) => (concept?.coding ?? []).flatMap(({ code }) => code ?? []);
const references = (all: readonly (Reference | undefined)[] | undefined) =>
  (all ?? []).flatMap(one => one?.reference ?? []);

/** Reads the fields of one patient's record in plain JavaScript. */
export function readFields(resources: readonly FhirResource[]): Fields {
  const fields: Fields = { administrations: [], orders: [], visits: [], diagnoses: [], practitioners: [] };
  for (const one of resources as unknown as readonly Read[]) {
    const { id, status = null } = one;
    switch (one.resourceType) {
      case 'MedicationAdministration': {
        const { route, site, dose } = one.dosage ?? {};
        fields.administrations.push({
          id,
          status,
          reasoned: (one.statusReason ?? []).length > 0,
          routes: codes(route),
          value: dose?.value ?? null,
          unit: dose?.code ?? dose?.unit ?? null,
          sites: codes(site),
          performers: references(one.performer?.map(({ actor }) => actor)),
          request: one.request?.reference ?? null,
          context: one.context?.reference ?? null,
          reasons: references(one.reasonReference),
        });
        break;
      }
      case 'MedicationRequest':
        fields.orders.push({ id, status, intent: one.intent ?? null, reasons: references(one.reasonReference) });
        break;
      case 'Encounter':
        fields.visits.push({ id, status, diagnoses: references(one.diagnosis?.map(({ condition }) => condition)) });
        break;
      case 'Condition':
        fields.diagnoses.push({
          id,
          visit: one.encounter?.reference ?? null,
          categories: (one.category ?? []).flatMap(codes),
          verification: codes(one.verificationStatus)[0] ?? null,
          clinical: codes(one.clinicalStatus)[0] ?? null,
          codes: (one.code?.coding ?? []).flatMap(({ system, code }) => (system === icd10cm && code ? [code] : [])),
        });
        break;
      case 'Practitioner':
        fields.practitioners.push(id);
    }
  }
  return fields;
}
