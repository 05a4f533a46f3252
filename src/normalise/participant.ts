import type { Participant } from '../domain/person.ts';
import { readActor } from './actor.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { readNpi } from './npi.ts';

/** Who took part in an encounter, in `individual` (R4) or `actor` (R5). */
export function readParticipants(encounter: Node, lookup: Lookup): Participant[] {
  return list(encounter, 'participant').flatMap(node => {
    const element = linkAt(node, 'individual') ? 'individual' : 'actor';
    const link = linkAt(node, element);
    if (!link || link.evidence.value === '') return [];
    const actor = readActor(link, encounter, lookup);
    const { reference, name, kind, credentials, independent, dangling, evidence } = actor.person;
    const npi = readNpi(object(node, element), actor);
    const roles = list(node, 'type').flatMap(concept => [
      ...codingsOf(concept).flatMap(({ code }) => code ?? []),
      ...wordsIn(concept).map(({ value }) => value),
    ]);
    return [{ reference, name, kind, credentials, independent, npi, dangling, evidence, roles }];
  });
}
