import type { EhrConfig, LinkSettings, SearchAbilities, SmartConfig } from '../domain/config.ts';
import { type Shape, shapes } from './scenario.ts';
import { shapeRules } from './shapes.ts';

const searched = [
  'Encounter',
  'Condition',
  'MedicationAdministration',
  'Immunization',
  'Procedure',
  'ChargeItem',
  'Coverage',
];
const referred = ['MedicationRequest', 'Medication', 'Practitioner', 'Location', 'Organization'];
const scopes = [
  'launch',
  'patient/Patient.r',
  ...searched.map(type => `patient/${type}.rs`),
  ...referred.map(type => `patient/${type}.r`),
];

/** What lies beside the injections, as a server takes it that is searched by time and visit. */
const narrowed = { immunizations: 'date', procedures: 'date', charges: 'context', coverages: 'patient' } as const;
/** The same for a server of which nothing more is known than that it has the types. */
const whole = { immunizations: 'patient', procedures: 'patient', charges: 'patient', coverages: 'patient' } as const;

const unhurried = { byId: 'read', include: [] } as const;

const abilities: Readonly<Record<Shape, SearchAbilities>> = {
  plain: {
    method: 'POST',
    count: 200,
    administrations: 'effective-time',
    conditions: 'patient',
    visits: 'date',
    ...narrowed,
    ...unhurried,
  },
  epic: {
    method: 'GET',
    count: 100,
    administrations: 'context',
    conditions: 'encounter',
    visits: 'date',
    ...narrowed,
    ...unhurried,
  },
  oracle: {
    method: 'GET',
    count: 100,
    administrations: 'effective-time',
    conditions: 'encounter',
    visits: 'patient',
    ...narrowed,
    ...unhurried,
  },
  ecw: {
    method: 'GET',
    count: null,
    administrations: 'context',
    conditions: 'encounter',
    visits: 'patient',
    ...whole,
    ...unhurried,
  },
  none: {
    method: 'POST',
    count: 200,
    administrations: 'not-offered',
    conditions: 'patient',
    visits: 'date',
    ...whole,
    ...unhurried,
  },
};

/** Payers of the charts that have a coverage. */
const payers: SmartConfig['policy']['byPayer'] = [
  { policy: 'medicare-part-b', identifiers: [], names: ['medicare part b*'], plans: [] },
];

/**
 * The app's configuration for the embedded EHR: one entry per shape.
 * `openLauncher` adds one for a SMART launcher that stands in front of the open port: its FHIR base, as it sends it.
 */
export function sandboxConfig(ehr: string, app: string, openLauncher?: string): SmartConfig {
  const ehrs = shapes.map(shape => entry(shape, ehr, app));
  if (openLauncher !== undefined) ehrs.push(launcherEntry(openLauncher, ehr, app));
  return { version: 1, ehrs, policy: { id: 'base', weights: {}, byPayer: payers }, waivers: [], tables: null };
}

function entry(shape: Shape, ehr: string, app: string): EhrConfig {
  return {
    id: `sandbox-${shape}`,
    label: `Embedded EHR: ${shapeRules[shape].label}`,
    iss: `${ehr}/${shape}/fhir`,
    clientId: 'needlepoint',
    scopes: scopesOf(shape),
    redirectUri: `${app}/index.html`,
    authorizationOrigins: [ehr],
    tokenOrigins: [ehr],
    discovery: null,
    styleOrigins: [ehr],
    embeddingOrigins: [ehr],
    pkce: 'required',
    idleMinutes: 15,
    search: abilities[shape],
    chart: {
      timeZone: 'America/Chicago',
      notOffered: [],
      placeOfService: { default: '11', byLocation: {} },
    },
    links: messaging(ehr),
  };
}

/** Epic registers scopes of the first grammar, the others of the second. */
function scopesOf(shape: Shape): string {
  return shape === 'epic' ? scopes.map(scope => scope.replace(/\.rs?$/, '.read')).join(' ') : scopes.join(' ');
}

function messaging(ehr: string): LinkSettings {
  return {
    messagingOrigins: [ehr],
    activities: {
      administration: `${ehr}/activity/administration`,
      order: `${ehr}/activity/order`,
      encounter: `${ehr}/activity/encounter`,
      diagnosis: `${ehr}/activity/diagnosis`,
      location: `${ehr}/activity/location`,
    },
    embedded: null,
    embeddedTargets: {},
    urls: {},
    urlHosts: [],
  };
}

function launcherEntry(base: string, ehr: string, app: string): EhrConfig {
  const { origin } = new URL(base);
  return {
    ...entry('plain', ehr, app),
    id: 'launcher',
    label: 'SMART launcher',
    iss: base,
    authorizationOrigins: [origin],
    tokenOrigins: [origin],
    styleOrigins: [origin],
    embeddingOrigins: [origin],
    search: { ...abilities.plain, method: 'GET' },
    links: { ...messaging(ehr), messagingOrigins: [], activities: {} },
  };
}
