import type { Participant } from '../domain/person.ts';
import { readActor } from './actor.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';

/** Who took part in an encounter, in `individual` (R4) or `actor` (R5). */
export function readParticipants(encounter: Node, lookup: Lookup): Participant[] {
  return list(encounter, 'participant').flatMap(node => {
    const link = linkAt(node, 'individual') ?? linkAt(node, 'actor');
    if (!link || link.evidence.value === '') return [];
    const { reference, name, kind, credentials, independent, dangling, evidence } = readActor(
      link,
      encounter,
      lookup,
    ).person;
    const roles = list(node, 'type').flatMap(concept => [
      ...codingsOf(concept).flatMap(({ code }) => code ?? []),
      ...wordsIn(concept).map(({ value }) => value),
    ]);
    return [{ reference, name, kind, credentials, independent, dangling, evidence, roles }];
  });
}
