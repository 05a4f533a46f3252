import fc from 'fast-check';
import { type Reading, type ReadStatus, type SourceName, whyCodes } from '../../src/domain/reading.ts';
import { readyChart } from '../charts/index.ts';
import { administrationsOf, judgeReading, readingFor } from '../charts/judge.ts';
import { base, fault, type Script, searchset, server } from '../fhir/server.ts';
import { Broken } from './law.ts';
import { type Proof, proofsOf } from './proof.ts';
import { relation } from './relation.ts';
import { panelReport, readThrough } from './through.ts';

const needed: readonly SourceName[] = [
  ...(['patient', 'encounters', 'administrations', 'conditions', 'immunizations'] as const),
  ...(['medications', 'orders', 'practitioners', 'locations'] as const),
];
const statuses: readonly ReadStatus[] = ['partial', 'failed'];

const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
const answers: Readonly<Record<string, unknown>> = {
  unauthorised: fault('expired', 401),
  forbidden: fault('forbidden', 403),
  busy: fault('too-many-requests', 429, 60_000),
  broken: fault('server-error', 500),
  'cut off': fault('network'),
  late: fault('timeout'),
  unreadable: fault('unreadable'),
  'a page of HTML': '<html>sign in</html>',
  nothing: null,
  'a list': [],
  'a number': 7,
  'an empty object': {},
  'an OperationOutcome': outcome,
  'another type': { resourceType: 'Basic', id: 'x' },
  'a Bundle of another type': { resourceType: 'Bundle', type: 'collection', entry: [] },
  'an outcome among the matches': searchset([{ resource: outcome, search: { mode: 'outcome' } }]),
  'a broken entry': searchset([null]),
  'a page that leads to itself': searchset([], `${base}/same`),
  'a page that leads elsewhere': searchset([], 'https://elsewhere.example/fhir/Condition?page=2'),
};

/**
 * A source that a verdict needs was read in part or not at all, for every reason there is, with and without what had come
 * in until then; and a server that answers one type wrongly in every way. Procedures, charges and coverages are read for
 * advice only: a fault there takes no readiness, and gives none.
 */
export const faults = relation({
  id: 'MR9',
  name: 'Where a source that is needed was not read to the end, nothing is ready.',
  trial: fc.tuple(readyChart, fc.nat()),
  async holds([chart, pick]) {
    const proofs = proofsOf(chart);
    const proof = proofs[pick % proofs.length];
    if (!proof) return;
    faultySources(proof);
    await faultyServer(proof);
  },
});

function faultySources({ chart }: Proof): void {
  const reading = readingFor(chart);
  for (const name of needed)
    for (const status of statuses)
      for (const code of whyCodes)
        for (const value of [reading.sources[name].value, []]) {
          const source = { status, value, why: { code } };
          const faulty: Reading = { ...reading, sources: { ...reading.sources, [name]: source } };
          for (const { verdict } of administrationsOf([judgeReading(faulty, chart.settings)]))
            if (verdict === 'ready') throw new Broken(`${chart.shape}: ready over ${name} ${status} (${code})`, chart);
        }
}

/** One type of those the proof rests on, or that may hold what speaks against it, in one way after another. */
async function faultyServer({ chart, report }: Proof): Promise<void> {
  const visit = report.facts.visit.reference;
  if (!visit) return;
  const usual = server(chart.resources);
  const types = ['Patient', 'Encounter', 'MedicationAdministration', 'Condition', 'Immunization'].concat(
    ['MedicationRequest', 'Practitioner', 'Location', 'Medication'].filter(type =>
      chart.resources.some(({ resourceType }) => resourceType === type),
    ),
  );
  for (const type of types)
    for (const [name, answer] of Object.entries(answers)) {
      // Only what is asked for can fail: a reading that rests on nobody's name asks for nobody.
      let asked = false;
      const script: Script = request => {
        if (![type, 'same'].includes(request.path.split(/[/?]/)[0] ?? '')) return usual(request);
        asked = true;
        return answer;
      };
      const read = await readThrough(script, chart, visit);
      const verdicts = administrationsOf([await panelReport(read, chart)]).map(({ verdict }) => verdict);
      if (asked && verdicts.includes('ready'))
        throw new Broken(`${chart.shape}: ready though ${type} answered ${name}`, chart);
    }
}
