import type { FhirResource } from '../../src/domain/fhir.ts';
import type { RecordedChart } from '../charts/index.ts';

type Step = string | number;
type Fields = Record<string, unknown>;

/** `Type/id` of a resource. */
export function keyOf({ resourceType, id }: FhirResource): string {
  return `${resourceType}/${id ?? ''}`;
}

/** `Type/id` and the path inside the resource; the path is empty for the whole resource. */
export function splitPointer(pointer: string): { reference: string; path: string } {
  const [reference = '', path = ''] = pointer.split('#');
  return { reference, path };
}

export function stepsOf(path: string): Step[] {
  return path === '' ? [] : path.split(/\.|\[|\]\.?/).flatMap(name => (name === '' ? [] : [stepOf(name)]));
}

function stepOf(name: string): Step {
  return /^\d+$/.test(name) ? Number(name) : name;
}

/** `undefined` where there is nothing. */
export function valueAt(value: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((at, step) => (isObject(at) ? (at as Fields)[step] : undefined), value);
}

/**
 * A copy with another value at a path; `undefined` takes the element away, and with it every list and object that holds
 * nothing any more, as FHIR writes no empty ones. Shares what did not change.
 */
export function withValue(value: unknown, [step, ...rest]: readonly Step[], put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value)) {
    const item = withValue(value[Number(step)], rest, put);
    const items = item === undefined ? value.filter((_, i) => i !== step) : value.with(Number(step), item);
    return items.length === 0 ? undefined : items;
  }
  const fields = isObject(value) ? (value as Fields) : {};
  const { [step]: before, ...others } = fields;
  const after = withValue(before, rest, put);
  if (after !== undefined) return { ...fields, [step]: after };
  return Object.keys(others).length === 0 ? undefined : others;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function resourceAt({ resources }: RecordedChart, reference: string): FhirResource | undefined {
  return resources.find(one => keyOf(one) === reference);
}

/** What stands at a pointer; `undefined` where there is nothing. */
export function seenAt(chart: RecordedChart, pointer: string): unknown {
  const { reference, path } = splitPointer(pointer);
  return valueAt(resourceAt(chart, reference), stepsOf(path));
}

/** The chart with one resource changed; null from `change` takes it away. */
export function withResource(
  chart: RecordedChart,
  reference: string,
  change: (resource: FhirResource) => FhirResource | null,
): RecordedChart {
  return {
    ...chart,
    resources: chart.resources.flatMap(one => (keyOf(one) === reference ? (change(one) ?? []) : [one])),
  };
}

/** The chart with another value at a pointer; `undefined` takes it away. */
export function put(chart: RecordedChart, pointer: string, value: unknown): RecordedChart {
  const { reference, path } = splitPointer(pointer);
  return withResource(chart, reference, one =>
    path === '' ? null : ((withValue(one, stepsOf(path), value) as FhirResource | undefined) ?? null),
  );
}

/** The chart without what stands at these pointers. What stands later in a list goes first: the others keep their place. */
export function without(chart: RecordedChart, pointers: readonly string[]): RecordedChart {
  const ordered = pointers.length > 1 ? [...pointers].sort(laterFirst) : pointers;
  return ordered.reduce<RecordedChart>((changed, pointer) => put(changed, pointer, undefined), chart);
}

const numerically = new Intl.Collator('en', { numeric: true });

function laterFirst(one: string, other: string): number {
  return numerically.compare(other, one);
}

/** True where one of two pointers holds the other, or they are the same. */
export function touches(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

/** True where the outer pointer is the inner one, or an element or resource around it. */
export function holds(outer: string, inner: string): boolean {
  return inner === outer || (inner.startsWith(outer) && '#.['.includes(inner[outer.length] ?? '-'));
}

/** Every pointer below one, down to the single values, and itself. */
export function within(chart: RecordedChart, pointer: string): string[] {
  const below = (value: unknown, at: string): string[] => [
    at,
    ...(Array.isArray(value)
      ? value.flatMap((item, i) => below(item, `${at}[${i}]`))
      : isObject(value)
        ? Object.entries(value).flatMap(([name, item]) => below(item, `${at}${at.includes('#') ? '.' : '#'}${name}`))
        : []),
  ];
  return below(seenAt(chart, pointer), pointer);
}
