import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { recalled } from './provenance.ts';

export interface VolumeRow extends Provenance {
  route: RouteClass;
  /** Name of a site of `sites.ts`; null: any. */
  site: string | null;
  /** More than this, in mL, is unusual for one injection. */
  most: number;
}

const teaching = recalled('Nursing texts on injection volumes for adults');

/** The narrower row first. */
export const volumes: readonly VolumeRow[] = [
  { ...teaching, route: 'im', site: 'deltoid', most: 2 },
  { ...teaching, route: 'im', site: 'upper arm', most: 2 },
  { ...teaching, route: 'im', site: null, most: 5 },
  { ...teaching, route: 'sc', site: null, most: 2 },
];

/** The volume (mL) above which one injection there is unusual; null where none is known. */
export function usualVolume(route: RouteClass, site: string | null): number | null {
  return volumes.find(row => row.route === route && (row.site === null || row.site === site))?.most ?? null;
}
