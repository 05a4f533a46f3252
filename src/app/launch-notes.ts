import type { Chart } from '../domain/chart.ts';
import type { LaunchContext, LaunchNote } from '../domain/session.ts';

interface Opened {
  context: Pick<LaunchContext, 'encounter' | 'administration' | 'view'>;
  chart: Chart | null;
  /** `Encounter/x` that is shown; null: none. */
  visit: string | null;
  /** The user has gone on to another visit: what the launch wanted is past. */
  moved: boolean;
}

/** What is to be said about how the panel opened, for a launch that wanted a visit, an administration or a view. */
export function launchNotes({ context, chart, visit, moved }: Opened): readonly LaunchNote[] {
  if (chart === null || moved) return [];
  const notes: LaunchNote[] = [];
  const { encounter, administration, view } = context;
  if (encounter !== null && visit !== `Encounter/${encounter}`) notes.push(ofVisit(chart));
  if (view === 'claim' && visit !== null) notes.push('claim-for-coders');
  // A visit that was named and is not there has been said.
  if (view === 'claim' && visit === null && encounter === null) notes.push('claim-without-visit');
  if (administration !== null)
    notes.push(...ofAdministration(`MedicationAdministration/${administration}`, chart, visit));
  else if (view === 'administration') notes.push('administration-not-named');
  return notes;
}

/** What could not be read is not said to be missing. */
function ofVisit({ sources: { encounters } }: Chart): LaunchNote {
  const { status, why } = encounters;
  return status === 'complete' || why?.code === 'not-found' ? 'visit-not-found' : 'visit-unread';
}

function ofAdministration(reference: string, chart: Chart, visit: string | null): readonly LaunchNote[] {
  const named = chart.administrations.find(one => one.reference === reference);
  if (named) {
    const home = named.visit.reference;
    return visit !== null && home !== null && home !== visit ? ['administration-elsewhere'] : [];
  }
  const { status, why } = chart.sources.administrations;
  if (status === 'not-offered') return [];
  return [status === 'complete' || why?.code === 'not-found' ? 'administration-not-found' : 'administration-unread'];
}
