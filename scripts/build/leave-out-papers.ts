import type { Plugin } from 'vite';

/** A node of the syntax tree (ESTree), as far as it is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** Fields of a rule that only the pages about it and the tests read. */
const ofRules = ['since', 'prevents', 'tables'];
/** The same of a rule's sources: reports name them by title and locator. */
const ofSources = ['read', 'confidence'];

/**
 * Leaves out of the build what only the pages and the tests about rules and knowledge read: the text that each row of
 * knowledge comes from, since when a rule stands, the denials it prevents. No judgement rests on it.
 */
export function leaveOutPapers(): Plugin {
  return {
    name: 'needlepoint:leave-out-papers',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/(knowledge|rules)\// },
      handler(code) {
        const cuts = cutsIn(this.parse(code) as unknown as Node);
        return cuts.length === 0 ? null : { code: without(code, cuts), map: null };
      },
    },
  };
}

type Cut = readonly [start: number, end: number];

function cutsIn(node: Node): Cut[] {
  const inside = Object.values(node).flatMap(part => (Array.isArray(part) ? part : [part]).filter(isNode));
  return [...cutsAt(node), ...inside.flatMap(cutsIn)];
}

function cutsAt(node: Node): Cut[] {
  if (node.type === 'ObjectExpression' && has(node, 'title') && has(node, 'locator')) return fields(node, ofSources);
  if (node.type !== 'CallExpression') return [];
  const [first] = node.arguments as Node[];
  switch ((node.callee as Node).name) {
    case 'sourced':
    case 'recalled':
      // Its quotes stay: an empty text.
      return first?.type === 'Literal' ? [[first.start + 1, first.end - 1]] : [];
    case 'defineRule':
    case 'defineVisitRule':
      return first?.type === 'ObjectExpression' ? fields(first, ofRules) : [];
    default:
      return [];
  }
}

/** The fields of an object that have one of these names, with the comma behind or before. */
function fields(node: Node, names: readonly string[]): Cut[] {
  const all = node.properties as Node[];
  return all.flatMap((field, at): Cut[] => {
    if (!names.includes(nameOf(field))) return [];
    const next = all[at + 1];
    return [next ? [field.start, next.start] : [all[at - 1]?.end ?? field.start, field.end]];
  });
}

function has(node: Node, name: string): boolean {
  return (node.properties as Node[]).some(field => nameOf(field) === name);
}

function nameOf({ key }: Node): string {
  return isNode(key) ? String(key.name) : '';
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as Node).type === 'string';
}

function without(code: string, cuts: readonly Cut[]): string {
  const ordered = cuts.toSorted(([a], [b]) => a - b);
  let left = '';
  let at = 0;
  for (const [start, end] of ordered) {
    left += code.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return left + code.slice(at);
}
