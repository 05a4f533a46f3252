import type { LaunchOptions } from './scenario.ts';

/** Who may read what: one per launch that was allowed. Found again by the grant behind a token. */
export interface Session {
  /** Nonce of the launch; a standalone launch is given one when it is allowed. */
  nonce: string;
  launch: LaunchOptions;
  /** FHIR base that the token is good for. */
  base: string;
  scopes: readonly string[];
  /** How often the launch's fault has struck. */
  struck: number;
}

/** Launch context as it goes into the token response (SMART App Launch 2.2, launch context). */
export function launchContext(session: Session, ehr: string): Record<string, unknown> {
  const { launch, nonce } = session;
  return {
    patient: launch.patient,
    ...(launch.encounter === null ? {} : { encounter: launch.encounter }),
    ...(launch.fhirContext.length === 0 ? {} : { fhirContext: launch.fhirContext.map(reference => ({ reference })) }),
    ...(launch.intent === null ? {} : { intent: launch.intent }),
    ...(launch.appContext === null ? {} : { appContext: launch.appContext }),
    need_patient_banner: launch.needPatientBanner,
    ...(launch.style ? { smart_style_url: `${ehr}/ehr/style.json` } : {}),
    ...(launch.messaging ? { smart_web_messaging_origin: ehr, smart_web_messaging_handle: nonce } : {}),
  };
}
