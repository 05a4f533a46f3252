import type { Visit, Whole } from '../domain/visit.ts';
import type { ChartIndex } from './chart-index.ts';

/**
 * The visits that a visit is a part of, the nearest first and never the visit itself, and what of them could not be looked
 * at; null: nothing.
 */
export function wholesOf(
  visit: Visit | null,
  index: Pick<ChartIndex, 'visit'>,
): { wholes: readonly Visit[]; unseen: Whole | null } {
  if (!visit?.partOf) return none;
  const wholes: Visit[] = [];
  let unseen: Whole | null = null;
  for (let part = visit.partOf as Whole | null; part !== null; ) {
    const whole = part.dangling || part.unread ? null : index.visit(part.reference);
    if (whole === null) return { wholes, unseen: part };
    if (whole === visit || wholes.includes(whole)) break;
    if (whole.unread) unseen ??= { ...part, unread: whole.unread };
    wholes.push(whole);
    part = whole.partOf;
  }
  return { wholes, unseen };
}

const none = { wholes: [], unseen: null } as const;
