import type { ChartSettings } from '../../src/domain/chart.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';

/** The ways in which EHRs fill these resources, as far as we have met them; `plain` is the textbook's. */
export const shapes = ['plain', 'epic', 'oracle', 'eclinicalworks', 'mimic', 'ottehr', 'synthea', 'qi-core'] as const;

export type Shape = (typeof shapes)[number];

/** One patient's record as an EHR would give it, with what the site's configuration says. */
export interface RecordedChart {
  shape: Shape;
  /** `Patient/x` */
  patient: string;
  /** Of one patient; the first resource is the Patient. FHIR R4 unless `fhirVersion` says otherwise. */
  resources: readonly FhirResource[];
  fhirVersion: string | null;
  settings: ChartSettings;
}

/** A change to a record, by name. `apply` never changes what it is given; null: there is nothing to change here. */
export interface Change {
  name: string;
  apply(chart: RecordedChart): RecordedChart | null;
}

export const plainSettings: ChartSettings = {
  timeZone: 'America/Chicago',
  notOffered: [],
  placeOfService: { default: null, byLocation: {} },
};
