import type { FhirResource } from '../domain/fhir.ts';
import type { LaunchBook } from './launch-code.ts';
import type { RequestLog } from './request-log.ts';
import type { Scenario } from './scenario.ts';

/** The record behind the FHIR interface, for the EHR's own pages. No authorization: the pages are the EHR. */
export interface Store {
  /** The resource behind `Type/id`, or null. */
  read(reference: string): Promise<FhirResource | null>;
  /** All matches of an R4 search. Throws for a parameter or a type that R4 does not have. */
  search(type: string, parameters: Readonly<Record<string, string>>): Promise<readonly FhirResource[]>;
  /** Saves a resource under its id and returns it with its new version. */
  update(resource: FhirResource): Promise<FhirResource>;
  /** Saves a new resource under an id of the server's choice. */
  create(resource: FhirResource): Promise<FhirResource>;
  /** Counts up with every saved change. */
  version(): number;
}

/** What the EHR's pages are given. */
export interface EhrContext {
  /** Origin of the EHR. */
  ehr: string;
  /** Origin of the app. */
  app: string;
  /** Origin of the open FHIR server, when there is one. */
  open: string | null;
  scenarios: readonly Scenario[];
  store: Store;
  log: RequestLog;
  /** Makes a `launch` value that is good once, and the address that opens the app with it. */
  newLaunch(options: Parameters<LaunchBook['newLaunch']>[0]): NewLaunch;
}

export interface NewLaunch {
  launch: string;
  /** By which the request log knows the launch. */
  nonce: string;
  /** The messaging handle that the token response will carry. */
  handle: string;
  /** The FHIR base that goes into `iss`. */
  iss: string;
  /** `launch.html` of the app with `iss` and `launch`. */
  url: string;
}
