/**
 * `npm run bench:engine`: what it costs to judge a patient, beside JSON.parse of the same resources. Patients of 20
 * administrations, 6 visits, 8 diagnoses and 4 orders, 1.5 KB an administration. Medians of interleaved rounds in one
 * process, and the ratio to JSON.parse within each round.
 */

import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import { run } from '../../src/engine/index.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
import { normalise } from '../../src/normalise/index.ts';
import { type BenchPatient, benchPatients, perPatient } from './patients.ts';
import { measure } from './rounds.ts';

const patients = benchPatients(40);
const rounds = Number(process.argv[2] ?? 15);
const options = { knowledge: knowledgeAsOf(null, basePolicy, noTables), identify: false, app: 'bench' };
const settings = { timeZone: 'America/Chicago', notOffered: [], placeOfService: { default: null, byLocation: {} } };

function chartOf({ id, resources }: BenchPatient) {
  const about = { input: 'bench', readAt: '2026-03-13T00:00:00Z', fhirVersion: null, faults: [], types: null };
  const set = { ...about, resources };
  return normalise(readingOf(`Patient/${id}`, null, set, indexRecords(set)), settings);
}

const charts = patients.map(chartOf);
const found = measure(
  {
    'JSON.parse': () => patients.map(({ lines }) => lines.map(line => JSON.parse(line))),
    'read into a chart': () => patients.map(chartOf),
    'all rules, whole report': () => charts.map(chart => run(chart, options)),
    'all rules, open findings': () => charts.map(chart => run(chart, { ...options, findings: 'open' })),
  },
  { anchor: 'JSON.parse', rounds, warmUp: 5 },
);

console.log('   times JSON.parse   us/patient   administrations/s');
for (const [name, { time, ratio }] of Object.entries(found)) {
  const each = time / patients.length;
  const rate = Math.round((perPatient.administrations / each) * 1_000_000);
  const cells = [ratio.toFixed(2).padStart(19), each.toFixed(0).padStart(12), String(rate).padStart(19)];
  console.log(`${cells.join(' ')}   ${name}`);
}
