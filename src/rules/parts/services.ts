import type { Administration } from '../../domain/administration.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { OtherServiceFamily } from '../../domain/service.ts';
import type { ServiceRecord } from '../../domain/service-record.ts';
import type { ServiceKind } from '../../knowledge/edits.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { Values } from '../define.ts';
import type { VisitRuleFacts } from '../visit-facts.ts';

/** A code of the day and the record that names it. */
export interface Beside {
  code: string;
  service: ServiceRecord;
}

/** The codes of these kinds that were recorded beside the injections. */
export function besides(
  { services }: Pick<VisitRuleFacts, 'services'>,
  knowledge: Knowledge,
  ...kinds: readonly ServiceKind[]
): readonly Beside[] {
  return services.flatMap(service =>
    service.codes.filter(code => kinds.includes(knowledge.serviceKind(code))).map(code => ({ code, service })),
  );
}

/**
 * Whether a charge of that code carries modifier 25. A procedure or the type of the visit, which have no place for one, are
 * no second charge; where nothing is charged yet, they speak for themselves.
 */
export function isMarked25({ code, service }: Beside, all: readonly Beside[]): boolean {
  if (service.modifiers.includes('25')) return true;
  const charges = all.filter(one => one.code === code && one.service.from === 'charge');
  return service.from !== 'charge' && charges.some(one => one.service.modifiers.includes('25'));
}

/** The codes and where they were found, for the sentence: each once. */
export function namesOf(found: readonly Beside[]): Values {
  const list = (all: readonly string[]) => [...new Set(all)].toSorted().join(', ');
  return { codes: list(found.map(({ code }) => code)), where: list(found.map(({ service }) => service.from)) };
}

export function evidenceOf(found: readonly Beside[]): readonly Evidence[] {
  return [...new Set(found.map(({ service }) => service))].flatMap(({ evidence }) => evidence);
}

/** Administrations of the visit that belong to one of these other services: their families, and what says so. */
export function givenBeside(
  { setAside }: Pick<VisitRuleFacts<Pick<Administration, 'drug' | 'route'>>, 'setAside'>,
  families: readonly OtherServiceFamily[],
) {
  const found = setAside.filter(({ family }) => families.includes(family));
  return {
    families: [...new Set(found.map(({ family }) => family))].toSorted().join(', '),
    evidence: found.flatMap(({ administration }) => [
      ...administration.drug.evidence,
      ...administration.route.evidence,
    ]),
  };
}
