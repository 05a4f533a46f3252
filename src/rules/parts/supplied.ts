import type { Administration } from '../../domain/administration.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Facts } from '../define.ts';

interface Supplied {
  administrations: { administration: Pick<Administration, 'suppliedElsewhere'> };
  orders: Pick<Facts['orders'], 'order'>;
}

/** What says that the practice did not buy the drug: words of the entry, or its order. */
export function signsOfSupply({ administrations, orders: { order } }: Supplied): readonly Evidence[] {
  const ordered = order.state === 'read' && !order.order.unread ? order.order.suppliedElsewhere : [];
  return [...administrations.administration.suppliedElsewhere, ...ordered];
}
