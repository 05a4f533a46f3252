import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { run } from '../../src/engine/index.ts';
import type { AdministrationReport, Finding, Report, VisitReport } from '../../src/engine/report.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { normalise } from '../../src/normalise/index.ts';
import { administration, referTo, resource, type Stored } from '../../src/sandbox/scenarios/build.ts';
import { clock, clockAt } from '../../src/sandbox/scenarios/clock.ts';
import { type Concept, coding, concept, systems } from '../../src/sandbox/scenarios/codes.ts';
import { scenarios, sharedResources } from '../../src/sandbox/scenarios/index.ts';
import { patient } from '../../src/sandbox/scenarios/people.ts';
import { injectionVisit, type OneInjection } from '../../src/sandbox/scenarios/visit.ts';

export const dates = clockAt(clock);
export const policyIds: readonly string[] = policies.map(({ id }) => id);

const who = { given: 'Quagga', family: 'Zebra', gender: 'female', birthDate: '1985-01-01', number: 'Z-1' } as const;

/** One visit with one B12 injection and nothing missing, but for what differs. */
export function oneInjection(differs: OneInjection = {}) {
  return injectionVisit(patient('guide', who), dates, differs);
}

/** Another administration of the same visit, of the same shape, under the same order. */
export function another(
  { given, visit, order, resources }: ReturnType<typeof oneInjection>,
  name: string,
  changes: Readonly<Record<string, unknown>>,
  dosage: Readonly<Record<string, unknown>> = {},
): Stored {
  const [who] = resources;
  if (!who) throw new Error('no patient');
  const charted = {
    drug: given.medicationCodeableConcept as Concept,
    at: String(given.effectiveDateTime),
    visit,
    order,
  };
  const performer = given.performer;
  return administration(who, name, charted, { performer, ...changes }, { ...(given.dosage as object), ...dosage });
}

/** A charge of the visit for a code. */
export function charge(
  { visit, resources }: ReturnType<typeof oneInjection>,
  code: string,
  ...modifiers: string[]
): Stored {
  const [who] = resources;
  if (!who) throw new Error('no patient');
  return resource('ChargeItem', `guide-charge-${code}`, {
    status: 'billable',
    code: concept('Charge', coding(systems.cpt, code), ...modifiers.map(one => coding(systems.cpt, one))),
    subject: referTo(who),
    context: referTo(visit),
    occurrenceDateTime: dates.at('10:30'),
  });
}

export interface Under {
  policy?: string;
  weights?: Readonly<Record<string, 'blocks' | 'advises'>>;
}

/** The report over a chart of the clinic, all of it read, under a policy. */
export function judged(resources: readonly FhirResource[], { policy = 'base', weights = {} }: Under = {}): Report {
  const rows = policies.find(({ id }) => id === policy);
  if (!rows) throw new Error(`no policy ${policy}`);
  const entry = [...sharedResources, ...resources].map(one => ({
    fullUrl: `https://ehr.example/fhir/${one.resourceType}/${one.id}`,
    resource: one,
  }));
  const set = fromBundle({ resourceType: 'Bundle', type: 'collection', entry }, 'chart', '2026-03-13T00:00:00Z');
  const person = resources.find(({ resourceType }) => resourceType === 'Patient');
  const reading = readingOf(`Patient/${person?.id}`, null, set, indexRecords(set));
  const settings = {
    timeZone: 'America/Chicago',
    notOffered: [],
    placeOfService: { default: null, byLocation: {} },
  };
  return run(normalise(reading, settings), {
    knowledge: knowledgeAsOf(null, rows),
    weights,
    identify: false,
    app: 'test',
  });
}

/** The only visit of a chart. */
export function visitOf(resources: readonly FhirResource[], under?: Under): VisitReport {
  const { visits } = judged(resources, under);
  const [visit] = visits;
  if (!visit || visits.length > 1) throw new Error(`${visits.length} visits`);
  return visit;
}

/** The injection of a chart of one. */
export function injectionOf(resources: readonly FhirResource[], under?: Under): AdministrationReport {
  const [one] = visitOf(resources, under).administrations;
  if (!one) throw new Error('no administration');
  return one;
}

/** The injection of a B12 chart, but for what differs. */
export function given(differs: OneInjection = {}, under?: Under): AdministrationReport {
  return injectionOf(oneInjection(differs).resources, under);
}

/** A chart of the embedded EHR. */
export function scenario(id: string): readonly FhirResource[] {
  const found = scenarios.find(one => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found.resources;
}

/** What blocks: rule, and outcome or kind. */
export function blocking({ findings }: { findings: readonly Finding[] }): readonly string[] {
  return findings
    .filter(({ weight, outcome }) => weight === 'blocks' && outcome !== 'pass' && outcome !== 'not-applicable')
    .map(({ rule, kind, outcome }) => `${rule} ${kind ?? outcome}`);
}

export function findingOf({ findings }: { findings: readonly Finding[] }, rule: string): Finding {
  const found = findings.find(one => one.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}
