import type { Given } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { type PartialDate, parseDate } from '../domain/time.ts';
import { absent, type Node, object, raw, seen } from './elements.ts';

interface Moment {
  date: PartialDate | null;
  invalid: boolean;
  evidence: Evidence[];
}

/** Reads one date element: absent, a date, or something that is no date. */
export function momentAt(node: Node | null, name: string): Moment {
  const found = raw(node, name);
  if (!found || (typeof found.value === 'string' && found.value.trim() === '')) {
    return { date: null, invalid: false, evidence: [] };
  }
  const date = parseDate(found.value);
  const written = typeof found.value === 'string' ? found.value.slice(0, 40) : String(typeof found.value);
  return { date, invalid: date === null, evidence: [seen(found, written)] };
}

/** When an administration took place: `effectiveDateTime` or `effectivePeriod`. */
export function readGiven(administration: Node): Given {
  const at = momentAt(administration, 'effectiveDateTime');
  const period = object(administration, 'effectivePeriod');
  const start = momentAt(period, 'start');
  const end = momentAt(period, 'end');
  const evidence = [...at.evidence, ...start.evidence, ...end.evidence];
  if (evidence.length === 0) evidence.push(absent(administration, 'effectiveDateTime'));
  // Both forms at once are not allowed; the time that is nearer to the act is taken, unless they name different days.
  const both = at.date !== null && start.date !== null && at.date.text.slice(0, 10) !== start.date.text.slice(0, 10);
  return {
    start: at.date ?? start.date,
    end: end.date,
    invalid: at.invalid || start.invalid || end.invalid || both,
    evidence,
  };
}
