import type { FhirResource } from '../../domain/fhir.ts';
import type { Scenario } from '../scenario.ts';
import { readBeside } from './beside.ts';
import type { ChartStore } from './context.ts';
import { element, list, referenceOf, target, text, words } from './elements.ts';
import type { ReferenceType } from './fields/field.ts';
import { clinicTime, dayWords, drugName, periodWords, personName } from './words.ts';

/** How many entries the page shows when it shows more than one visit. */
const mostEntries = 50;

/** Everything about one patient that the chart page shows. */
export interface ChartView {
  scenario: Scenario;
  patient: FhirResource;
  /** The visit on the page; null shows all of them. */
  visit: FhirResource | null;
  /** The newest first, as are the entries. */
  encounters: readonly FhirResource[];
  conditions: readonly FhirResource[];
  orders: readonly FhirResource[];
  administrations: readonly FhirResource[];
  /** Vaccines, procedures, charges and coverages. */
  beside: readonly FhirResource[];
  /** How many entries are not on the page. */
  elsewhere: number;
  practitioners: readonly FhirResource[];
  locations: readonly FhirResource[];
}

/** Reads a chart. `visit`: the id of the visit to show, or null for all. Null when the patient is not there. */
export async function readChart(
  store: ChartStore,
  scenario: Scenario,
  visit: string | null,
): Promise<ChartView | null> {
  const patient = await store.read(`Patient/${scenario.patient}`);
  if (patient === null) return null;
  const mine = { patient: `Patient/${scenario.patient}` };
  const [encounters, conditions, orders, entries, beside, practitioners, locations] = await Promise.all([
    store.search('Encounter', mine),
    store.search('Condition', mine),
    store.search('MedicationRequest', mine),
    store.search('MedicationAdministration', mine),
    readBeside(store, mine),
    store.search('Practitioner', {}),
    store.search('Location', {}),
  ]);
  const shown = encounters.find(({ id }) => id === visit) ?? null;
  const inVisit = entries.filter(entry => shown === null || belongsTo(entry, shown));
  const administrations = newestFirst(inVisit, givenAt).slice(0, mostEntries);
  return {
    scenario,
    patient,
    visit: shown,
    encounters: newestFirst(encounters, ({ period }) => element(period).start),
    conditions,
    orders,
    administrations: shown === null ? administrations : administrations.toReversed(),
    beside,
    elsewhere: entries.length - administrations.length,
    practitioners,
    locations,
  };
}

/** The moment that an entry names, as recorded. */
export function givenAt({ effectiveDateTime, effectivePeriod }: FhirResource): unknown {
  return effectiveDateTime ?? element(effectivePeriod).start;
}

/** Linked to the visit, or linked to none and charted on its day. */
function belongsTo(entry: FhirResource, visit: FhirResource): boolean {
  const linked = target(entry.context);
  const day = clinicTime(element(visit.period).start).slice(0, 10);
  return linked === referenceOf(visit) || (linked === '' && clinicTime(givenAt(entry)).slice(0, 10) === day);
}

function newestFirst(resources: readonly FhirResource[], moment: (resource: FhirResource) => unknown): FhirResource[] {
  const time = (resource: FhirResource) => Date.parse(text(moment(resource))) || 0;
  return resources.toSorted((one, other) => time(other) - time(one));
}

/** What a resource is called where another one refers to it. */
export function nameOf(resource: FhirResource): string {
  switch (resource.resourceType) {
    case 'Practitioner':
    case 'Patient':
      return personName(resource);
    case 'Encounter':
      return `${words(list(resource.type)[0]) || 'Visit'}, ${periodWords(resource.period)}`;
    case 'Condition':
      return words(resource.code) || 'Diagnosis without a name';
    case 'MedicationRequest':
      return `${drugName(resource) || 'Drug not recorded'}, ordered ${orderedAt(resource)}`;
    default:
      return text(resource.name) || referenceOf(resource);
  }
}

function orderedAt({ authoredOn }: FhirResource): string {
  const time = clinicTime(authoredOn);
  return time === '' ? 'at an unknown time' : `${dayWords(time)}, ${time.slice(11)}`;
}

/** The resources of this chart that a reference field may point at. */
export function offered(view: ChartView, type: ReferenceType): readonly FhirResource[] {
  const sources = {
    Practitioner: view.practitioners,
    Location: view.locations,
    Encounter: view.encounters,
    MedicationRequest: view.orders,
    Condition: view.conditions,
  };
  return sources[type];
}
