import type { Evidence } from '../domain/evidence.ts';
import { list, type Node, object, seen, text } from './elements.ts';
import { type Lookup, linkAt } from './lookup.ts';

/**
 * Labels by which an entry, its patient or its visit is said to be made up for tests (v3-ActReason HTEST), and a
 * patient's record that another one has taken the place of (Patient.link): nobody pays for either.
 */
export function labelsAgainst(administration: Node, lookup: Lookup): Evidence[] {
  const patient = followed(administration, 'subject', lookup);
  return [
    ...testLabels(administration),
    ...(patient ? [...testLabels(patient), ...replacedBy(patient)] : []),
    ...testLabels(followed(administration, 'context', lookup)),
  ];
}

function followed(administration: Node, name: string, lookup: Lookup): Node | null {
  const link = linkAt(administration, name);
  const found = link?.text == null ? null : lookup.follow(link, administration);
  return found?.state === 'read' ? found.node : null;
}

function testLabels(resource: Node | null): Evidence[] {
  const meta = object(resource, 'meta');
  if (meta === null) return [];
  return [...list(meta, 'security'), ...list(meta, 'tag')]
    .filter(label => text(label, 'code') === 'HTEST')
    .map(label => seen(label, 'test data'));
}

function replacedBy(patient: Node): Evidence[] {
  return list(patient, 'link')
    .filter(link => text(link, 'type') === 'replaced-by')
    .map(link => seen(link, 'patient record replaced by another'));
}
