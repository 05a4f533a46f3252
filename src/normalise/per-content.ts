import { memo } from '../domain/memo.ts';
import type { Why } from '../domain/reading.ts';
import type { Node } from './elements.ts';
import { here, type Placed, placed } from './placed.ts';

/** Longer contents are somebody's own words rather than what a list offers: they hardly come again, and are not kept. */
const longestKept = 2000;

/** So many contents of an element are known at a time: more than the drugs, routes and doses of a large clinic. */
const mostKept = 2000;

/**
 * The same reader of an element, reading each content only once: exports repeat the same drugs, routes and sites a million
 * times. The content (codes, and the words beside them) is the key; every answer is a copy with the pointers of its own
 * record. `read` may look at nothing but the element below `node`.
 */
export function perContent<T extends object>(read: (node: Node) => T): (node: Node) => T {
  const known = memo<Placed<T>>(mostKept);
  return node => {
    const key = keyOf(node);
    if (key === null) return read(node);
    const place = known.get(key);
    if (place !== undefined) return place(node.reference);
    if (!isKept(key)) return read(node);
    const faults: Why[] = [];
    const answer = read({ ...node, reference: here, faults });
    // What is of a wrong form is rare, and names its place in the record's faults.
    if (faults.length > 0 || key.includes('\\u0000')) return read(node);
    const made = placed(answer);
    known.set(key, made);
    return made(node.reference);
  };
}

/** Where it stands and what it says, in one text. Null where it is read through a view: that means something else than it says. */
function keyOf({ viewed, path, value }: Node): string | null {
  if (viewed) return null;
  try {
    return JSON.stringify([path, value]);
  } catch {
    // Nested too deeply.
    return null;
  }
}

/** A number beyond all numbers (`1e999`) is written as null, which it is not. */
function isKept(key: string): boolean {
  return key.length <= longestKept && !key.includes('null');
}
