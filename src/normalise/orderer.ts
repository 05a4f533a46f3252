import type { Orderer } from '../domain/person.ts';
import { isNpi, isNpiSystem } from '../knowledge/npi.ts';
import { readActor } from './actor.ts';
import { list, type Node, object, text } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';

/** Who a request names as the one who asked for it; null when it names nobody. */
export function readOrderer(request: Node, lookup: Lookup): Orderer | null {
  const link = linkAt(request, 'requester');
  if (!link || link.evidence.value === '') return null;
  const { person, resources } = readActor(link, request, lookup);
  const { reference, name, kind, dangling, evidence } = person;
  const logical = object(object(request, 'requester'), 'identifier');
  const npis = [logical, ...resources.flatMap(one => list(one, 'identifier'))].flatMap(npiOf);
  const read = npis.length > 0 || resources.some(one => text(one, 'resourceType') === 'Practitioner');
  const npi = npis.some(isNpi) ? 'recorded' : npis.length > 0 ? 'wrong' : 'absent';
  return { reference, name, kind, npi, read, dangling, evidence };
}

function npiOf(identifier: Node | null): string[] {
  const value = text(identifier, 'value');
  return value !== null && isNpiSystem(text(identifier, 'system') ?? '') ? [value] : [];
}
