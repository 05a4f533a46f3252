import type { FhirResource } from '../../../src/domain/fhir.ts';
import { type Elements, system, without } from './concept.ts';
import type { Draw } from './draw.ts';

const families = ['Okapi', 'Ibex', 'Núñez', 'O’Kudu', 'van der Tapir', 'Serval', 'Zebu', 'Caracal-Gnu', 'Lê', 'Quoll'];
const givens = ['Ada', 'Björn', 'Chidi', 'Dolores', 'Émile', 'Fatima', 'Grace', 'Hideo', 'Ines', 'Jo'];

export interface Name {
  family: string;
  given: string;
}

export function drawName(draw: Draw): Name {
  return { family: draw.one(families), given: draw.one(givens) };
}

const letters = ['RN', 'LPN', 'MA', 'CMA', 'NP', 'PA-C', 'MD', 'DO', 'PharmD'];
/** National provider identifiers whose check digit is right. */
const npis = ['1234567893', '1679576722', '1245319599', '1003000126'];

/** Somebody of the staff. */
export function practitioner(id: string, draw: Draw): FhirResource {
  const { family, given } = drawName(draw);
  const credential = draw.one(letters);
  return without({
    resourceType: 'Practitioner',
    id,
    active: draw.chance(0.5) ? true : undefined,
    identifier: draw.chance(0.6) ? [{ system: system.npi, value: draw.one(npis) }] : undefined,
    name: [
      draw.chance(0.7)
        ? without({ family, given: [given], suffix: draw.chance(0.6) ? [credential] : undefined })
        : { text: `${given} ${family}, ${credential}` },
    ],
    qualification: draw.chance(0.2) ? [{ code: { text: credential } }] : undefined,
  }) as FhirResource;
}

/** How a list of names shows one: `Okapi, Ada RN`. */
export function shownName(draw: Draw): string {
  const { family, given } = drawName(draw);
  return `${family}, ${given}${draw.chance(0.6) ? ` ${draw.one(letters)}` : ''}`;
}

/** Narrative as servers generate it: for people, and nothing that is read. */
export function narrative(words: string): Elements {
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>` };
}
