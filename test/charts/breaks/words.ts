import {
  type Break,
  drawResource,
  elementBreak,
  type Fields,
  likes,
  placesIn,
  resourcesOf,
  withFields,
  withValue,
} from './break.ts';

const strange = [
  '‮MI',
  '⁦IM⁩',
  'I​M',
  'IM\u0000',
  '\u0007\u001b[31mIM',
  'ＩＭ',
  'IМ',
  '𝐈𝐌',
  '\ud800',
  '💉',
  'I\u0301M',
  'IM IM',
  '=HYPERLINK("http://x","IM")',
  '<img src=x onerror=alert(1)>',
  '%s IM',
  'عضلي',
];
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'then',
  '__defineGetter__',
];
/** As it comes out of JSON, where `__proto__` is a name like any other. */
const withKey = (fields: object, key: string, value: unknown) =>
  Object.defineProperty({ ...fields }, key, { value, enumerable: true, configurable: true, writable: true });

/** Strange letters in words and values, and names that mean something to the language. */
export const words: readonly Break[] = [
  elementBreak('strange letters', likes.text, (_, draw) => draw.one(strange)),
  elementBreak(
    'strange letters within',
    likes.words,
    (value, draw) => `${draw.one(strange)}${String(value)}${draw.one(strange)}`,
  ),
  elementBreak('word of the language', likes.text, (_, draw) => draw.one(keys)),
  {
    name: 'name of the language',
    strike(chart, draw) {
      const resource = drawResource(chart, draw);
      if (resource === null) return null;
      const held = placesIn(chart, resource, likes.object);
      if (held.length === 0) return null;
      const place = draw.one(held);
      const value = draw.one<unknown>([null, 'x', {}, [], { status: 'completed' }, { toString: 'x' }, { code: 'IM' }]);
      return withValue(chart, place, withKey(place.value as Fields, draw.one(keys), value));
    },
  },
  {
    name: 'id of the language, and all that refers to it',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      const found = at === null ? null : chart.resources[at];
      if (at === null || !found || found.resourceType === 'Patient' || typeof found.id !== 'string') return null;
      const id = draw.one(keys);
      const before = `${found.resourceType}/${found.id}`;
      const named = resourcesOf(chart).flatMap(one => placesIn(chart, one, value => value === before));
      const after = named.reduce((all, place) => withValue(all, place, `${found.resourceType}/${id}`), chart);
      return withFields(after, at, { id });
    },
  },
];
