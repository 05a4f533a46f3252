/**
 * `npm run bench`: how the speed of judging stands to JSON.parse of the same record, and how it grows. Ratios within one
 * run only: absolute times say more about the machine.
 */

import { audit } from '../../src/cli/audit.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { RecordSet } from '../../src/cli/record-set.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { run } from '../../src/engine/index.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
import { normalise } from '../../src/normalise/index.ts';
import { bigRecord, exportOf, sizeOf } from './records.ts';
import { measure } from './rounds.ts';

const knowledge = knowledgeAsOf(null, basePolicy, noTables);
const chart = { timeZone: 'America/New_York', notOffered: [], placeOfService: { default: null, byLocation: {} } };

function setOf(resources: readonly FhirResource[]): RecordSet {
  return { input: 'bench', readAt: '2026-03-13T00:00:00Z', fhirVersion: null, resources, faults: [], types: null };
}

/** The steps over one patient's record of this share of the full size. */
function stepsOver(share: number) {
  const resources = bigRecord(sizeOf(share));
  const text = JSON.stringify(resources);
  const set = setOf(resources);
  const index = indexRecords(set);
  const reading = readingOf('Patient/p', null, set, index);
  const normalised = normalise(reading, chart);
  return {
    parse: () => JSON.parse(text),
    normalise: () => normalise(reading, chart),
    judge: () => run(normalised, { knowledge, identify: false, app: 'bench' }),
  };
}

const small = stepsOver(0.1);
const whole = stepsOver(1);
const people = (patients: number) => () => {
  const set = setOf(exportOf(patients));
  return [...audit(set, indexRecords(set), { knowledge, chart, app: 'bench', encounter: null })].length;
};
const text = JSON.stringify(exportOf(2000));
const measured = measure(
  {
    'parse 1,000': small.parse,
    'normalise 1,000': small.normalise,
    'judge 1,000': small.judge,
    'parse 10,000': whole.parse,
    'normalise 10,000': whole.normalise,
    'judge 10,000': whole.judge,
    'export of 200': people(200),
    'export of 2,000': people(2000),
    'parse export': () => JSON.parse(text),
  },
  { anchor: 'parse export', rounds: 3 },
);
const times = Object.fromEntries(Object.entries(measured).map(([name, { time }]) => [name, time])) as Record<
  keyof typeof measured,
  number
>;
const ratios = {
  'normalise / parse, 10,000 administrations': times['normalise 10,000'] / times['parse 10,000'],
  'judge / parse, 10,000 administrations': times['judge 10,000'] / times['parse 10,000'],
  'normalise, 10,000 / 1,000 administrations': times['normalise 10,000'] / times['normalise 1,000'],
  'judge, 10,000 / 1,000 administrations': times['judge 10,000'] / times['judge 1,000'],
  'audit / parse, 2,000 patients': times['export of 2,000'] / times['parse export'],
  'audit, 2,000 / 200 patients': times['export of 2,000'] / times['export of 200'],
};
for (const [name, ratio] of Object.entries(ratios)) console.log(`${ratio.toFixed(2).padStart(8)}  ${name}`);
