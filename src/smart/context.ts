import type { EhrConfig } from '../domain/config.ts';
import { StartFault } from '../domain/fault.ts';
import type { LaunchContext, LaunchView } from '../domain/session.ts';
import { isFhirId } from './address.ts';

/** What was asked for and when the answer came. */
export interface Asked {
  scopes: string;
  /** UTC milliseconds. */
  now: number;
}

/**
 * Reads the launch context from a token response (SMART App Launch 2.2, "Scopes and Launch Context"). Only a patient
 * is indispensable; anything else that is malformed counts as not said.
 * @throws StartFault `no-patient`
 */
export function readContext(token: Readonly<Record<string, unknown>>, ehr: EhrConfig, asked: Asked): LaunchContext {
  const { patient, encounter } = token;
  if (!isFhirId(patient)) throw new StartFault('no-patient');
  const pointed = appContext(token.appContext);
  const named = {
    encounter: isFhirId(encounter) ? encounter : onlyOne(token.fhirContext, 'Encounter'),
    administration: onlyOne(token.fhirContext, 'MedicationAdministration'),
  };
  return {
    ehr: ehr.id,
    patient,
    encounter: named.encounter ?? pointed.encounter,
    administration: named.administration ?? pointed.administration,
    hints: {
      encounter: named.encounter === null && pointed.encounter !== null,
      administration: named.administration === null && pointed.administration !== null,
    },
    view: views.get(token.intent) ?? pointed.view,
    needPatientBanner: token.need_patient_banner !== false,
    expiresAt: expiry(token.expires_in, asked.now),
    scopes: granted(token.scope, asked.scopes),
    messaging: messaging(token, ehr.links.messagingOrigins),
    styleUrl: text(token.smart_style_url, 2048),
  };
}

function text(value: unknown, limit: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= limit ? value : null;
}

/** The one resource of a type that `fhirContext` names, in whatever role; two of a type name none. Foreign servers never. */
function onlyOne(fhirContext: unknown, type: string): string | null {
  if (!Array.isArray(fhirContext)) return null;
  const ids = new Set<string>();
  for (const item of fhirContext) {
    const reference: unknown = (item as { reference?: unknown } | null)?.reference;
    if (typeof reference !== 'string' || !reference.startsWith(`${type}/`)) continue;
    const [id] = reference.slice(type.length + 1).split('/_history/');
    if (isFhirId(id)) ids.add(id);
  }
  const [first, ...others] = ids;
  return others.length === 0 ? (first ?? null) : null;
}

const longestAppContext = 4096;

/** By launch intent, and by `view` in `appContext`. */
const views: ReadonlyMap<unknown, LaunchView> = new Map([
  ['needlepoint-visit', 'visit'],
  ['needlepoint-administration', 'administration'],
  ['needlepoint-claim-draft', 'claim'],
]);
const viewsOfContext: ReadonlyMap<unknown, LaunchView> = new Map([
  ['visit', 'visit'],
  ['administration', 'administration'],
  ['claim-draft', 'claim'],
]);

/** CDS Hooks 2.0 `appContext`: whatever the service wrote. Two bare ids and a word are taken from it, nothing else. */
function appContext(value: unknown): Pick<LaunchContext, 'encounter' | 'administration' | 'view'> {
  const nothing = { encounter: null, administration: null, view: null };
  if (typeof value !== 'string' || value.length > longestAppContext) return nothing;
  try {
    const { encounter, medicationAdministration, view } = JSON.parse(value) as Record<string, unknown>;
    return {
      encounter: isFhirId(encounter) ? encounter : null,
      administration: isFhirId(medicationAdministration) ? medicationAdministration : null,
      view: viewsOfContext.get(view) ?? null,
    };
  } catch {
    return nothing;
  }
}

const longestLife = 366 * 24 * 3600;

/** `expires_in` is a number of seconds; some servers write it as text. */
function expiry(value: unknown, now: number): number | null {
  const seconds = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= longestLife)) return null;
  return now + seconds * 1000;
}

/** RFC 6749 §5.1: no `scope` means that what was asked for was granted. */
function granted(value: unknown, asked: string): string[] {
  return (typeof value === 'string' ? value : asked).split(/\s/).filter(scope => scope !== '');
}

/** SMART Web Messaging 1.0.0. The origin must be one that this EHR is set up with; both or nothing. */
function messaging(token: Readonly<Record<string, unknown>>, origins: readonly string[]): LaunchContext['messaging'] {
  const handle = text(token.smart_web_messaging_handle, 4096);
  const named = String(token.smart_web_messaging_origin);
  if (handle === null || !URL.canParse(named)) return null;
  const { origin, href } = new URL(named);
  return href === `${origin}/` && origins.includes(origin) ? { handle, origin } : null;
}
