import { vi } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Reading, SourceName } from '../../src/domain/reading.ts';
import type { SourceProgress } from '../../src/fhir/progress.ts';
import { startReading } from '../../src/fhir/read.ts';
import { shapes } from './abilities.ts';
import {
  administration,
  base,
  charge,
  condition,
  coverage,
  immunization,
  order,
  patient,
  procedure,
  type Script,
  scripted,
  server,
  visit,
} from './server.ts';

export const now = Date.parse('2026-11-21T10:30:00Z');

export type Options = Partial<Parameters<typeof startReading>[0]>;

export async function run(script: Script, options: Options = {}) {
  const reader = scripted(script);
  const progress: SourceProgress[] = [];
  const outcome = startReading({
    reader,
    context: { patient: 'p1', encounter: 'e1' },
    abilities: shapes.plain,
    onProgress: event => progress.push(event),
    random: () => 0.5,
    ...options,
  });
  await vi.runAllTimersAsync();
  return { outcome: await outcome, log: reader.log, most: reader.most, progress };
}

export async function reading(script: Script, options: Options = {}) {
  const { outcome, ...rest } = await run(script, options);
  if (!('reading' in outcome)) throw new Error(`stopped: ${outcome.stop.where}`);
  return { ...rest, reading: outcome.reading };
}

export const statuses = (one: Reading) =>
  Object.fromEntries(Object.entries(one.sources).map(([name, { status }]) => [name, status]));
export const idsOf = (one: Reading, source: SourceName) => one.sources[source].value.map(resource => resource.id);

/** A visit with one injection as an EHR would chart it: everything by reference. */
export const chart: FhirResource[] = [
  patient,
  {
    ...visit,
    diagnosis: [{ condition: { reference: 'Condition/c1' } }, { condition: { reference: 'Condition/c2/_history/1' } }],
    location: [{ location: { reference: 'Location/l1' } }],
  },
  administration('a1', {
    medicationReference: { reference: 'Medication/m1' },
    request: { reference: 'MedicationRequest/o1' },
    performer: [{ actor: { reference: `${base}/Practitioner/n1` } }, { actor: { reference: 'Device/d1' } }],
    reasonReference: [{ reference: 'Condition/c1' }],
  }),
  condition('c1', { encounter: { reference: 'Encounter/e1' } }),
  condition('c2', {}),
  order('o1', { medicationReference: { reference: 'Medication/m1' } }),
  { resourceType: 'Medication', id: 'm1' },
  { resourceType: 'Practitioner', id: 'n1' },
  { resourceType: 'Location', id: 'l1' },
  immunization('i1'),
  procedure('s1'),
  charge('x1'),
  coverage('v1', { payor: [{ reference: 'Organization/g1' }] }),
  { resourceType: 'Organization', id: 'g1' },
];
export const complete = {
  patient: 'complete',
  encounters: 'complete',
  administrations: 'complete',
  conditions: 'complete',
  immunizations: 'complete',
  procedures: 'complete',
  charges: 'complete',
  coverages: 'complete',
  medications: 'complete',
  orders: 'complete',
  practitioners: 'complete',
  locations: 'complete',
} as const;

/** The chart's server, with another answer for paths that begin so. */
export const except = (prefix: string, answer: unknown, resources = chart): Script => {
  const usual = server(resources);
  return request => (request.path.startsWith(prefix) ? answer : usual(request));
};
