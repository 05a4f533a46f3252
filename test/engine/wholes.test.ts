import { expect, test } from 'vitest';
import type { Visit, Whole } from '../../src/domain/visit.ts';
import { wholesOf } from '../../src/engine/wholes.ts';
import { readyVisit, wholeAt } from './chart.ts';

const part = (reference: string, partOf: Whole | null, more: Partial<Visit> = {}) =>
  readyVisit({ reference: `Encounter/${reference}`, partOf, ...more });
const of = (name: string) => wholeAt(`Encounter/${name}`);
const why = { code: 'forbidden' } as const;
const missing = wholeAt('Encounter/x', { dangling: true });
const unread = wholeAt('Encounter/x', { unread: why });
const changed = { code: 'modifier-extension' } as const;

/** The first visit is asked about. */
const cases: [name: string, visits: Visit[], wholes: string[], unseen: Whole | null][] = [
  ['of nothing', [part('v', null)], [], null],
  ['of one', [part('v', of('a')), part('a', null)], ['a'], null],
  ['of one that is part of another', [part('v', of('a')), part('a', of('b')), part('b', null)], ['a', 'b'], null],
  ['of itself', [part('v', of('v'))], [], null],
  ['of one that is part of it', [part('v', of('a')), part('a', of('v'))], ['a'], null],
  ['of a circle', [part('v', of('a')), part('a', of('b')), part('b', of('a'))], ['a', 'b'], null],
  ['of what is missing', [part('v', missing)], [], missing],
  ['of what was not read', [part('v', unread)], [], unread],
  ['of one that is part of what was not read', [part('v', of('a')), part('a', unread)], ['a'], unread],
  [
    'of one whose meaning is changed',
    [part('v', of('a')), part('a', null, { unread: changed })],
    ['a'],
    { ...of('a'), unread: changed },
  ],
];

test.each(cases)('a visit that is part %s', (_, visits, wholes, unseen) => {
  const found = wholesOf(visits[0] ?? null, {
    visit: wanted => visits.find(({ reference }) => reference === wanted) ?? null,
  });
  expect(found.wholes.map(({ reference }) => reference)).toEqual(wholes.map(name => `Encounter/${name}`));
  expect(found.unseen).toEqual(unseen);
});
