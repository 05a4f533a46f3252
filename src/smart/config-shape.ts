import {
  type EhrConfig,
  type KnownDiscovery,
  type LinkSettings,
  linkTargets,
  type SearchAbilities,
  type SmartConfig,
} from '../domain/config.ts';
import type { PayerPolicy } from '../domain/policy-choice.ts';
import {
  type Check,
  listOf,
  object,
  oneOf,
  optional,
  orLeftOut,
  orNull,
  recordOf,
  type Shape,
  text,
  wholeNumber,
} from '../domain/shape.ts';
import { isTimeZone } from '../domain/time.ts';
import { waiverShape } from '../domain/waiver-shape.ts';
import * as check from './config-text.ts';
import { scopesFault, searches } from './scopes.ts';

const zone: Check = value => (isTimeZone(value) ? null : 'is no IANA time zone, such as America/Chicago');

const target: Check = value =>
  linkTargets.some(known => known === value) ? null : `is not a known key; known are ${linkTargets.join(', ')}`;

const anyKey: Check = () => null;

function origins(): Shape<readonly string[]> {
  return optional(listOf(text(check.origin)), []);
}

function byTarget(value: Check): Shape<LinkSettings['urls']> {
  return optional(recordOf(target, text(value)), {});
}

/** Sources beside the injections, by type: where the file says nothing, its scopes do. */
const besides = {
  immunizations: 'Immunization',
  procedures: 'Procedure',
  charges: 'ChargeItem',
  coverages: 'Coverage',
} as const;
type Beside = keyof typeof besides;

type WrittenSearch = Omit<SearchAbilities, Beside> & { [K in Beside]: SearchAbilities[K] | null };

const search = object<WrittenSearch>({
  method: optional(oneOf('GET', 'POST'), 'GET'),
  count: optional(orNull(wholeNumber(1, 1000)), null),
  byId: optional(oneOf('read', 'search'), 'read'),
  include: optional(listOf(text(check.include)), []),
  administrations: optional(oneOf('context', 'effective-time', 'patient', 'not-offered'), 'patient'),
  conditions: optional(oneOf('encounter', 'patient', 'not-offered'), 'patient'),
  visits: optional(oneOf('date', 'patient', 'not-offered'), 'patient'),
  immunizations: orLeftOut(oneOf('date', 'patient', 'not-offered')),
  procedures: orLeftOut(oneOf('date', 'encounter', 'patient', 'not-offered')),
  charges: orLeftOut(oneOf('occurrence', 'context', 'patient', 'not-offered')),
  coverages: orLeftOut(oneOf('patient', 'not-offered')),
});

const chart = object<EhrConfig['chart']>({
  timeZone: optional(orNull(text(zone)), null),
  notOffered: optional(listOf(text(check.elementPath)), []),
  placeOfService: optional(
    object<EhrConfig['chart']['placeOfService']>({
      default: optional(orNull(text(check.placeOfService)), null),
      byLocation: optional(recordOf(check.locationKey, text(check.placeOfService)), {}),
    }),
    {},
  ),
});

const links = object<LinkSettings>({
  messagingOrigins: origins(),
  activities: byTarget(check.activity),
  embedded: optional(orNull(oneOf('epic', 'oracle')), null),
  embeddedTargets: byTarget(check.label),
  urls: byTarget(check.template),
  urlHosts: optional(listOf(text(check.host)), []),
});

const discovery = object<KnownDiscovery>({
  authorization_endpoint: text(check.endpoint),
  token_endpoint: text(check.endpoint),
  revocation_endpoint: optional(orNull(text(check.endpoint)), null),
  issuer: optional(orNull(text(check.endpoint)), null),
  code_challenge_methods_supported: optional(listOf(text(check.clientId)), []),
  authorization_response_iss_parameter_supported: optional(oneOf(true, false), false),
});

const writtenEhr = object<Omit<EhrConfig, 'search'> & { search: WrittenSearch }>({
  id: text(check.slug),
  label: text(check.label),
  iss: text(check.issuer),
  clientId: text(check.clientId),
  scopes: text(scopesFault),
  redirectUri: optional(orNull(text(check.redirect)), null),
  authorizationOrigins: listOf(text(check.origin), 1),
  tokenOrigins: listOf(text(check.origin), 1),
  discovery: optional(orNull(discovery), null),
  styleOrigins: origins(),
  embeddingOrigins: origins(),
  pkce: optional(oneOf('required', 'if-supported'), 'required'),
  idleMinutes: optional(orNull(wholeNumber(2, 480)), 15),
  search: optional(search, {}),
  chart: optional(chart, {}),
  links: optional(links, {}),
});

/** What nobody asked the EHR to grant is not offered; what it is asked to grant is read whole, unless the file says else. */
const ehr: Shape<EhrConfig> = (value, path, faults) => {
  const written = writtenEhr(value, path, faults);
  if (faults.length > 0) return written as EhrConfig;
  const read = { ...written.search };
  for (const source of Object.keys(besides) as Beside[]) {
    read[source] ??= searches(written.scopes, besides[source]) ? 'patient' : 'not-offered';
  }
  return { ...written, search: read as SearchAbilities };
};

const patterns = optional(listOf(text(check.pattern)), []);

const payer = object<PayerPolicy>({
  policy: text(check.slug),
  identifiers: optional(
    listOf(
      object<PayerPolicy['identifiers'][number]>({
        system: optional(orNull(text(check.label)), null),
        value: text(check.label),
      }),
    ),
    [],
  ),
  names: patterns,
  plans: patterns,
});

/** The shape of `smart-config.json`. What may be left out has the careful default. */
export const configShape = object<SmartConfig>({
  version: oneOf(1),
  ehrs: listOf(ehr, 1),
  policy: optional(
    object<SmartConfig['policy']>({
      id: optional(text(check.slug), 'base'),
      weights: optional(recordOf(anyKey, oneOf('blocks', 'advises')), {}),
      byPayer: optional(listOf(payer), []),
    }),
    {},
  ),
  waivers: optional(listOf(waiverShape), []),
  tables: optional(orNull(text(check.folder)), null),
});
