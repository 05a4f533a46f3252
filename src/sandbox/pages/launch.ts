import { type Fault, faults, type LaunchOptions, type Scenario, type Shape, shapes } from '../scenario.ts';
import { launchOf, workItem } from '../work-queue.ts';
import type { EhrContext } from './context.ts';

const plain: Omit<LaunchOptions, 'patient' | 'encounter'> = {
  shape: 'plain',
  fhirContext: [],
  intent: null,
  appContext: null,
  needPatientBanner: true,
  messaging: true,
  style: true,
  fault: null,
};

/** What is handed over with a launch: the scenario's own way, changed by the choices in `params`. Unknown ones are ignored. */
export function launchOptions(scenario: Scenario, params: URLSearchParams): LaunchOptions {
  const item = workItem(params.get('item'), scenario.id);
  const pointed = item && launchOf(item);
  const own = { ...plain, ...scenario.launch, ...pointed };
  const turned = (name: string, otherwise: boolean) => (params.has(name) ? params.get(name) === 'on' : otherwise);
  const shape = params.get('shape');
  const written = (name: 'intent' | 'appContext') => (params.has(name) ? params.get(name)?.trim() || null : own[name]);
  return {
    ...own,
    patient: scenario.patient,
    encounter: pointed ? pointed.encounter : chosenVisit(scenario, params),
    shape: shapes.includes(shape as Shape) ? (shape as Shape) : own.shape,
    fault: chosenFault(params.get('fault'), own.fault),
    messaging: turned('messaging', own.messaging),
    needPatientBanner: turned('banner', own.needPatientBanner),
    style: turned('style', own.style),
    intent: written('intent'),
    appContext: written('appContext'),
  };
}

/** The visit's id, or null for none. A visit of another chart is not taken. */
export function chosenVisit(scenario: Scenario, params: URLSearchParams): string | null {
  const visit = params.get('visit') ?? workItem(params.get('item'), scenario.id)?.encounter;
  if (visit === 'none') return null;
  const mine = scenario.resources.some(({ resourceType, id }) => resourceType === 'Encounter' && id === visit);
  return mine && visit ? visit : scenario.encounter;
}

function chosenFault(fault: string | null, otherwise: Fault | null): Fault | null {
  if (fault === 'none') return null;
  return faults.includes(fault as Fault) ? (fault as Fault) : otherwise;
}

export interface NewLaunch {
  /** The app's launch page, with what the EHR hands over. */
  url: string;
  /** What the app names itself by in its messages to the EHR. */
  handle: string;
}

/** Makes a launch of the app in this chart. */
export function launchApp(context: EhrContext, options: LaunchOptions): NewLaunch {
  const { url, handle } = context.newLaunch(options);
  return { url, handle };
}
