import type { ChartTarget } from '../domain/links.ts';

/** What may stand in for a placeholder: the form of a FHIR id, and never a dot segment, which would climb the path. */
const safe = /^(?!\.+$)[A-Za-z0-9\-.]{1,64}$/;
const placeholder = /\{([A-Za-z]+)\}/g;

/**
 * Fills an address template of the configuration. Returns null, never a half-filled or foreign address, when a value is
 * absent or of another form, a placeholder is unknown, the address is not `https`, carries credentials, or its host
 * (with port) is not in `hosts`.
 */
export function fillTemplate(template: string, target: ChartTarget, hosts: readonly string[]): string | null {
  const values = valuesOf(target);
  let whole = true;
  const filled = template.replace(placeholder, (_, name: string) => {
    const value = values.get(name);
    if (typeof value === 'string' && safe.test(value)) return encodeURIComponent(value);
    whole = false;
    return '';
  });
  if (!whole || /[{}]/.test(filled)) return null;
  const url = parse(filled);
  // The host is the template's own: a placeholder must not be able to name it.
  const own = parse(template.replace(placeholder, 'x'));
  if (!url || !own || url.host !== own.host || own.host !== parse(template.replace(placeholder, 'y'))?.host)
    return null;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return hosts.includes(url.host) ? url.href : null;
}

function valuesOf(target: ChartTarget): ReadonlyMap<string, string | undefined> {
  return new Map([
    ['patient', bareId(target.patient)],
    ['encounter', bareId(target.encounter)],
    ['resourceType', target.resource?.split('/')[0]],
    ['id', bareId(target.resource)],
    ['field', target.field],
  ]);
}

/** The id of a reference `Type/id`: all that follows the type, so that a longer path is not taken for its first part. */
export function bareId(reference: string | null): string | undefined {
  return reference?.slice(reference.indexOf('/') + 1);
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
