import { coding, concept, type Elements, system } from './concept.ts';
import type { Draw } from './draw.ts';
import type { Route } from './routes.ts';

/** A place on the body: words, and the SNOMED CT code where a careful EHR has one. */
type Site = readonly [text: string, code: string | null];

const forMuscle: readonly Site[] = [
  ['Left deltoid', '16217701000119102'],
  ['Right deltoid', '16217661000119109'],
  ['Left vastus lateralis', '1217007000'],
  ['Right vastus lateralis', '1217006009'],
  ['Left gluteus medius', '1236872009'],
  ['Right gluteus medius', '1236873004'],
  ['L deltoid', null],
  ['RIGHT VENTROGLUTEAL', null],
  ['left ventrogluteal', null],
  ['Right thigh', '11207009'],
  ['Deltoid, left', null],
  ['Gluteus, Right', null],
  ['LUOQ', null],
  ['R glute', null],
  ['left dorsogluteal', null],
];
const underSkin: readonly Site[] = [
  ['Abdomen', '42972002'],
  ['abdomen left', null],
  ['Right lower quadrant abdomen', null],
  ['LLQ', null],
  ['Left upper arm', '368208006'],
  ['Right upper arm', '368209003'],
  ['Left thigh', '61396006'],
  ['Right thigh', '11207009'],
  ['abd', null],
  ['back of left arm', null],
  ['Abdominal wall, right', null],
];

/** As people type them: with slips of the pen, without a side, and what is no place at all. */
export const typedSites: readonly string[] = [
  'shoudler',
  'l delt',
  'arm',
  'Arm, Lower, Left',
  'b ack',
  'left arm ',
  'other',
  'unknown',
  'see note',
  'bilat hips',
  'L deltoid / R deltoid',
  'PICC',
  'right knee',
  'right hand iv',
  'stomach',
  'n/a',
];

/** A site that fits the route. */
export function siteOf(route: Route, draw: Draw): Elements {
  const [text, code] = draw.one(route === 'im' ? forMuscle : underSkin);
  if (code === null || draw.chance(0.3)) return concept([], text);
  return concept([coding(system.snomed, code, text)], draw.chance(0.5) ? text : undefined);
}

/** Ottehr has one code for the left and the right, told apart by the display. */
export function ottehrSite(route: Route, draw: Draw): Elements {
  const side = draw.one(['left', 'right']);
  const [code, name] = route === 'im' ? ['368208006', 'upper arm'] : ['42972002', 'abdomen'];
  const fitting = route === 'im' && side === 'right' ? '368209003' : code;
  return concept([coding(system.snomed, fitting, `${side[0]?.toUpperCase()}${side.slice(1)} ${name}`)]);
}
