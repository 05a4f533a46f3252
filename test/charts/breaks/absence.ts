import { type Break, drawResource, elementBreak, isFields, likes, placesIn, withValue } from './break.ts';

const reasonUrl = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const reasons = ['unknown', 'masked', 'not-asked', 'temp-unknown', 'error', 'as-text'];
const extension = (code: string) => ({ extension: [{ url: reasonUrl, valueCode: code }] });

/** What is not there, in all the ways in which it may not be. */
export const absences: readonly Break[] = [
  elementBreak('missing', likes.element, () => undefined),
  elementBreak('null', likes.element, () => null),
  elementBreak('empty text', likes.element, () => ''),
  elementBreak('blank', likes.text, (_, draw) => draw.one([' ', '\t', '\n', ' ', '　', '​'])),
  elementBreak('empty list', likes.element, () => []),
  elementBreak('empty object', likes.element, () => ({})),
  elementBreak('list of nothing', likes.list, (_, draw) => draw.one([[null], [{}], [''], [[]], [null, {}]])),
  elementBreak('object with a reason why it is absent', likes.object, (_, draw) => extension(draw.one(reasons))),
  elementBreak('object with an id only', likes.object, () => ({ id: 'e1' })),
  {
    name: 'value with a reason why it is absent',
    strike(chart, draw) {
      const resource = drawResource(chart, draw);
      if (resource === null) return null;
      const held = placesIn(
        chart,
        resource,
        (value, path) => typeof value !== 'object' && typeof path.at(-1) === 'string' && path.at(-1) !== 'resourceType',
      );
      if (held.length === 0) return null;
      const place = draw.one(held);
      const beside = [...place.path.slice(0, -1), `_${String(place.path.at(-1))}`];
      const without = draw.chance(0.7) ? withValue(chart, place, undefined) : chart;
      return withValue(without, { resource, path: beside }, extension(draw.one(reasons)));
    },
  },
  {
    name: 'resource missing',
    strike(chart, draw) {
      const gone = drawResource(chart, draw);
      return gone === null ? null : { ...chart, resources: chart.resources.filter((_, i) => i !== gone) };
    },
  },
  {
    name: 'null beside a list of values',
    strike(chart, draw) {
      const resource = drawResource(chart, draw);
      if (resource === null) return null;
      const lists = placesIn(chart, resource, value => Array.isArray(value) && value.some(isFields));
      if (lists.length === 0) return null;
      const place = draw.one(lists);
      return withValue(chart, place, [null, ...(place.value as unknown[])]);
    },
  },
];
