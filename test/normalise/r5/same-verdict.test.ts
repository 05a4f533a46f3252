import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { audit } from '../../../src/cli/audit.ts';
import { fromBundle } from '../../../src/cli/bundle.ts';
import { indexRecords } from '../../../src/cli/patients.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { Finding, Report } from '../../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../../src/knowledge/index.ts';
import { scenarios, sharedResources } from '../../../src/sandbox/scenarios/index.ts';
import { bundle, now } from '../../cli/charts.ts';
import { chartAfter, type Parts, sound, spoiled, spoiledBeside, spoiledTogether } from '../../cli/never-ready.cases.ts';
import { soundAround, spoiledAround } from '../../cli/never-ready-around.cases.ts';
import { soundBy, spoiledBy } from '../../cli/never-ready-beside.cases.ts';
import { soundDiagnosis, spoiledDiagnosis } from '../../cli/never-ready-diagnosis.cases.ts';
import { soundByTables, spoiledByTables } from '../../cli/never-ready-found.cases.ts';
import { soundByHabit, spoiledByHabit } from '../../cli/never-ready-habits.cases.ts';
import { soundProducts, spoiledProducts } from '../../cli/never-ready-products.cases.ts';
import { soundUnseen, spoiledPlaced, spoiledUnseen } from '../../cli/never-ready-unseen.cases.ts';
import { soundWords, spoiledWords } from '../../cli/never-ready-words.cases.ts';
import { toR5 } from './to-r5.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

function reportsOf(resources: readonly FhirResource[], more: Record<string, unknown> = {}): Report[] {
  const set = fromBundle(bundle(resources, more), 'b.json', now);
  return [...audit(set, indexRecords(set), settings)];
}

const said = ({ rule, outcome, kind, weight, message, why }: Finding) => ({
  rule,
  outcome,
  kind,
  weight,
  message,
  why: why?.code ?? null,
});

/** What a report says, without where it was found. */
function saidIn(reports: readonly Report[]) {
  return reports.map(({ patient, stopped, visits }) => ({
    patient: patient.reference,
    stopped,
    visits: visits.map(({ encounter, verdict, units, findings, administrations }) => ({
      encounter: encounter?.reference ?? null,
      verdict,
      units: [units.counted, units.billed],
      findings: findings.map(said),
      administrations: administrations.map(one => ({
        reference: one.reference,
        verdict: one.verdict,
        family: one.otherService?.family ?? null,
        findings: one.findings.map(said),
      })),
    })),
  }));
}

const declared = { meta: { profile: ['http://hl7.org/fhir/5.0/StructureDefinition/Bundle'] } };

function expectTheSame(resources: readonly FhirResource[]): void {
  const r4 = saidIn(reportsOf(resources));
  const r5 = resources.map(toR5);
  expect(saidIn(reportsOf(r5, declared))).toEqual(r4);
  expect(saidIn(reportsOf(r5))).toEqual(r4);
}

describe('a chart says the same in R5', () => {
  test.each(scenarios.map(({ id, resources }) => [id, resources] as const))('%s', (_, resources) =>
    expectTheSame([...sharedResources, ...resources]),
  );
});

const groups = { ...spoiled, ...spoiledBeside, ...spoiledTogether, 'odd and fine': sound };
const cases = Object.entries(groups).flatMap(([group, some]) =>
  some.map(([name, change]) => [`${group}: ${name}`, change] as const),
);

describe('a chart says the same in R5 after a change', () => {
  test.each(cases)('%s', (_, change) => expectTheSame(chartAfter(change)));

  it('and after several', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: 2, maxLength: 3 }), some => {
        let chart: FhirResource[] = [];
        const all = (parts: Parts) => {
          for (const [, change] of some) change(parts);
        };
        try {
          chart = chartAfter(all);
        } catch {
          // One change took away what another wanted to change.
          fc.pre(false);
        }
        expectTheSame(chart);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Charts that say something in an element that R5 does not have. */
const isOfR4 = (chart: readonly FhirResource[]) => chart.some(({ classHistory }) => classHistory !== undefined);

describe('a chart is as ready in R5', () => {
  const spoils = [
    spoiledAround,
    spoiledBy,
    spoiledDiagnosis,
    spoiledByTables,
    spoiledByHabit,
    spoiledProducts,
    spoiledUnseen,
    spoiledPlaced,
    spoiledWords,
  ].flatMap(groups => Object.values(groups).flat());
  const sounds = [
    soundAround,
    soundBy,
    soundDiagnosis,
    soundByTables,
    soundByHabit,
    soundProducts,
    soundUnseen,
    soundWords,
  ].flat();
  const charts = [...spoils, ...sounds].map(([name, change]) => [name, chartAfter(change)] as const);
  test.each(charts.filter(([, chart]) => !isOfR4(chart)))('%s', (_, chart) => {
    expect(saidIn(reportsOf(chart.map(toR5), declared))).toEqual(saidIn(reportsOf(chart)));
  });
});

describe('the comparison sees', () => {
  const ready = chartAfter(() => {}).map(toR5);
  const verdicts = (resources: readonly FhirResource[]) =>
    reportsOf(resources, declared).flatMap(({ visits }) => visits.map(({ verdict }) => verdict));

  it('a ready chart', () => expect(verdicts(ready)).toEqual(['ready']));

  it.each([
    ['MedicationAdministration', 'medication'],
    ['MedicationAdministration', 'occurenceDateTime'],
    ['MedicationAdministration', 'encounter'],
    ['MedicationAdministration', 'performer'],
    ['MedicationAdministration', 'request'],
    ['MedicationAdministration', 'dosage'],
    ['Encounter', 'actualPeriod'],
    ['Encounter', 'location'],
    ['Encounter', 'status'],
    ['MedicationRequest', 'medication'],
  ])('%s without %s', (type, element) => {
    const changed = ready.map(one => {
      if (one.resourceType !== type) return one;
      const { [element]: _, ...rest } = one;
      return rest as FhirResource;
    });
    expect(saidIn(reportsOf(changed, declared))).not.toEqual(saidIn(reportsOf(ready, declared)));
  });

  it('an element that was left as R4 has it', () => {
    const left = ready.map(one =>
      one.resourceType === 'Encounter' ? { ...one, period: one.actualPeriod, actualPeriod: undefined } : one,
    );
    expect(verdicts(left)).toEqual(['cannot-tell']);
  });
});
