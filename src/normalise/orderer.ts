import type { Orderer } from '../domain/person.ts';
import { readActor } from './actor.ts';
import { type Node, object } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { readNpi } from './npi.ts';

/** Who a request names as the one who asked for it; null when it names nobody. */
export function readOrderer(request: Node, lookup: Lookup): Orderer | null {
  const link = linkAt(request, 'requester');
  if (!link || link.evidence.value === '') return null;
  const actor = readActor(link, request, lookup);
  const { reference, name, kind, dangling, evidence } = actor.person;
  const npi = readNpi(object(request, 'requester'), actor);
  return { reference, name, kind, npi, dangling, evidence };
}
