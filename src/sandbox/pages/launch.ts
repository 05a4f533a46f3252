import { type Fault, faults, type LaunchOptions, type Scenario, type Shape, shapes } from '../scenario.ts';
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
  const own = { ...plain, ...scenario.launch };
  const turned = (name: string, otherwise: boolean) => (params.has(name) ? params.get(name) === 'on' : otherwise);
  const shape = params.get('shape');
  const intent = params.get('intent');
  return {
    ...own,
    patient: scenario.patient,
    encounter: chosenVisit(scenario, params),
    shape: shapes.includes(shape as Shape) ? (shape as Shape) : own.shape,
    fault: chosenFault(params.get('fault'), own.fault),
    messaging: turned('messaging', own.messaging),
    needPatientBanner: turned('banner', own.needPatientBanner),
    style: turned('style', own.style),
    intent: intent === null ? own.intent : intent.trim() || null,
  };
}

/** The visit's id, or null for none. A visit of another chart is not taken. */
export function chosenVisit(scenario: Scenario, params: URLSearchParams): string | null {
  const visit = params.get('visit');
  if (visit === 'none') return null;
  const mine = scenario.resources.some(({ resourceType, id }) => resourceType === 'Encounter' && id === visit);
  return mine ? visit : scenario.encounter;
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
