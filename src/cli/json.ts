import type { Report } from '../engine/report.ts';

/**
 * A report as indented JSON, piece by piece: the whole of one patient with many thousand administrations is longer than
 * a string can be. The pieces together are what `JSON.stringify(report, null, 2)` would be.
 */
export function* jsonPieces(report: Report): Generator<string> {
  yield* around(report, 'visits', report.visits, 1, function* (visit) {
    yield* around(visit, 'administrations', visit.administrations, 3, function* (administration) {
      yield indented(administration, 4);
    });
  });
}

/** The JSON of `holder` with one of its lists written item by item. `depth`: how far its members stand in. */
function* around<Holder extends object, Item>(
  holder: Holder,
  list: keyof Holder & string,
  items: readonly Item[],
  depth: number,
  write: (item: Item) => Generator<string>,
): Generator<string> {
  const shell = indented({ ...holder, [list]: [] }, depth - 1);
  if (items.length === 0) return yield shell;
  const empty = `\n${'  '.repeat(depth)}"${list}": []`;
  const at = shell.lastIndexOf(empty);
  const inner = '  '.repeat(depth + 1);
  yield `${shell.slice(0, at)}\n${'  '.repeat(depth)}"${list}": [`;
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '' : ','}\n${inner}`;
    yield* write(item);
  }
  yield `\n${'  '.repeat(depth)}]${shell.slice(at + empty.length)}`;
}

/** Strings hold no line ends in JSON, so every line end is one of the layout. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
