import type { FhirResource } from '../../domain/fhir.ts';
import type { LaunchOptions, Scenario } from '../scenario.ts';

/** The record behind the pages, in process and without authorization: the person at the EHR may see and change it all. */
export interface ChartStore {
  /** By reference (`Condition/x`); null when it is not there. */
  read(reference: string): Promise<FhirResource | null>;
  /** All matches, unpaged. `params` are FHIR search parameters, e.g. `{ patient: 'Patient/x' }`. */
  search(type: string, params: Readonly<Record<string, string>>): Promise<readonly FhirResource[]>;
  update(resource: FhirResource): Promise<FhirResource>;
  /** The server chooses the id. */
  create(resource: FhirResource): Promise<FhirResource>;
}

/** What the EHR pages stand on. */
export interface EhrContext {
  store: ChartStore;
  scenarios: readonly Scenario[];
  /** Makes a launch: the app's launch page with it, and the messaging handle that the token response will carry. */
  newLaunch(options: LaunchOptions): { url: string; handle: string };
  /** Origin of the EHR, without a trailing slash. */
  ehr: string;
  /** Origin of the app, without a trailing slash. */
  app: string;
}
