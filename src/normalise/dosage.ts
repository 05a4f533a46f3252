import type { Volume } from '../domain/administration.ts';
import type { Dose, Site } from '../domain/dose.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Route, RouteNotes } from '../domain/route.ts';
import { isPlainMethod } from '../knowledge/entry-words.ts';
import { actionSaysElsewhere, actionSaysFlow, actionSaysNotGiven, saysOnBody } from '../knowledge/given-words.ts';
import { isOtherMethod, isSnomed, methodOfCode } from '../knowledge/methods.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { readDose } from './dose.ts';
import { type Node, object, textNode } from './elements.ts';
import { otherServicesIn } from './other-codes.ts';
import { perContent } from './per-content.ts';
import { ratesIn } from './rate.ts';
import { readRouteAndNotes } from './route.ts';
import { type Saying, saying, sayingOf, type Words } from './sayings.ts';
import { readSite } from './site.ts';
import { mimicActionGivesNothing } from './vendors/mimic.ts';
import { oracleInfuseOver } from './vendors/oracle.ts';
import { readVolume } from './volume.ts';

/** What the dosage of an administration says by itself. */
export interface Dosage {
  method: readonly Saying[];
  /** Its text. */
  sentence: readonly Saying[];
  route: Route;
  routeNotes: RouteNotes;
  /** Words of the route that may say something else. */
  odd: readonly Evidence[];
  site: Site | null;
  /** What speaks for more than one site. */
  several: readonly Evidence[];
  dose: Dose;
  volume: Volume | null;
  rates: readonly Evidence[];
  /** Words for an injector that is stuck on the body. */
  onBody: readonly Evidence[];
  /** Names of MAR actions, kept in the method, that say that nothing was given. */
  against: readonly Evidence[];
  /** Methods that name another place. */
  elsewhere: readonly Evidence[];
  /** Methods that something flows by, and those that nothing explains. */
  unclear: readonly Evidence[];
  /** Codes of other administration services among those of method and route. */
  services: readonly Evidence[];
}

/** Reads `dosage` of an administration; each content of it once. */
export function readDosage(administration: Node): Dosage {
  const dosage = object(administration, 'dosage');
  return dosage === null ? dosageAt(null, administration) : known(dosage);
}

const known = perContent(dosage => dosageAt(dosage, dosage));

function dosageAt(dosage: Node | null, holder: Node): Dosage {
  const concept = object(dosage, 'method');
  const method = methodWords(concept).map(sayingOf);
  const sentence = textNode(dosage, 'text');
  const { site, several } = readSite(dosage);
  const { route, notes, odd } = readRouteAndNotes(
    dosage,
    holder,
    method.map(({ value }) => value),
  );
  const routed = object(dosage, 'route');
  const dose = readDose(dosage, holder);
  const systems = codingsOf(concept).map(({ system }) => system);
  return {
    method,
    sentence: sentence ? [sayingOf(sentence)] : [],
    route,
    routeNotes: notes,
    odd,
    site,
    several,
    dose,
    volume: readVolume(dosage, dose),
    rates: [...ratesIn(dosage), ...oracleInfuseOver(dosage)],
    onBody: [...wordsIn(routed), ...method].flatMap(({ value, evidence }) => (saysOnBody(value) ? [evidence] : [])),
    against: saying(
      method,
      ({ value }) => actionSaysNotGiven(value) || systems.some(system => mimicActionGivesNothing(system, value)),
    ),
    elsewhere: saying(method, ({ value }) => actionSaysElsewhere(value)),
    unclear: saying(method, one => actionSaysFlow(one.value) || isUnclear(one)),
    services: [...otherServicesIn(concept), ...otherServicesIn(routed)],
  };
}

/** What the method says in words, and its codes without any. Beside words, a number of the EHR's own list adds nothing. */
function methodWords(concept: Node | null): Words[] {
  const words = wordsIn(concept);
  const bare = codingsOf(concept).flatMap(({ system, code, display, evidence }) => {
    if (code === null || display !== null) return [];
    const value = methodOfCode(code, system);
    const isOwn = words.length > 0 && /^\d+$/.test(value) && !isSnomed(system);
    return isOwn ? [] : [{ value, evidence }];
  });
  return [...words, ...bare];
}

/** A method with words that nothing explains. */
function isUnclear({ value, signs }: Saying): boolean {
  const known = actionSaysElsewhere(value) || actionSaysNotGiven(value) || isOtherMethod(value);
  return !known && !(['partly', 'infusion', 'self'] as const).some(sign => signs.has(sign)) && !isPlainMethod(value);
}
