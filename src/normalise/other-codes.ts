import type { Evidence } from '../domain/evidence.ts';
import { isOtherAdministration } from '../knowledge/edits.ts';
import { wordsIn } from './concept.ts';
import { list, type Node, object, textNode } from './elements.ts';
import { type Link, type Lookup, linkAt } from './lookup.ts';
import { perContent } from './per-content.ts';
import { serviceCodesOf } from './service-codes.ts';

/**
 * Codes of other administration services that stand in an entry itself: among the codes of its drug and reasons, in what
 * supports it, and in its category and dosage, where they were found when those were read.
 */
export function otherServiceCodes(
  administration: Node,
  found: Readonly<Record<'category' | 'dosage', readonly Evidence[]>>,
  lookup: Lookup,
): Evidence[] {
  const medication = linkAt(administration, 'medicationReference');
  const supports = list(administration, 'supportingInformation');
  return [
    ...otherServicesIn(object(administration, 'medicationCodeableConcept')),
    ...(medication ? codesAt(medication, administration, lookup) : []),
    ...found.category,
    ...found.dosage,
    ...list(administration, 'reasonCode').flatMap(otherServicesIn),
    ...supports.flatMap(one => supportCodes(one, administration, lookup)),
  ];
}

/** What supports the entry: by its words, its identifier, or the code of the resource it leads to. */
function supportCodes(support: Node, administration: Node, lookup: Lookup): Evidence[] {
  const link = linkAt(support);
  const words = [textNode(support, 'display'), textNode(object(support, 'identifier'), 'value')];
  const said = words.flatMap(one => (one && namesCode(one.value) ? [one.evidence] : []));
  return [...said, ...(link ? codesAt(link, administration, lookup) : []), ...unnamedService(support, link, lookup)];
}

const services: readonly (string | null)[] = ['Procedure', 'ServiceRequest'];

/** A service that supports the entry and could not be looked at, where no words say which it is. */
function unnamedService(support: Node, link: Link | null, lookup: Lookup): Evidence[] {
  if (!link || link.display !== null || !services.includes(link.type)) return [];
  return lookup.follow(link, support).state === 'read' ? [] : [link.evidence];
}

/** The words of services that support the entry: they may name another way of giving it. */
export function wordsOfSupport(administration: Node, lookup: Lookup): { value: string; evidence: Evidence }[] {
  return list(administration, 'supportingInformation').flatMap(support => {
    const link = linkAt(support);
    if (!link || !services.includes(link.type)) return [];
    const found = link.text === null ? null : lookup.follow(link, administration);
    const display = textNode(support, 'display');
    return [...(display ? [display] : []), ...(found?.state === 'read' ? wordsIn(object(found.node, 'code')) : [])];
  });
}

function codesAt(link: NonNullable<ReturnType<typeof linkAt>>, holder: Node, lookup: Lookup): readonly Evidence[] {
  const found = link.text === null ? null : lookup.follow(link, holder);
  return found?.state === 'read' ? otherServicesIn(object(found.node, 'code')) : [];
}

/** Codes of other administration services that a concept has or names. */
export function otherServicesIn(concept: Node | null): readonly Evidence[] {
  return concept === null ? [] : known(concept);
}

const known = perContent((concept): readonly Evidence[] => {
  const { codes, evidence } = serviceCodesOf(concept);
  const worded = wordsIn(concept).flatMap(({ value, evidence: at }) => (namesCode(value) ? [at] : []));
  const coded = codes.flatMap((code, at) => {
    const place = evidence[at];
    return place && isOtherAdministration(code) ? [{ ...place, value: code }] : [];
  });
  return [...coded, ...worded.filter(one => !coded.some(({ pointer }) => pointer === one.pointer))];
});

function namesCode(words: string): boolean {
  const numbers = words.toUpperCase().match(/(?<![\w-])[0-9A-Z]\d{3}[0-9A-Z](?![\w-])/g) ?? [];
  return numbers.some(isOtherAdministration);
}
