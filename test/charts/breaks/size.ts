import { type Break, drawResource, elementBreak, likes, withFields } from './break.ts';

const longText = 'injection '.repeat(2500);
const longWord = 'a'.repeat(25_000);
const longCodings = Array.from({ length: 1500 }, (_, i) => ({ system: 'urn:oid:1.2.3', code: String(i) }));
const longList = Array.from({ length: 1200 }, () => ({ text: 'x' }));

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let found: unknown = { text: 'IM' };
  for (let i = 0; i < depth; i += 1) found = wrap(found);
  return found;
}
const deep = [90, 150, 5000].flatMap(depth => [
  nested(depth, inner => ({ extension: [{ url: 'u', inner }] })),
  nested(depth, inner => [inner]),
  nested(depth, inner => ({ resourceType: 'Medication', contained: [inner] })),
]);

/** What is too long, too many or too deep. */
export const sizes: readonly Break[] = [
  elementBreak('huge text', likes.text, (_, draw) => draw.one([longText, longWord])),
  elementBreak('huge list', likes.list, (value, draw) =>
    draw.one<unknown>([longList, longCodings, Array(1100).fill((value as unknown[])[0] ?? null)]),
  ),
  elementBreak(
    'huge list of codings',
    (_, path) => path.at(-1) === 'coding',
    value => [...longCodings, ...(value as unknown[])],
  ),
  elementBreak('deep nesting', likes.element, (_, draw) => draw.one(deep)),
  {
    name: 'deep nesting beside what is known',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      return at === null
        ? null
        : withFields(chart, at, { [draw.one(['extension', 'contained', 'meta', 'other'])]: draw.one(deep) });
    },
  },
  {
    name: 'many fields',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      if (at === null) return null;
      return withFields(chart, at, Object.fromEntries(longCodings.map((one, i) => [`field${i}`, one])));
    },
  },
];
