import { useState } from 'react';
import type { Waiver } from '../domain/waiver.ts';
import type { WaiversDesk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import type { useReadings } from './use-readings.ts';

/** The waivers of this session: kept in memory and nowhere else. */
export function useWaivers(_session: Session, readings: ReturnType<typeof useReadings>): WaiversDesk {
  const [own, setOwn] = useState<readonly Waiver[]>([]);
  const set = (waivers: readonly Waiver[]) => {
    setOwn(waivers);
    readings.judgeBy({ waivers });
  };
  return {
    own,
    add: waiver => set([...own, waiver]),
    remove: waiver => set(own.filter(one => one !== waiver)),
    load: async () => null,
    save: async () => '',
  };
}
