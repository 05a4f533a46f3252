import type { FhirResource } from '../domain/fhir.ts';
import type { SourceName } from '../domain/reading.ts';
import { readReference, referenceText } from './reference.ts';
import type { Draft } from './source.ts';
import { day, roughly, type Span } from './span.ts';

/** Which of the patient's data is wanted: one visit's, or what is recent. */
export interface Scope {
  base: string;
  /** Bare id of the visit the panel was opened for. */
  encounter: string | null;
  /** Bare id of an administration that is wanted whatever its visit and date. */
  administration: string | null;
  window: Span;
  /** When that visit was, as far as known. */
  visit: { from: number; to: number | null } | null;
}

/**
 * Leaves out what is not wanted. A visit that a wanted administration names comes back when its reference is followed.
 */
export function narrow(drafts: Readonly<Record<SourceName, Draft>>, scope: Scope): void {
  const { administrations, encounters } = drafts;
  administrations.resources = administrations.resources.filter(resource => wantsAdministration(resource, scope));
  if (scope.encounter !== null) return;
  encounters.resources = encounters.resources.filter(resource => isRecentVisit(resource, scope.window));
}

/**
 * Filters again what the server should have filtered, so that one that ignores a search parameter gives the same
 * answer. Another visit's are left out; those of no visit stay when they are recent or not before the visit; what
 * cannot be placed in time stays.
 */
function wantsAdministration(resource: FhirResource, scope: Scope): boolean {
  if (resource.id === scope.administration) return true;
  const visit = encounterOf(resource, scope.base);
  if (scope.encounter !== null && visit !== null) return visit === scope.encounter;
  const given = lastGiven(resource);
  if (given === null || given >= scope.window.from) return true;
  if (scope.visit === null) return scope.encounter !== null;
  return given >= scope.visit.from - day;
}

/** Bare id of the Encounter an administration names as its context. */
function encounterOf(administration: FhirResource, base: string): string | null {
  const text = referenceText(administration.context);
  const target = text === null ? null : readReference(text, base);
  return target?.kind === 'local' && target.type === 'Encounter' ? target.id : null;
}

/** True for visits that are open, undated or not over before the window begins. */
export function isRecentVisit(encounter: FhirResource, window: Span): boolean {
  const end = (encounter.period as { end?: unknown } | null | undefined)?.end;
  const over = roughly(end);
  return over === null || over.to >= window.from;
}

/** The last moment it may have been given, by its date or its period; null without a readable date. */
function lastGiven(resource: FhirResource): number | null {
  const period = (resource.effectivePeriod ?? {}) as { start?: unknown; end?: unknown };
  const dates = [resource.effectiveDateTime, period.end, period.start];
  return dates.map(date => roughly(date)?.to).find(moment => moment !== undefined) ?? null;
}
