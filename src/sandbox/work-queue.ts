import type { LaunchOptions } from './scenario.ts';

/** One open item that leads into the app. */
export interface WorkItem {
  id: string;
  /** The chart that it is about. */
  scenario: string;
  /** `queue`: of the EHR's own work queue. `card`: what a decision service says (a CDS Hooks card with a link to the app). */
  from: 'queue' | 'card';
  title: string;
  detail: string;
  /** Ids in that chart; null: the item names none. */
  encounter: string | null;
  administration: string | null;
  opens: 'visit' | 'administration' | 'claim-draft';
}

type Ids = Pick<WorkItem, 'encounter' | 'administration'>;

function item(
  scenario: string,
  opens: WorkItem['opens'],
  title: string,
  detail: string,
  { encounter, administration }: Partial<Ids> = {},
  from: WorkItem['from'] = 'queue',
): WorkItem {
  const own = encounter === undefined ? `${scenario}-visit` : encounter;
  const entry = administration ?? (opens === 'administration' ? `${scenario}-injection` : null);
  return { id: `${from}-${scenario}`, scenario, from, title, detail, encounter: own, administration: entry, opens };
}

/** What waits for a coder, in the order of the queue. */
export const workItems: readonly WorkItem[] = [
  item('b12-no-route', 'administration', 'Injection on hold', 'The charge was held back.'),
  item('two-drugs-two-sites', 'visit', 'Visit to code', 'Two injections, no charge yet.'),
  item('medicare-two-injections', 'claim-draft', 'Claim to check', 'Two injections, Medicare Part B.'),
  item('b12-ready', 'claim-draft', 'Claim to check', 'One injection.'),
  item('same-visit-99213', 'visit', 'Visit to code', 'One injection beside an office visit.'),
  item('no-encounter', 'administration', 'Injection on hold', 'Given at an earlier visit.', {
    encounter: 'no-encounter-earlier-visit',
    administration: 'no-encounter-earlier-injection',
  }),
  item(
    'b12-workflow-diagnosis',
    'administration',
    'Look at the diagnosis of this injection',
    'The visit was closed with a diagnosis that names the errand.',
    {},
    'card',
  ),
  item(
    'no-encounter',
    'administration',
    'An injection of another visit',
    'To be seen: the note names a visit and an injection that do not belong together. The panel says so and shows the visit.',
    { encounter: 'no-encounter-visit', administration: 'no-encounter-earlier-injection' },
    'card',
  ),
  item(
    'b12-ready',
    'claim-draft',
    'A visit that is no longer there',
    'To be seen: the note is out of date. The panel says so and offers the visits there are.',
    { encounter: 'b12-ready-merged-away' },
    'card',
  ),
];

/** The item of an id that belongs to that chart; null without one. */
export function workItem(id: string | null, scenario: string): WorkItem | null {
  return workItems.find(one => one.id === id && one.scenario === scenario) ?? null;
}

/** What the EHR hands over with an item: an intent, and the ids as JSON in `appContext`. A card names its view there. */
export function launchOf({
  from,
  encounter,
  administration,
  opens,
}: WorkItem): Pick<LaunchOptions, 'encounter' | 'fhirContext' | 'intent' | 'appContext'> {
  const pointed = {
    ...(encounter === null ? {} : { encounter }),
    ...(administration === null ? {} : { medicationAdministration: administration }),
    ...(from === 'card' ? { view: opens } : {}),
  };
  return {
    encounter: null,
    fhirContext: [],
    intent: from === 'queue' ? `needlepoint-${opens}` : null,
    appContext: JSON.stringify(pointed),
  };
}
