import type { Evidence } from '../domain/evidence.ts';
import { wordsIn } from './concept.ts';
import { list, type Node, object, textNode } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';

interface Words {
  value: string;
  evidence: Evidence;
}

/**
 * The words for what it was given with, also where it stands among those who gave it or what supports the entry: of the references, and of the
 * Devices that they lead to. `unnamed`: those without.
 */
export function readDevices(administration: Node, lookup: Lookup): { words: Words[]; unnamed: Evidence[] } {
  const words: Words[] = [];
  const unnamed: Evidence[] = [];
  const actors = list(administration, 'performer').flatMap(one => object(one, 'actor') ?? []);
  const machines = actors.filter(one => linkAt(one)?.type === 'Device');
  const supporting = list(administration, 'supportingInformation').filter(one => linkAt(one)?.type === 'Device');
  for (const device of [...list(administration, 'device'), ...machines, ...supporting]) {
    const display = textNode(device, 'display');
    const link = linkAt(device);
    const found = link?.text != null ? lookup.follow(link, administration) : null;
    const own = [...(display ? [display] : []), ...(found?.state === 'read' ? wordsOfDevice(found.node) : [])];
    words.push(...own);
    // Without words it may be a pump as well as a syringe.
    if (own.length === 0 && link) unnamed.push(link.evidence);
  }
  return { words, unnamed };
}

function wordsOfDevice(device: Node): Words[] {
  const names = list(device, 'deviceName').flatMap(name => textNode(name, 'name') ?? []);
  return [...wordsIn(object(device, 'type')), ...names];
}
