import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import type { Visit } from '../../src/domain/visit.ts';

export const doseFaults = [
  'no-value',
  'no-number',
  'no-unit',
  'not-positive',
  'unknown-unit',
  'unit-conflict',
  'per-weight',
] as const;

type Change = (chart: Chart) => Chart;

const given = (change: Partial<Administration> | ((one: Administration) => Partial<Administration>)): Change => {
  return chart => ({
    ...chart,
    administrations: chart.administrations.map(one => ({
      ...one,
      ...(typeof change === 'function' ? change(one) : change),
    })),
  });
};
const visit =
  (change: Partial<Visit>): Change =>
  chart => ({ ...chart, visits: chart.visits.map(one => ({ ...one, ...change })) });
const diagnosis =
  (change: Partial<Diagnosis>): Change =>
  chart => ({ ...chart, diagnoses: chart.diagnoses.map(one => ({ ...one, ...change })) });
const nothing = { state: 'absent', evidence: [] } as const;
const noPlace = { pos: null, text: null, from: 'absent', spans: [], unread: null, evidence: [] } as const;

/** Ways to take from a ready chart what its readiness rests on. */
export const spoil: Readonly<Record<string, Change>> = {
  status: given(one => ({ status: { ...one.status, code: null } })),
  route: given(one => ({ route: { ...one.route, class: null, certainty: 'absent' } })),
  'route ambiguous': given(one => ({ route: { ...one.route, class: null, certainty: 'ambiguous' } })),
  drug: given(one => ({ drug: { ...one.drug, text: null, ingredient: null, class: null, certainty: 'absent' } })),
  'drug class': given(one => ({ drug: { ...one.drug, class: null } })),
  dose: given({ dose: nothing }),
  site: given({ site: null }),
  start: given(one => ({ given: { ...one.given, start: null } })),
  performers: given({ performers: [] }),
  order: given({ order: nothing }),
  'visit link': given({ visit: { state: 'absent', reference: null, why: null, evidence: [] } }),
  visits: chart => ({ ...chart, visits: [] }),
  'visit start': visit({ start: null }),
  place: visit({ place: noPlace }),
  diagnoses: chart => ({ ...chart, diagnoses: [] }),
  'diagnosis codes': diagnosis({ codes: [] }),
  'diagnosis refuted': diagnosis({ verificationStatus: 'refuted' }),
  'diagnosis resolved': diagnosis({ clinicalStatus: 'resolved' }),
  'sources cut short': chart => ({
    ...chart,
    sources: { ...chart.sources, conditions: { status: 'partial', count: 0, why: null } },
  }),
};

/** What keeps an administration from being ready, written down once more and in another way than the rules. */
export function needed(one: Administration, { sources }: Chart): readonly string[] {
  const faults: string[] = [];
  const want = (name: string, is: boolean) => {
    if (!is) faults.push(name);
  };
  want('completed', one.status.code === 'completed' && one.againstGiven.length + one.partlyGiven.length === 0);
  want('route', one.route.class === 'im' || one.route.class === 'sc');
  want('given here', one.elsewhere.length === 0);
  want('no infusion', one.infusion.length + one.doubts.length === 0);
  want('drug', ['coded', 'text'].includes(one.drug.certainty) && !one.drug.unread && !one.drug.dangling);
  want('drug class', ['therapeutic', 'immune-globulin'].includes(one.drug.class ?? '') || one.drug.class !== 'vaccine');
  want('dose', one.dose.state === 'recorded');
  want('site', one.site !== null && one.split.length === 0);
  want('date', !one.given.invalid && one.given.start?.writtenDay === '2026-03-12');
  want('giver', one.performers.length > 0 && one.selfGiven.length === 0);
  want('order', one.order.state === 'read' || sources.orders.status === 'not-offered');
  want('visit', one.visit.state === 'linked');
  want('read', one.unread === null);
  for (const [name, { status }] of Object.entries(sources)) {
    const soft = ['orders', 'practitioners', 'locations'].includes(name) && status === 'not-offered';
    want(`source ${name}`, status === 'complete' || soft);
  }
  return faults;
}
