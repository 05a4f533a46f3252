import type { FhirResource } from '../domain/fhir.ts';
import type { SourceName } from '../domain/reading.ts';
import { eachInSteps } from './breathe.ts';
import { isAround } from './other-visits.ts';
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
 * Leaves out what is not wanted: filters again what the server should have filtered, so that one that ignores a search
 * parameter gives the same answer. A visit that a wanted administration names comes back when its reference is followed.
 */
export function* narrow(drafts: Readonly<Record<SourceName, Draft>>, scope: Scope): Generator<void, void> {
  function* keep(name: SourceName, wanted: (resource: FhirResource) => boolean): Generator<void, void> {
    const kept: FhirResource[] = [];
    yield* eachInSteps(drafts[name].resources, one => wanted(one) && kept.push(one));
    drafts[name].resources = kept;
  }
  yield* keep('encounters', one => wantsVisit(one, scope));
  // What a wanted visit holds is wanted whenever it was: a wrong date must not hide it.
  const listed = new Set<unknown>(
    scope.encounter === null ? drafts.encounters.resources.map(({ id }) => id) : [scope.encounter],
  );
  yield* keep('administrations', one => wantsAdministration(one, listed, scope));
  const named = new Set(listed);
  let first = scope.window.from;
  yield* eachInSteps(drafts.administrations.resources, one => {
    named.add(encounterOf(one, scope.base));
    first = Math.min(first, lastMoment(one) ?? first);
  });
  yield* keep('immunizations', one => isOfTheTime(one, scope) || (lastMoment(one) ?? first) >= first - day);
  for (const name of ['procedures', 'charges'] as const) yield* keep(name, one => wantsService(one, named, scope));
}

/** The visit that was asked for and those around it; without one, those that are recent. */
function wantsVisit(one: FhirResource, { encounter, visit, window }: Scope): boolean {
  if (encounter === null) return isRecentVisit(one, window);
  return one.id === encounter || isAround(one, aroundWhich({ visit, window }));
}

/** When other visits matter to the one that was asked for. */
export function aroundWhich({ visit, window }: Pick<Scope, 'visit' | 'window'>): Span {
  return visit === null ? window : { from: visit.from, to: visit.to ?? window.to };
}

function wantsAdministration(resource: FhirResource, listed: ReadonlySet<unknown>, scope: Scope): boolean {
  if (resource.id === scope.administration || listed.has(encounterOf(resource, scope.base))) return true;
  return isOfTheVisit(resource, scope) ?? isOfTheTime(resource, scope);
}

/** One of a visit that a wanted administration names as well. */
function wantsService(resource: FhirResource, named: ReadonlySet<unknown>, scope: Scope): boolean {
  const visit = encounterOf(resource, scope.base);
  if (visit !== null && named.has(visit)) return true;
  return isOfTheVisit(resource, scope) ?? isOfTheTime(resource, scope);
}

/** Null where nobody asked for one visit, or it names none. */
function isOfTheVisit(resource: FhirResource, { base, encounter }: Scope): boolean | null {
  const visit = encounterOf(resource, base);
  return encounter === null || visit === null ? null : visit === encounter;
}

/** Recent, or not before the visit. What cannot be placed in time is. */
function isOfTheTime(resource: FhirResource, { encounter, visit, window }: Scope): boolean {
  const moment = lastMoment(resource);
  if (moment === null || moment >= window.from) return true;
  if (visit === null) return encounter !== null;
  return moment >= visit.from - day;
}

/** Bare id of the Encounter that an injection or a service names: `context` in R4, else `encounter`. */
export function encounterOf(resource: FhirResource, base: string): string | null {
  const known = encounters.get(resource);
  if (known?.base === base) return known.id;
  const text = referenceText(resource.context) ?? referenceText(resource.encounter);
  const target = text === null ? null : readReference(text, base);
  const id = target?.kind === 'local' && target.type === 'Encounter' ? target.id : null;
  encounters.set(resource, { base, id });
  return id;
}

/** It is asked again for every visit of a period. */
const encounters = new WeakMap<FhirResource, { base: string; id: string | null }>();

/** True for visits that are open, undated or not over before the window begins. */
export function isRecentVisit(encounter: FhirResource, window: Span): boolean {
  const end = (encounter.period as { end?: unknown } | null | undefined)?.end;
  const over = roughly(end);
  return over === null || over.to >= window.from;
}

/** What R4 and R5 call the time of an administration (one of them misspelt), of an immunization, a procedure, a charge. */
const times = ['effective', 'occurrence', 'occurence', 'performed'];

/** The last moment at which it may have been, by its date or its period; null without a readable date. */
export function lastMoment(resource: FhirResource): number | null {
  const dates = times.flatMap(time => {
    const period = (resource[`${time}Period`] ?? {}) as { start?: unknown; end?: unknown };
    return [resource[`${time}DateTime`], period.end, period.start];
  });
  return dates.map(date => roughly(date)?.to).find(moment => moment !== undefined) ?? null;
}
