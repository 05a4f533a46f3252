import * as z from 'zod/mini';
import { linkTargets } from '../domain/config.ts';
import { isTimeZone } from '../domain/time.ts';
import * as text from './config-text.ts';
import { scopesFault } from './scopes.ts';

// Before any schema: what zod would otherwise try is code from text, which the page's policy forbids and reports.
z.config({ jitless: true });

function field(check: text.Check) {
  return z.string().check(context => {
    const problem = check(context.value);
    if (problem !== null) context.issues.push({ code: 'custom', message: problem, input: context.value, path: [] });
  });
}

function list(check: text.Check) {
  return z._default(z.array(field(check)), () => []);
}

function atLeastOne(check: text.Check) {
  return z.array(field(check)).check(z.minLength(1));
}

const zone: text.Check = value => (isTimeZone(value) ? null : 'is no IANA time zone, such as America/Chicago');

const search = z.strictObject({
  method: z._default(z.enum(['GET', 'POST']), 'GET'),
  count: z._default(z.nullable(z.int().check(z.gte(1), z.lte(1000))), null),
  administrations: z._default(z.enum(['context', 'effective-time', 'patient', 'not-offered']), 'patient'),
  conditions: z._default(z.enum(['encounter', 'patient', 'not-offered']), 'patient'),
  visits: z._default(z.enum(['date', 'patient', 'not-offered']), 'patient'),
});

const chart = z.strictObject({
  timeZone: z._default(z.nullable(field(zone)), null),
  notOffered: list(text.elementPath),
  placeOfService: z._default(
    z.strictObject({
      default: z._default(z.nullable(field(text.placeOfService)), null),
      byLocation: z._default(z.record(field(text.locationKey), field(text.placeOfService)), () => ({})),
    }),
    () => ({ default: null, byLocation: {} }),
  ),
});

const links = z.strictObject({
  messagingOrigins: list(text.origin),
  activities: byTarget(text.activity),
  embedded: z._default(z.nullable(z.enum(['epic', 'oracle'])), null),
  embeddedTargets: byTarget(text.label),
  urls: byTarget(text.template),
  urlHosts: list(text.host),
});

function byTarget(check: text.Check) {
  return z._default(z.partialRecord(z.enum(linkTargets), field(check)), () => ({}));
}

const ehr = z.strictObject({
  id: field(text.slug),
  label: field(text.label),
  iss: field(text.issuer),
  clientId: field(text.clientId),
  scopes: field(scopesFault),
  redirectUri: z._default(z.nullable(field(text.redirect)), null),
  authorizationOrigins: atLeastOne(text.origin),
  tokenOrigins: atLeastOne(text.origin),
  styleOrigins: list(text.origin),
  embeddingOrigins: list(text.origin),
  pkce: z._default(z.enum(['required', 'if-supported']), 'required'),
  search: z.prefault(search, {}),
  chart: z.prefault(chart, {}),
  links: z.prefault(links, {}),
});

/** The shape of `smart-config.json`. What is not required has the careful default. */
export const configSchema = z.strictObject({
  version: z.literal(1),
  ehrs: z.array(ehr).check(z.minLength(1)),
  policy: z.prefault(
    z.strictObject({
      id: z._default(field(text.slug), 'base'),
      weights: z._default(z.record(z.string(), z.enum(['blocks', 'advises'])), () => ({})),
    }),
    {},
  ),
});
