import type { Change, RecordedChart } from '../charts/index.ts';
import { isThing, text } from './json.ts';

type Value = unknown;

function put(at: Value, path: readonly string[], value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (/^\d+$/.test(key) && !Array.isArray(at)) return at;
  if (Array.isArray(at)) return at.map((one, index) => (String(index) === key ? put(one, rest, value) : one));
  const { [key]: old, ...others } = isThing(at) ? at : {};
  const made = put(old, rest, value);
  return made === undefined ? others : { ...others, [key]: made };
}

/** A value put into every resource of a type; undefined takes the element away. */
export function set(type: string, path: string, value: Value, ...more: readonly (readonly [string, Value])[]): Change {
  const puts = [[path, value] as const, ...more];
  return {
    name: `${type} ${puts.map(([where, what]) => `${where} ${what === undefined ? 'absent' : JSON.stringify(what)}`).join(', ')}`,
    apply(chart) {
      if (!chart.resources.some(one => one.resourceType === type)) return null;
      const resources = chart.resources.map(one =>
        one.resourceType === type
          ? (puts.reduce<Value>((made, [where, what]) => put(made, where.split('.'), what), one) as typeof one)
          : one,
      );
      return { ...chart, resources };
    },
  };
}

/** One more resource; `$` stands for the id of the patient. */
export function add(name: string, resource: Readonly<Record<string, Value>>): Change {
  return {
    name,
    apply(chart) {
      const id = chart.patient.replace(/^.*[/:]/, '');
      const made = JSON.parse(JSON.stringify(resource).replaceAll('$', id)) as RecordedChart['resources'][number];
      return { ...chart, resources: [...chart.resources, made] };
    },
  };
}

/** The first administration once more, with something changed. */
export function again(
  name: string,
  path: string,
  value: Value,
  ...more: readonly (readonly [string, Value])[]
): Change {
  return {
    name: `another entry: ${name}`,
    apply(chart) {
      const first = chart.resources.find(one => one.resourceType === 'MedicationAdministration');
      if (first === undefined) return null;
      const puts = [['id', `${text(first, 'id')}-2`] as const, [path, value] as const, ...more];
      const made = puts.reduce<Value>((one, [where, what]) => put(one, where.split('.'), what), first);
      return { ...chart, resources: [...chart.resources, made as typeof first] };
    },
  };
}

/** Without any resource of a type. */
export const without = (type: string): Change => ({
  name: `no ${type}`,
  apply: chart =>
    chart.resources.some(one => one.resourceType === type)
      ? { ...chart, resources: chart.resources.filter(one => one.resourceType !== type) }
      : null,
});

/** A setting of the site. */
export const settings = (name: string, change: Partial<RecordedChart['settings']>): Change => ({
  name,
  apply: chart => ({ ...chart, settings: { ...chart.settings, ...change } }),
});

export const notOffered = (...paths: readonly string[]): Change =>
  settings(`not offered: ${paths.join(', ')}`, { notOffered: paths });

/** One change after the other. */
export function both(first: Change, second: Change): Change {
  return {
    name: `${first.name}; ${second.name}`,
    apply(chart) {
      const changed = first.apply(chart);
      return changed === null ? null : second.apply(changed);
    },
  };
}
