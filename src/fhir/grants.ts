import type { FhirRequest } from './query.ts';

/** How much of a type the granted scopes let us read or search. `part`: only what a scope's own narrowing lets through. */
export type Grant = 'all' | 'part' | 'none';

/** Looks a type up in the granted scopes. */
export type Grants = (type: string, interaction: 'read' | 'search') => Grant;

const letters = { read: 'r', search: 's' } as const;

/**
 * Reads scopes as granted (SMART App Launch 2.2, "Scopes and Launch Context"): version 1 (`patient/Condition.read`) and
 * version 2 (`patient/Condition.rs`), of a patient, a user or a system, wildcards included. Null grants everything: for
 * servers that ask for no authorization.
 */
export function grantsOf(scopes: readonly string[] | null): Grants {
  if (scopes === null) return () => 'all';
  const read = scopes.map(parts).filter(scope => scope !== undefined);
  return (type, interaction) => {
    const fitting = read.filter(scope => [type, '*'].includes(scope.type) && allows(scope.may, interaction));
    if (fitting.length === 0) return 'none';
    return fitting.some(({ query }) => query === undefined) ? 'all' : 'part';
  };
}

/**
 * Whether no scope covers a request. A further page may lead to any path below the base; its search was granted with the
 * first.
 */
export function isBarred({ path }: FhirRequest, grants: Grants): boolean {
  const [, type, then] = /^([A-Z][A-Za-z]+)(?:\/([^?]*))?/.exec(path) ?? [];
  if (type === undefined) return false;
  return grants(type, then === undefined || then === '_search' ? 'search' : 'read') === 'none';
}

function parts(scope: string) {
  const named = /^(?:patient|user|system)\/(?<type>\*|[A-Za-z]+)\.(?<may>[a-z]+|\*)(?<query>\?.*)?$/.exec(scope);
  return named?.groups as { type: string; may: string; query?: string } | undefined;
}

function allows(may: string, interaction: 'read' | 'search'): boolean {
  if (may === 'read' || may === '*') return true;
  return /^c?r?u?d?s?$/.test(may) && may.includes(letters[interaction]);
}
