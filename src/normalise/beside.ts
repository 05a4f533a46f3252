import type { Evidence } from '../domain/evidence.ts';
import type { Why } from '../domain/reading.ts';
import type { PartialDate } from '../domain/time.ts';
import { type Node, object, pointerOf, raw, seen, text } from './elements.ts';
import { momentAt } from './given.ts';
import { linkAt } from './lookup.ts';

/** A first moment, whether what stands there is no date, and where it stands. */
interface Start {
  start: PartialDate | null;
  unread: Why | null;
  evidence: Evidence[];
}

/** When something took place: the first of these elements (dateTime, or Period) that says it. */
export function startOf(holder: Node, dateTime: string, period: string): Start {
  const at = momentAt(holder, dateTime);
  const from = momentAt(object(holder, period), 'start');
  const wrong = at.invalid ? dateTime : from.invalid ? period : null;
  return {
    start: at.date ?? from.date,
    unread: wrong === null ? null : { code: 'malformed', detail: pointerOf(holder, wrong) },
    evidence: [...at.evidence, ...from.evidence],
  };
}

/**
 * `Encounter/x` of a reference to a visit, also when it is absolute. Null for one that names no Encounter by its id:
 * then the day decides where it belongs.
 */
export function visitOf(holder: Node, name: string): string | null {
  const written = linkAt(holder, name)?.text ?? '';
  return /(?:^|\/)(Encounter\/[A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]+)?$/.exec(written)?.[1] ?? null;
}

/** Evidence for the status, where there is one. */
export function statusOf(holder: Node): { status: string | null; evidence: Evidence[] } {
  const status = text(holder, 'status');
  const found = raw(holder, 'status');
  return { status, evidence: status === null || !found ? [] : [seen(found, status)] };
}
