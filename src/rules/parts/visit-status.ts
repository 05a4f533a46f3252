import type { Visit } from '../../domain/visit.ts';

/** The visit did not take place, or was recorded by mistake: nothing about it is evidence. */
export function isVoidVisit({ status }: Visit): boolean {
  return status === 'cancelled' || status === 'entered-in-error';
}

/** Its status says that it has begun. One that is planned, unknown or without a status says no such thing. */
export function tookPlace({ status }: Visit): boolean {
  return status !== null && status !== 'planned' && status !== 'unknown';
}
