/**
 * The second half of `npm run bench:engine`: the whole rule set of the product against others' engines with the core rules
 * alone, over the same patients, each from parsed resources to answers. Before anything is timed, all must agree.
 */
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { rules, visitRules } from '../../../src/rules/index.ts';
import { coreRules } from '../../oracle/cql/library.ts';
import { benchPatients } from '../patients.ts';
import { median } from '../rounds.ts';
import { hashOf, type Judge, type Judged } from './answers.ts';
import { cql } from './cql.ts';
import { fhirPath } from './fhirpath.ts';
import { jsonRules } from './json-rules.ts';
import { coreAnswersOf, reportsOf } from './product.ts';

const rounds = Number(process.argv[2] ?? 7);
/** Patients judged in one round, so that each takes about as long; and those over whom all must agree. */
const share = { product: 100, parse: 300, jsonRules: 100, fhirPath: 40, cql: 8 };
const agreed = 60;

/** The sentence of the dosage is left out: no engine here but the product's reads sentences. */
const texts: readonly string[] = benchPatients(Math.max(...Object.values(share))).map(({ resources }) =>
  JSON.stringify(resources, (key, value) => (key === 'dosage' ? { ...value, text: undefined } : value)),
);
/** Parsed anew each time, so that nothing remembers a resource of the round before. */
const patientsOf = (count: number) => texts.slice(0, count).map(text => JSON.parse(text) as FhirResource[]);

interface Contestant {
  name: string;
  patients: number;
  work(patients: readonly FhirResource[][]): unknown;
}

const judging = ({ name, judge }: Judge, patients: number): Contestant => ({
  name: `${name}, ${coreRules.length} core rules`,
  patients,
  async work(all) {
    for (const resources of all) await judge(resources);
  },
});

const contestants = {
  product: {
    name: `Needlepoint, all ${rules.length + visitRules.length} rules, whole report`,
    patients: share.product,
    work: all => all.forEach(reportsOf),
  },
  parse: {
    name: 'JSON.parse of the same resources',
    patients: share.parse,
    work: all => texts.slice(0, all.length).map(text => JSON.parse(text)),
  },
  jsonRules: judging(jsonRules, share.jsonRules),
  fhirPath: judging(fhirPath, share.fhirPath),
  cql: judging(cql, share.cql),
} as const satisfies Record<string, Contestant>;
type Name = keyof typeof contestants;
const names = Object.keys(contestants) as Name[];

async function answersOf(judge: (resources: FhirResource[]) => Judged | Promise<Judged>): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const resources of patientsOf(agreed)) judged.push(await judge(resources));
  return judged;
}

/** Processor time of one patient in microseconds: other programs on the machine count little. */
async function time({ patients, work }: Contestant): Promise<number> {
  const all = patientsOf(patients);
  const start = process.cpuUsage();
  await work(all);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / patients;
}

const answers = await answersOf(resources => coreAnswersOf(reportsOf(resources)));
const expected = hashOf(answers);
for (const judge of [jsonRules, fhirPath, cql]) {
  const found = hashOf(await answersOf(judge.judge));
  if (found !== expected) throw new Error(`${judge.name} answers otherwise: ${found}, the product ${expected}`);
}
const said = answers.flat().flatMap(([, one]) => Object.values(one));
const gaps = said.filter(answer => answer.startsWith('gap')).length;
console.log(`The same answers by all: ${said.length} for ${agreed} patients, ${gaps} of them gaps (${expected})`);

const times: Record<Name, number>[] = [];
for (const name of names) await time(contestants[name]);
for (let round = 0; round < rounds; round += 1) {
  const row = {} as Record<Name, number>;
  for (const name of names) row[name] = await time(contestants[name]);
  times.push(row);
}
console.log('  µs a patient   times the product (least to most)');
for (const name of names) {
  const ratios = times.map(row => row[name] / row.product);
  const range = `${Math.min(...ratios).toPrecision(3)} to ${Math.max(...ratios).toPrecision(3)}`;
  const own = Math.round(median(times.map(row => row[name])));
  console.log(
    `${String(own).padStart(14)}   ${median(ratios).toPrecision(3).padStart(5)} (${range})  ${contestants[name].name}`,
  );
}
