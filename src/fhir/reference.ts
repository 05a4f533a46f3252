import { pathBelow } from './links.ts';

/** What the text of a reference leads to. `external` is on another server, or a `urn:` that no request can look up. */
export type Target =
  | { kind: 'local'; type: string; id: string }
  | { kind: 'contained' }
  | { kind: 'external' }
  | { kind: 'malformed' };

const local =
  /^(?<type>[A-Z][A-Za-z]{1,63})\/(?!\.+(?:\/|$))(?<id>[A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]{1,128})?$/;

/** Reads a reference as written: relative, with a version, absolute below `base`, contained, or leading elsewhere. */
export function readReference(text: string, base: string): Target {
  if (text.startsWith('#')) return { kind: 'contained' };
  let path: string | null = text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    path = pathBelow(base, text);
    if (path === null) return { kind: 'external' };
  }
  const named = local.exec(path)?.groups as { type: string; id: string } | undefined;
  return named ? { kind: 'local', type: named.type, id: named.id } : { kind: 'malformed' };
}

/** The text of a FHIR Reference, or null when it has none (identifier or display only). */
export function referenceText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reference } = value as { reference?: unknown };
  return typeof reference === 'string' && reference !== '' ? reference : null;
}

/** `Type/id` that a Reference leads to below `base`; null when it leads nowhere there. */
export function keyReferred(value: unknown, base: string): string | null {
  const text = referenceText(value);
  const target = text === null ? null : readReference(text, base);
  return target?.kind === 'local' ? `${target.type}/${target.id}` : null;
}
