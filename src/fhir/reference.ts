import { pathBelow } from './links.ts';

/** What the text of a reference leads to. `external` is on another server, or a `urn:` that no request can look up. */
export type Target =
  | { kind: 'local'; type: string; id: string }
  | { kind: 'contained' }
  | { kind: 'external' }
  | { kind: 'malformed' };

const local = /^([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]{1,128})?$/;

/** Reads a reference as written: relative, with a version, absolute below `base`, contained, or leading elsewhere. */
export function readReference(text: string, base: string): Target {
  if (text.startsWith('#')) return { kind: 'contained' };
  let path: string | null = text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    path = pathBelow(base, text);
    if (path === null) return { kind: 'external' };
  }
  const [, type, id] = local.exec(path) ?? [];
  if (type === undefined || id === undefined || /^\.+$/.test(id)) return { kind: 'malformed' };
  return { kind: 'local', type, id };
}

/** The text of a FHIR Reference, or null when it has none (identifier or display only). */
export function referenceText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reference } = value as { reference?: unknown };
  return typeof reference === 'string' && reference !== '' ? reference : null;
}

/** True when `value` is a Reference to exactly this resource. */
export function refersTo(value: unknown, type: string, id: string, base: string): boolean {
  const text = referenceText(value);
  if (text === null) return false;
  const target = readReference(text, base);
  return target.kind === 'local' && target.type === type && target.id === id;
}
