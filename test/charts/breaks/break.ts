import type { RecordedChart } from '../chart.ts';
import type { Draw } from '../parts/draw.ts';

/** A change that needs a place to strike, which it draws. Null: such a place is not there. */
export interface Break {
  name: string;
  strike(chart: RecordedChart, draw: Draw): RecordedChart | null;
}

export type Fields = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** An element: in which resource, where in it, and what it is. */
export interface Place {
  resource: number;
  path: Path;
  value: unknown;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Resources of these types, by their number; of all types where none is named. */
export function resourcesOf(chart: RecordedChart, ...types: string[]): number[] {
  const found: number[] = [];
  for (const [i, resource] of chart.resources.entries()) {
    if (isFields(resource) && (types.length === 0 || types.includes(resource.resourceType))) found.push(i);
  }
  return found;
}

/** A resource to strike: most often what a verdict rests on itself. */
export function drawResource(chart: RecordedChart, draw: Draw): number | null {
  const own = draw.chance(0.5) ? resourcesOf(chart, 'MedicationAdministration') : [];
  const all = own.length > 0 ? own : resourcesOf(chart);
  return all.length === 0 ? null : draw.one(all);
}

/** Every element in a resource that is like this, as far down as records are read. */
export function placesIn(
  chart: RecordedChart,
  resource: number,
  fits: (value: unknown, path: Path) => boolean,
): Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, path: Path) => {
    if (path.length > 0 && fits(value, path)) found.push({ resource, path, value });
    if (typeof value !== 'object' || value === null || path.length > 8) return;
    for (const [name, child] of Object.entries(value).slice(0, 40)) {
      walk(child, [...path, Array.isArray(value) ? Number(name) : name]);
    }
  };
  walk(chart.resources[resource], []);
  return found;
}

/** The chart with another value at this place; without the element when it is undefined. Nothing else changes. */
export function withValue(
  chart: RecordedChart,
  { resource, path }: Pick<Place, 'resource' | 'path'>,
  value: unknown,
): RecordedChart {
  const resources = [...chart.resources] as unknown[];
  resources[resource] = replaced(resources[resource], path, value);
  return { ...chart, resources: resources as RecordedChart['resources'] };
}

function replaced(holder: unknown, path: Path, value: unknown): unknown {
  const [first, ...others] = path;
  if (first === undefined) return value;
  if (Array.isArray(holder)) {
    const items = [...holder];
    const item = replaced(items[Number(first)], others, value);
    if (item === undefined) items.splice(Number(first), 1);
    else items[Number(first)] = item;
    return items;
  }
  const fields = { ...(holder as Record<string, unknown>) };
  const field = replaced(fields[first], others, value);
  if (field === undefined) delete fields[first];
  else Object.defineProperty(fields, first, { value: field, enumerable: true, configurable: true, writable: true });
  return fields;
}

/** The chart with more fields in the resource. */
export function withFields(chart: RecordedChart, resource: number, fields: Fields): RecordedChart {
  const resources = [...chart.resources];
  resources[resource] = { ...resources[resource], ...fields } as RecordedChart['resources'][number];
  return { ...chart, resources };
}

/** The chart with one more entry, at its end. It may be no resource at all. */
export function withEntry(chart: RecordedChart, entry: unknown): RecordedChart {
  return { ...chart, resources: [...chart.resources, entry as RecordedChart['resources'][number]] };
}

type Like = (value: unknown, path: Path) => boolean;

/** A break of one element that is like this: its value, changed. */
export function elementBreak(name: string, fits: Like, change: (value: unknown, draw: Draw) => unknown): Break {
  return {
    name,
    strike(chart, draw) {
      const resource = drawResource(chart, draw);
      if (resource === null) return null;
      const places = placesIn(chart, resource, fits);
      if (places.length === 0) return null;
      const place = draw.one(places);
      return withValue(chart, place, change(place.value, draw));
    },
  };
}

/** A break of fields of one resource of these types. */
export function fieldBreak(
  name: string,
  types: readonly string[],
  fields: (resource: Fields, chart: RecordedChart, draw: Draw) => Fields | null,
): Break {
  return {
    name,
    strike(chart, draw) {
      const all = resourcesOf(chart, ...types);
      if (all.length === 0) return null;
      const at = draw.one(all);
      const found = fields(chart.resources[at] as Fields, chart, draw);
      return found && withFields(chart, at, found);
    },
  };
}

const last = (path: Path) => path.at(-1);

export const likes = {
  any: () => true,
  // The type of a resource and its id have breaks of their own.
  element: (_, path) => last(path) !== 'resourceType' && !(path.length === 1 && last(path) === 'id'),
  text: value => typeof value === 'string',
  object: isFields,
  list: value => Array.isArray(value),
  coding: (value, path) => isFields(value) && 'code' in value && path.at(-2) === 'coding',
  code: (value, path) => typeof value === 'string' && last(path) === 'code',
  status: (value, path) => typeof value === 'string' && (last(path) === 'status' || last(path) === 'intent'),
  reference: (value, path) => typeof value === 'string' && last(path) === 'reference',
  date: value => typeof value === 'string' && /^\d{4}-\d{2}/.test(value),
  quantity: value => isFields(value) && typeof value.value === 'number',
  words: (value, path) =>
    typeof value === 'string' && ['text', 'display', 'div', 'unit', 'name'].includes(String(last(path))),
} as const satisfies Record<string, Like>;
