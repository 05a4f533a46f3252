import type { Check } from '../domain/shape.ts';
import { hasCredentials, isSecure, parseAddress } from './address.ts';

const notSecure = 'must be an absolute https address (http only for 127.0.0.1 and localhost)';

function address(value: string): URL | string {
  const url = parseAddress(value);
  if (!url || !isSecure(url)) return notSecure;
  if (hasCredentials(url)) return 'must not hold a user name or a password';
  // Hosts go into response headers too, where a star or a semicolon would mean something.
  if (!/^([a-z0-9.-]+|\[[\da-f:]+\])$/.test(url.hostname)) return 'must name one host, without a wildcard';
  return url;
}

/** The FHIR base, compared character by character with what the EHR sends: only its normal form can ever match. */
export const issuer: Check = value => {
  const url = address(value);
  if (typeof url === 'string') return url;
  if (value.endsWith('/')) return 'must not end with a slash';
  if (/[?#]/.test(value)) return 'must not have a query or a fragment';
  const normal = url.href.replace(/\/$/, '');
  return normal === value ? null : `must be written in its normal form, ${normal}`;
};

export const origin: Check = value => {
  const url = address(value);
  if (typeof url === 'string') return url;
  return url.origin === value ? null : `must be an origin without a path, ${url.origin}`;
};

/** Which origin it may be on, discovery says. */
export const endpoint: Check = value => {
  const url = address(value);
  return typeof url === 'string' ? url : null;
};

export const redirect: Check = value => {
  const url = address(value);
  if (typeof url === 'string') return url;
  return value.includes('#') ? 'must not have a fragment' : null;
};

export const host: Check = value =>
  parseAddress(`https://${value}`)?.host === value ? null : 'must be a host name, with its port if it has one';

export const slug: Check = value =>
  /^[a-z0-9][a-z0-9-]*$/.test(value) ? null : 'must be made of lower case letters, digits and hyphens';

export const clientId: Check = value => (/^[\x21-\x7e]+$/.test(value) ? null : 'must not be empty or hold blanks');

export const label: Check = value =>
  value.trim() !== '' && value.length <= 80 ? null : 'must have between 1 and 80 characters';

/** Words with `*` for any letters. One without a letter or digit would fit whatever a payer is called. */
export const pattern: Check = value =>
  /[\p{L}\p{N}]/u.test(value) && value.length <= 80
    ? null
    : 'must be words, with * for any letters, of at most 80 characters';

/** A folder below the pages: never another origin, never a way up. */
export const folder: Check = value =>
  /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/.test(value) ? null : 'must be a folder beside the pages, such as tables/';

export const placeOfService: Check = value =>
  /^\d{2}$/.test(value) ? null : 'must be a two-digit place-of-service code';

export const locationKey: Check = value =>
  /^Location\/[A-Za-z0-9\-.]{1,64}$/.test(value) || (value !== '' && value === value.toLowerCase())
    ? null
    : 'must be a reference (Location/x) or a location name in lower case';

export const elementPath: Check = value =>
  /^[A-Z][A-Za-z]+(\.[a-z][A-Za-z]*)+$/.test(value)
    ? null
    : 'must be a FHIR path from a resource type, such as MedicationAdministration.dosage.site';

const searched = 'MedicationAdministration Encounter Condition Immunization Procedure ChargeItem Coverage'.split(' ');

/** A value of `_include`; of types that are searched, since nothing else is asked what it brings along. */
export const include: Check = value => {
  const [type = '', parameter = '', ...more] = value.split(':');
  if (!searched.includes(type)) return `must begin with a type that is searched: ${searched.join(', ')}`;
  const rest = /^[a-z][a-z-]*$/.test(parameter) && more.length <= 1 && more.every(one => /^[A-Z][A-Za-z]+$/.test(one));
  return rest ? null : 'must be a type and a search parameter, such as MedicationAdministration:request';
};

const catalogue = ['appointment-book', 'order-review', 'problem-review'];

/** SMART Web Messaging activity catalogue, and absolute URIs for what an EHR adds to it. */
export const activity: Check = value =>
  catalogue.includes(value) || parseAddress(value) !== null
    ? null
    : `must be ${catalogue.join(', ')} or the absolute URI of an activity`;

const placeholders = ['patient', 'encounter', 'resourceType', 'id', 'field'];

/** An address with placeholders; none may stand where the host is. */
export const template: Check = value => {
  const unknown = [...value.matchAll(/\{([^{}]*)\}/g)]
    .map(([match]) => match.slice(1, -1))
    .find(name => !placeholders.includes(name));
  if (unknown !== undefined) return `has an unknown placeholder {${unknown}}; known are ${placeholders.join(', ')}`;
  const [one, other] = ['x', 'y'].map(filler => parseAddress(value.replace(/\{[^{}]*\}/g, filler)));
  if (!one || !other || one.protocol !== 'https:') return 'must be an absolute https address';
  if (hasCredentials(one)) return 'must not hold a user name or a password';
  if (/[{}]/.test(value.replace(/\{[^{}]*\}/g, ''))) return 'has a brace without its partner';
  return one.host === other.host ? null : 'must not have a placeholder in the host';
};

/** Host of a template that passed `template`. */
export function templateHost(value: string): string | null {
  return parseAddress(value.replace(/\{[^{}]*\}/g, 'x'))?.host ?? null;
}
