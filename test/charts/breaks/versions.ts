import type { RecordedChart } from '../chart.ts';
import type { Draw } from '../parts/draw.ts';
import { type Break, drawResource, type Fields, withEntry, withFields } from './break.ts';

const newer = { versionId: '9', lastUpdated: '2026-03-12T23:00:00Z' };
const older = { versionId: '1', lastUpdated: '2019-01-01T00:00:00Z' };

/** Puts another content under the id of one resource. */
function again(name: string, other: (one: Fields, draw: Draw) => Fields, first?: Fields): Break {
  return {
    name,
    strike(chart: RecordedChart, draw) {
      const at = drawResource(chart, draw);
      if (at === null) return null;
      const marked = first ? withFields(chart, at, first) : chart;
      return withEntry(marked, { ...(marked.resources[at] as Fields), ...other(marked.resources[at] as Fields, draw) });
    },
  };
}

/** One id, more than one content. */
export const versions: readonly Break[] = [
  again('the same twice', () => ({})),
  again('another content of the same version', (_, draw) => ({
    status: draw.one(['entered-in-error', 'not-done', 'stopped']),
  })),
  again('a newer version that takes it back', () => ({ status: 'entered-in-error', meta: newer }), { meta: older }),
  again('an older version that was something else', () => ({ status: 'not-done', meta: older }), { meta: newer }),
  again('versions of which nobody knows the newer', () => ({ status: 'unknown', meta: { ...newer, versionId: '1' } }), {
    meta: { ...older, versionId: '9' },
  }),
  again('a version with a mark that is none', (_, draw) => ({
    status: 'not-done',
    meta: draw.one<unknown>([null, 'x', { versionId: {} }, { lastUpdated: 'soon' }, { versionId: 'W/"2"' }]),
  })),
  again('an id in another case', ({ id }) => ({ id: String(id).toUpperCase() })),
];
