import { type Break, drawResource, elementBreak, isFields, likes, withEntry, withFields } from './break.ts';

const oddEntries: readonly unknown[] = [
  null,
  5,
  'MedicationAdministration',
  true,
  [],
  [[]],
  {},
  { resourceType: null },
  { resourceType: 7 },
  { resourceType: '' },
];
const oddTypes = [
  'medicationadministration',
  'MedicationStatement',
  'Bundle',
  'OperationOutcome',
  'Parameters',
  '__proto__',
  ' Encounter',
  'Patient',
  'Basic',
];
const oddIds: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  7,
  {},
  ['a'],
  'a/b',
  '../Patient/x',
  'a b',
  'x'.repeat(200),
  '#',
  '?_id=1',
  'ü',
  '‮a',
];

/** What is of another type than it should be: values, resources, entries. */
export const types: readonly Break[] = [
  elementBreak('object that cannot be shown', likes.element, (_, draw) =>
    draw.one<unknown>([{ toString: 1 }, [{ toString: null, valueOf: null }], { toString: 'x', valueOf: 1 }]),
  ),
  {
    name: 'profile that cannot be shown',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      const meta = { profile: [{ toString: 1 }], tag: [{ code: { toString: 1 } }], lastUpdated: { toString: 1 } };
      return at === null ? null : withFields(chart, at, { meta });
    },
  },
  elementBreak('number for text', likes.text, (_, draw) => draw.one([0, 1, -1, 1.5, 1e308, 78421000])),
  elementBreak('truth value', likes.element, (_, draw) => draw.chance(0.5)),
  elementBreak('text for object', likes.object, (_, draw) =>
    draw.one(['IM', 'Patient/x', '[object Object]', 'left deltoid']),
  ),
  elementBreak('object for list', likes.list, value => (Array.isArray(value) ? value[0] : {})),
  elementBreak('list for object', likes.object, value => [value]),
  elementBreak('list for value', likes.element, value => [value]),
  elementBreak('list in list', likes.list, value => [value]),
  elementBreak('object for value', likes.text, value => ({ value })),
  elementBreak(
    'text for number',
    value => typeof value === 'number',
    value => String(value),
  ),
  elementBreak('object with numbers for list', likes.list, value => ({ ...(value as unknown[]) })),
  {
    name: 'another type of resource',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      return at === null ? null : withFields(chart, at, { resourceType: draw.one(oddTypes) });
    },
  },
  {
    name: 'odd id',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      return at === null ? null : withFields(chart, at, { id: draw.one(oddIds) });
    },
  },
  {
    name: 'entry that is no resource',
    strike: (chart, draw) => withEntry(chart, draw.one(oddEntries)),
  },
  {
    name: 'resource in a list',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      if (at === null) return null;
      const resources = chart.resources.map((one, i) => (i === at ? ([one] as unknown as typeof one) : one));
      return { ...chart, resources };
    },
  },
  {
    name: 'resource with everything twice in it',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      const found = at === null ? null : chart.resources[at];
      return at === null || !isFields(found) ? null : withFields(chart, at, { contained: [found], resource: found });
    },
  },
];
