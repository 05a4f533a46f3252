import type { LinkTarget } from './config.ts';

/** The place in the chart that a finding wants looked at or changed. Identifiers are FHIR references (`Type/id`). */
export interface ChartTarget {
  /** FHIR path from a resource type: `MedicationAdministration.dosage.route`. */
  field: string;
  patient: string;
  encounter: string | null;
  /** The resource that holds the field; null when there is none yet. */
  resource: string | null;
  /** The Condition a diagnosis finding speaks of, when there is one. */
  condition: string | null;
}

/** What became of an attempt. `detail` is the EHR's own explanation: foreign text. */
export type Opened =
  | { ok: true }
  | { ok: false; why: 'no-answer' | 'refused' | 'unavailable' | 'error'; detail: string | null };

/** One way from the panel to a place in the chart. */
export type Way =
  /** The EHR is asked to open it. */
  | { kind: 'launch'; by: 'messaging' | 'epic' | 'oracle'; place: LinkTarget; open(): Promise<Opened> }
  /** An address that opens in a new window. */
  | { kind: 'url'; place: LinkTarget; href: string }
  /** Words that say where it is; always there. */
  | { kind: 'words'; place: LinkTarget | null };
