import type { Visit } from '../../domain/visit.ts';

/** The visit did not take place, or was recorded by mistake: nothing about it is evidence. */
export function isVoidVisit({ status }: Visit): boolean {
  return status === 'cancelled' || status === 'entered-in-error';
}
