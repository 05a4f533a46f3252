import { useEffect, useState } from 'react';
import type { LaunchNote } from '../domain/session.ts';
import { confirmDiscovery } from '../smart/confirm.ts';
import type { Session } from '../smart/session.ts';

const notes = { changed: ['discovery-changed'], unread: ['discovery-unread'] } as const;

/**
 * Where the launch relied on what is known of the EHR's sign-on, asks the EHR after the first view whether that still
 * holds. What it says now and no launch would go on with ends the session: `onRefused`. Returns what is to be said.
 */
export function useConfirmation(session: Session, shown: boolean, onRefused: () => void): readonly LaunchNote[] {
  const [said, setSaid] = useState<readonly LaunchNote[]>([]);
  useEffect(() => {
    if (!shown) return;
    let listens = true;
    confirmDiscovery(session.ehr).then(found => {
      if (!listens) return;
      if (found === 'changed' || found === 'unread') setSaid(notes[found]);
      if (found !== 'refused') return;
      session.end();
      onRefused();
    });
    return () => {
      listens = false;
    };
  }, [session, shown, onRefused]);
  return said;
}
