import type { FhirResource } from '../domain/fhir.ts';
import type { Problem } from '../domain/reading.ts';
import { parseDate } from '../domain/time.ts';
import { atOnce, eachInSteps } from './breathe.ts';

/** `Type/id` */
export function keyOf(resource: FhirResource): string {
  return `${resource.resourceType}/${resource.id}`;
}

/**
 * Each resource once, in the order of their keys, whatever the order they came in. Of two contents under one id the
 * newer stays; where none is newer than all others, none does, and it is named.
 */
export function settle(resources: readonly FhirResource[]): Settled {
  return atOnce(settling(resources));
}

interface Settled {
  value: FhirResource[];
  problems: Problem[];
}

/** The same in steps. */
export function* settling(resources: readonly FhirResource[]): Generator<void, Settled> {
  const byKey = new Map<string, FhirResource[]>();
  yield* eachInSteps(resources, resource => {
    const key = keyOf(resource);
    const versions = byKey.get(key);
    if (versions) versions.push(resource);
    else byKey.set(key, [resource]);
  });
  const keys = [...byKey.keys()].sort();
  yield;
  const value: FhirResource[] = [];
  const problems: Problem[] = [];
  yield* eachInSteps(keys, key => {
    const latest = newest(byKey.get(key) ?? []);
    if (latest) value.push(latest);
    else problems.push({ where: key, why: { code: 'conflicting-versions', detail: key } });
  });
  return { value, problems };
}

function newest(versions: readonly FhirResource[]): FhirResource | null {
  if (versions.length === 1) return versions[0] ?? null;
  const [first, ...others] = new Set(versions);
  if (first === undefined || others.length === 0) return first ?? null;
  const candidates = distinct([first, ...others]);
  return candidates.find(one => candidates.every(other => other === one || isNewer(one, other))) ?? null;
}

/** One of each content. Contents too deep to compare count as different. */
function distinct(versions: readonly FhirResource[]): FhirResource[] {
  try {
    return [...new Map(versions.map(version => [canonical(version), version])).values()];
  } catch {
    return [...versions];
  }
}

/** By both signs where both tell; false when they disagree or neither tells. */
function isNewer(one: FhirResource, other: FhirResource): boolean {
  const signs = [versionOf(one) - versionOf(other), updated(one) - updated(other)].filter(sign => sign);
  return signs.length > 0 && signs.every(sign => sign > 0);
}

function meta(resource: FhirResource): { versionId?: unknown; lastUpdated?: unknown } {
  return (resource.meta ?? {}) as { versionId?: unknown; lastUpdated?: unknown };
}

/** Version ids are opaque: only plain numbers tell which is later. */
function versionOf(resource: FhirResource): number {
  const { versionId } = meta(resource);
  return typeof versionId === 'string' && /^\d{1,15}$/.test(versionId) ? Number(versionId) : Number.NaN;
}

function updated(resource: FhirResource): number {
  return parseDate(meta(resource).lastUpdated)?.instant?.from ?? Number.NaN;
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, child]) => `${JSON.stringify(name)}:${canonical(child)}`).join()}}`;
}
