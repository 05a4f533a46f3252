import type { OrganizationName } from '../domain/person.ts';
import { type Node, text } from './elements.ts';
import { type Lookup, linkAt, nameOf } from './lookup.ts';

/** The organisation that an element refers to: by the name in its own entry where that was read, else by the reference's. */
export function readOrganization(holder: Node, element: string, lookup: Lookup): OrganizationName | null {
  // A name that cannot be understood is no name; what the holder says is none the worse for it.
  const link = linkAt({ ...holder, faults: [] }, element);
  if (!link || (link.text === null && link.display === null)) return null;
  // A person or a place that stands here is no organisation.
  if (link.type !== null && link.type !== 'Organization') return null;
  const found = link.text === null ? null : lookup.follow(link, holder);
  const known = found?.state === 'read' && text(found.node, 'resourceType') === 'Organization' ? found.node : null;
  return {
    reference: link.text === null ? null : nameOf(link),
    name: (known && text(known, 'name')) ?? link.display,
  };
}
