import type { ChartSettings } from './chart.ts';
import type { PolicyConfig } from './policy-choice.ts';
import type { Waiver } from './waiver.ts';

/** How a server can be searched. Servers differ; what the server filters, we filter again. */
export interface SearchAbilities {
  /** `POST _search` keeps identifiers out of URLs; GET works everywhere. */
  method: 'GET' | 'POST';
  /** Value for `_count`, or null where the server does not take it. */
  count: number | null;
  /**
   * How what is known by its id is asked for: read (`GET Type/id`), or searched for by `_id` (`POST Type/_search`). The
   * address of a search is the same for every patient, so it holds no id, and browsers remember its preflight.
   */
  byId: 'read' | 'search';
  /** What the server brings along with a search (`_include`): `MedicationAdministration:request`, of the type that is searched. */
  include: readonly string[];
  /** How administrations are narrowed: by visit, by time (prefix and clock time are always written), or not at all. */
  administrations: 'context' | 'effective-time' | 'patient' | 'not-offered';
  /** How conditions are narrowed. Problem-list entries may come along; they are told apart later. */
  conditions: 'encounter' | 'patient' | 'not-offered';
  /** Whether the patient's visits can be listed (`by date` where the server takes `date`). */
  visits: 'date' | 'patient' | 'not-offered';
  /** How immunizations are narrowed: by time, or not at all. Not by visit: one of another visit may be the same shot. */
  immunizations: 'date' | 'patient' | 'not-offered';
  /** How procedures are narrowed: by time, by visit, or not at all. */
  procedures: 'date' | 'encounter' | 'patient' | 'not-offered';
  /** How charges are narrowed: by time, by visit, or not at all. */
  charges: 'occurrence' | 'context' | 'patient' | 'not-offered';
  /** Coverages are few, and are asked for by patient. */
  coverages: 'patient' | 'not-offered';
}

/** How one EHR is led back to. */
export interface LinkSettings {
  /** Origins that SMART Web Messaging may name; empty switches it off. */
  messagingOrigins: readonly string[];
  /**
   * Activity by field group: the name or URI to launch. `diagnosis` falls back to `problem-review`. Others need a URI.
   */
  activities: Readonly<Partial<Record<LinkTarget, string>>>;
  /** The mechanism an embedding EHR has of its own. */
  embedded: 'epic' | 'oracle' | null;
  /** Activity or tab names for that mechanism. */
  embeddedTargets: Readonly<Partial<Record<LinkTarget, string>>>;
  /** `https` templates with `{patient}`, `{encounter}`, `{resourceType}`, `{id}`, `{field}`. */
  urls: Readonly<Partial<Record<LinkTarget, string>>>;
  /** Hosts that a filled template may lead to. */
  urlHosts: readonly string[];
}

/** The places in a chart that a gap can lead to. */
export const linkTargets = ['administration', 'order', 'encounter', 'diagnosis', 'location'] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** What the SMART configuration of an EHR says, as far as a launch needs it. The keys are the document's own. */
export interface KnownDiscovery {
  authorization_endpoint: string;
  token_endpoint: string;
  revocation_endpoint: string | null;
  issuer: string | null;
  code_challenge_methods_supported: readonly string[];
  authorization_response_iss_parameter_supported: boolean;
}

/** One EHR the panel may be opened from. */
export interface EhrConfig {
  id: string;
  label: string;
  /** The exact FHIR base, as the EHR sends it in `iss`. */
  iss: string;
  clientId: string;
  /** Space separated. */
  scopes: string;
  /** Absolute; null means `index.html` beside `launch.html`. */
  redirectUri: string | null;
  /** Origins that discovery may name for the authorization and the token endpoint. */
  authorizationOrigins: readonly string[];
  tokenOrigins: readonly string[];
  /** Known beforehand, so that no launch waits for it; null: every launch asks. */
  discovery: KnownDiscovery | null;
  /** Origins a `smart_style_url` may be read from. */
  styleOrigins: readonly string[];
  /** Origins that may embed the panel in a frame. */
  embeddingOrigins: readonly string[];
  pkce: 'required' | 'if-supported';
  /** Minutes without use after which the record is taken off the screen; null: the EHR's own lock is left to do it. */
  idleMinutes: number | null;
  search: SearchAbilities;
  chart: ChartSettings;
  links: LinkSettings;
}

/** `smart-config.json`, checked. */
export interface SmartConfig {
  version: 1;
  ehrs: readonly EhrConfig[];
  policy: PolicyConfig;
  /** What is accepted site-wide. */
  waivers: readonly Waiver[];
  /** The folder of official tables, from the built pages on (`tables/`); null: none are loaded. */
  tables: string | null;
}
