import type { Chart, ChartSettings, Normalised, SourceReading } from '../domain/chart.ts';
import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import { type Problem, type Reading, type SourceName, sourceNames, type Why } from '../domain/reading.ts';
import { readAdministration } from './administration.ts';
import { readCharge } from './charge.ts';
import { readCoverage } from './coverage.ts';
import { readCondition } from './diagnosis.ts';
import { rootOf } from './elements.ts';
import { readImmunization } from './immunization.ts';
import { lookupIn } from './lookup.ts';
import { readBanner, readPerson } from './patient.ts';
import { readProcedure, serviceOfVisit } from './procedure.ts';
import { releaseOf } from './release.ts';
import { foreignPatient } from './subject.ts';
import { type Adapt, adaptR4, viewOfReading } from './view-of-reading.ts';
import { readVisit } from './visit.ts';

const types: Partial<Record<SourceName, string>> = {
  patient: 'Patient',
  encounters: 'Encounter',
  administrations: 'MedicationAdministration',
  conditions: 'Condition',
  immunizations: 'Immunization',
  procedures: 'Procedure',
  charges: 'ChargeItem',
  coverages: 'Coverage',
  orders: 'MedicationRequest',
};

/**
 * Turns what was read of one patient into a chart, every value with its pointer; or stops, when the data is not this
 * patient's alone or of a FHIR version that is not read here. Broken resources are named and left out. Never throws on
 * what a record holds. `adaptR5` reads R5; whoever has seen by `releaseOf` that the record is none needs not have it.
 */
export function chartOf(read: Reading, settings: ChartSettings, adaptR5: Adapt | null): Normalised {
  const steps = chartInSteps(read, settings, adaptR5);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, a few resources at a time: between two steps, whoever asks may do something else. */
export function* chartInSteps(
  read: Reading,
  settings: ChartSettings,
  adaptR5: Adapt | null,
): Generator<void, Normalised> {
  const stop = (why: 'other-patient' | 'fhir-version', where: string): Normalised => ({
    stop: { why, where, patient: read.patient, readAt: read.readAt },
  });
  const version = releaseOf(read);
  const adapt = 'unreadable' in version ? null : version.release === 'R4' ? adaptR4 : adaptR5;
  const reading = adapt ? viewOfReading(read, adapt) : read;
  const foreign = foreignPatient(reading, 'unreadable' in version);
  if (foreign !== null) return stop('other-patient', foreign);
  if ('unreadable' in version) return stop('fhir-version', version.unreadable);
  if (!adapt) return stop('fhir-version', 'fhirVersion');

  const sorted = new Map(sourceNames.map(name => [name, sort(reading, name)] as const));
  const of = (name: SourceName) => sorted.get(name)?.resources ?? [];
  const lookup = lookupIn(reading);
  yield;
  const visits = yield* each(withReferred(of('encounters'), reading, 'Encounter'), resource => {
    const node = rootOf(resource);
    return { node, visit: readVisit(node, lookup, settings) };
  });
  const chart: Chart = {
    patient: reading.patient,
    banner: readBanner(of('patient')[0]),
    person: readPerson(of('patient')[0], reading.patient),
    encounter: reading.encounter,
    readAt: reading.readAt,
    settings,
    sources: Object.fromEntries(
      sourceNames.map(name => [name, sorted.get(name)?.source ?? { status: 'failed', count: 0, why: null }]),
    ) as Chart['sources'],
    problems: [...reading.problems, ...[...sorted.values()].flatMap(one => one.problems)],
    otherVisits: reading.otherVisits,
    administrations: yield* each(of('administrations'), one => readAdministration(rootOf(one), lookup)),
    visits: visits.map(({ visit }) => visit),
    diagnoses: yield* each(withReferred(of('conditions'), reading, 'Condition'), one => readCondition(rootOf(one))),
    immunizations: yield* each(of('immunizations'), one => readImmunization(rootOf(one), lookup)),
    services: [
      ...(yield* each(of('procedures'), one => readProcedure(rootOf(one)))),
      ...(yield* each(of('charges'), one => readCharge(rootOf(one)))),
      ...visits.flatMap(({ node, visit }) => serviceOfVisit(node, visit)),
    ],
    coverages: of('coverages').map(one => readCoverage(rootOf(one), lookup)),
  };
  return { chart };
}

interface Sorted {
  resources: FhirResource[];
  source: SourceReading;
  problems: Problem[];
}

/** The usable resources of a source, each once; what is broken makes the source a partly read one. */
function sort(reading: Reading, name: SourceName): Sorted {
  const { status, value, why } = reading.sources[name];
  const problems: Problem[] = [];
  const byId = new Map<string, FhirResource>();
  const type = types[name];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [i, resource] of entries.entries()) {
    if (!isFhirResource(resource) || typeof resource.id !== 'string' || resource.id === '') {
      problems.push({ where: `${name} ${i + 1}`, why: { code: 'broken-resource' } });
      continue;
    }
    if (type !== undefined && resource.resourceType !== type) continue;
    const key = `${resource.resourceType}/${resource.id}`;
    const before = byId.get(key);
    if (before && JSON.stringify(before) !== JSON.stringify(resource)) {
      problems.push({ where: key, why: { code: 'conflicting-versions' } });
    }
    if (!before) byId.set(key, resource);
  }
  const fault: Why | null = problems[0]?.why ?? null;
  const source: SourceReading = { status, count: byId.size, why };
  if (fault && status === 'complete') Object.assign(source, { status: 'partial', why: fault });
  return { resources: [...byId.values()], source, problems };
}

/** How many resources are read in one step. */
const inOneStep = 20;

function* each<T>(all: readonly FhirResource[], readOne: (resource: FhirResource) => T): Generator<void, T[]> {
  const made: T[] = [];
  for (const [index, resource] of all.entries()) {
    if (index % inOneStep === inOneStep - 1) yield;
    made.push(readOne(resource));
  }
  return made;
}

/** Those that were listed, and those that something refers to. */
function withReferred(listed: readonly FhirResource[], reading: Reading, type: string): FhirResource[] {
  const byId = new Map(listed.map(resource => [resource.id, resource]));
  for (const answer of reading.references.values()) {
    if (answer.state !== 'read' || !isFhirResource(answer.resource)) continue;
    const { resource } = answer;
    if (resource.resourceType === type && typeof resource.id === 'string' && !byId.has(resource.id)) {
      byId.set(resource.id, resource);
    }
  }
  return [...byId.values()];
}
