import type { Administration } from './administration.ts';
import type { Coverage } from './coverage.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Immunization } from './immunization.ts';
import type { PatientBanner, PatientFacts } from './person.ts';
import type { OtherVisits, Problem, ReadStatus, SourceName, Why } from './reading.ts';
import type { ServiceRecord } from './service-record.ts';
import type { Visit } from './visit.ts';

export interface SourceReading {
  status: ReadStatus;
  count: number;
  why: Why | null;
}

/** What the deployment says about one EHR and the facility behind it, as far as judging needs it. */
export interface ChartSettings {
  /** IANA name, or null: then a time's own offset decides its local day. */
  timeZone: string | null;
  /** FHIR paths of elements that this EHR's interface does not share, e.g. `MedicationAdministration.dosage.site`. */
  notOffered: readonly string[];
  placeOfService: {
    default: string | null;
    /** By Location reference (`Location/x`) or by Location name, lower case. */
    byLocation: Readonly<Record<string, string>>;
  };
}

/** One patient's record in our own words. Nothing after this looks at FHIR. */
export interface Chart {
  /** `Patient/x` */
  patient: string;
  banner: PatientBanner | null;
  person: PatientFacts;
  /** The visit the panel was opened for; null: all. */
  encounter: string | null;
  readAt: string;
  settings: ChartSettings;
  sources: Readonly<Record<SourceName, SourceReading>>;
  problems: readonly Problem[];
  /** As in a reading. */
  otherVisits: OtherVisits | null;
  administrations: readonly Administration[];
  visits: readonly Visit[];
  diagnoses: readonly Diagnosis[];
  immunizations: readonly Immunization[];
  services: readonly ServiceRecord[];
  coverages: readonly Coverage[];
}

/** Normalising ends in a chart, or in the discovery that the data is not this patient's alone: then nothing is shown. */
export type Normalised = { chart: Chart } | { stop: Stop };

export interface Stop {
  why: 'other-patient' | 'fhir-version';
  where: string;
  /** `Patient/x`, the one that was asked for. */
  patient: string;
  readAt: string;
}
