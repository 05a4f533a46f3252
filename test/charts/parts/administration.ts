import { coding, concept, type Elements, system, without } from './concept.ts';
import { quantityOf } from './doses.ts';
import type { Draw } from './draw.ts';
import type { Medicine } from './drugs.ts';
import { routeOf } from './routes.ts';
import { siteOf } from './sites.ts';
import type { Injection } from './story.ts';

/** Route, site and dose, with nothing left out. */
export function fullDosage({ route, amount }: Injection, draw: Draw): Elements {
  return { route: routeOf(route, draw), site: siteOf(route, draw), dose: quantityOf(amount, draw) };
}

/** The drug by codes of one kind or another and, most often, its name. There is always a name or a code of RxNorm. */
export function drugConcept(medicine: Medicine, draw: Draw): Elements {
  const name = draw.one(medicine.names);
  const codings: Elements[] = [];
  const rxnorm = medicine.rxnorm.length > 0 ? draw.one(medicine.rxnorm) : undefined;
  if (rxnorm !== undefined && draw.chance(0.7))
    codings.push(coding(system.rxnorm, rxnorm, draw.chance(0.6) ? name : undefined));
  if (medicine.ndc.length > 0 && draw.chance(0.3)) codings.push(coding(system.ndc, draw.one(medicine.ndc)));
  if (medicine.hcpcs.length > 0 && draw.chance(0.1)) codings.push(coding(system.hcpcs, draw.one(medicine.hcpcs)));
  const named =
    medicine.byName || rxnorm === undefined || !codings.some(one => one.system === system.rxnorm) || draw.chance(0.7);
  return concept(codings, named ? name : undefined);
}

/** Functions of performers, as the standard names them. */
export function performed(actor: Elements, role?: 'performer' | 'verifier'): Elements {
  const list = 'http://terminology.hl7.org/CodeSystem/med-admin-perform-function';
  return without({ function: role && concept([coding(list, role)]), actor });
}
