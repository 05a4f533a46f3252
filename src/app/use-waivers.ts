import { useEffect, useRef, useState } from 'react';
import { dayRead, sameWaiver, type Waiver } from '../domain/waiver.ts';
import type { WaiversDesk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { useReadings } from './use-readings.ts';

type Readings = Pick<ReturnType<typeof useReadings>, 'judgeBy' | 'refusal'>;

/** The waivers of this session: kept in memory, gone with the page, and written nowhere. */
export function useWaivers({ ehr }: Session, readings: Readings): WaiversDesk {
  const [own, setOwn] = useState<readonly Waiver[]>([]);
  // The same at once: two calls may come before the next rendering, and a file may take a while.
  const now = useRef(own);
  const latest = useRef(readings);
  useEffect(() => {
    latest.current = readings;
  });
  const set = (waivers: readonly Waiver[]) => {
    now.current = waivers;
    setOwn(waivers);
    latest.current.judgeBy({ waivers });
  };
  return {
    own,
    refusal: readings.refusal,
    add: waiver => set([...now.current.filter(one => !sameWaiver(one, waiver)), waiver]),
    remove: waiver => set(now.current.filter(one => !sameWaiver(one, waiver))),
    load: async text => {
      const { takeWaivers } = await loadCoderBook();
      const taken = takeWaivers(text, now.current, dayRead(new Date().toISOString(), ehr.chart.timeZone));
      if ('faults' in taken) return taken;
      const { length } = now.current;
      set(taken.waivers);
      return { added: taken.waivers.length - length };
    },
  };
}
