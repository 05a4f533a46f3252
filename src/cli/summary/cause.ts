import { sourceNames } from '../../domain/reading.ts';
import type { Finding } from '../../engine/report.ts';
import type { Key } from './tally.ts';

/** What is open at an injection or a visit, without anything of whose it is: findings that say the same are one cause. */
export interface Cause {
  scope: 'administration' | 'visit';
  rule: string;
  outcome: string;
  kind: string | null;
  weight: string;
  message: string;
  field: string;
  /** Code of why it could not be checked; else null. */
  why: string | null;
  /** What could not be read, where the engine itself speaks; else null. */
  source: string | null;
}

/** The cause that a finding has in common with others. */
export function causeOf(scope: Cause['scope'], finding: Finding): Cause {
  const { rule, outcome, kind, weight, message, field, why, values } = finding;
  const source = sourceNames.find(name => name === values.source) ?? null;
  return { scope, rule, outcome, kind, weight, message, field, why: why?.code ?? null, source };
}

/** By what causes are told apart when they are counted. */
export function keyOfCause(cause: Cause): Key {
  const { scope, rule, outcome, kind, weight, message, field, why, source } = cause;
  return [scope, rule, outcome, kind, weight, message, field, why, source];
}

/** The cause of a key that `keyOfCause` made. */
export function causeOfKey(key: Key): Cause {
  const [scope, rule, outcome, kind = null, weight, message, field, why = null, source = null] = key;
  return {
    scope: scope === 'visit' ? 'visit' : 'administration',
    rule: rule ?? '',
    outcome: outcome ?? '',
    kind,
    weight: weight ?? '',
    message: message ?? '',
    field: field ?? '',
    why,
    source,
  };
}
