import { useCallback, useEffect, useState } from 'react';
import type { ChartTarget, Way } from '../domain/links.ts';
import { type LinkOffer, offerWithoutMessaging, openLinks } from '../links/offer.ts';
import { waysBack } from '../links/ways.ts';
import type { Session } from '../smart/session.ts';

/**
 * The ways back that this launch offers, and whether one was followed since the reading that is shown began.
 * @param begunAt UTC milliseconds; null before the first reading has ended
 */
export function useLinks({ ehr, context }: Session, begunAt: number | null) {
  const [offer, setOffer] = useState<LinkOffer>(() => offerWithoutMessaging(ehr.links, ehr.embeddingOrigins));
  const [followedAt, setFollowedAt] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    // What speaks to the EHR comes on demand: where it does not arrive, there is no such way back.
    const none = offerWithoutMessaging(ehr.links, ehr.embeddingOrigins);
    const opening = openLinks(ehr.links, context.messaging, ehr.embeddingOrigins).catch(() => none);
    opening.then(found => (wanted ? setOffer(found) : found.messenger?.close()));
    return () => {
      wanted = false;
      opening.then(found => found.messenger?.close());
    };
  }, [ehr, context]);
  const ways = useCallback(
    (target: ChartTarget): Way[] =>
      waysBack(target, offer).map(way => {
        if (way.kind !== 'launch') return way;
        const open = () => {
          setFollowedAt(Date.now());
          return way.open();
        };
        return { ...way, open };
      }),
    [offer],
  );
  return {
    ways,
    followed: followedAt !== null && (begunAt === null || begunAt <= followedAt),
  };
}
