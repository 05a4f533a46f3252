// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { judge } from '../../src/app/judge.ts';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import type { Session } from '../../src/smart/session.ts';
import { b12Chart, bundle, now } from '../cli/charts.ts';
import { toR5 } from '../normalise/r5/to-r5.ts';

const chart = { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } };
const r5 = { meta: { profile: ['http://hl7.org/fhir/5.0/StructureDefinition/Bundle'] } };
const visit = 'Encounter/p-visit';
const releases: readonly [string, FhirResource[], object][] = [
  ['R4', b12Chart('p'), {}],
  ['R5', b12Chart('p').map(toR5), r5],
];
const cases = releases.flatMap(release => policies.map(policy => ({ release, policy })));

test.each(cases)('panel and command find the same: $release.0, $policy.id', async ({ release, policy }) => {
  const [, resources, more] = release;
  const set = fromBundle(bundle(resources, { ...more }), 'b.json', now);
  const index = indexRecords(set);
  const knowledge = knowledgeAsOf(null, policy);
  const [report] = audit(set, index, { knowledge, chart, app: 'test', encounter: visit });
  const session = {
    ehr: { chart },
    context: { patient: 'p' },
    tables: null,
    waivers: [],
    policy: { id: policy.id, weights: {}, byPayer: [] },
  } as unknown as Session;
  const judged = await judge({ reading: readingOf('Patient/p', visit, set, index) }, session, {
    policy: null,
    waivers: [],
  });
  expect(judged.report.visits).toEqual(report?.visits);
  expect(judged.report.visits[0]?.administrations).toHaveLength(1);
  expect(judged.report.policy).toBe(policy.id);
});
