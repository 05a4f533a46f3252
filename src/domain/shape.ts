import type { ConfigFault } from './fault.ts';

/** Says in words what is wrong with a value, or null when nothing is. */
export type Check = (value: string) => string | null;

/**
 * Reads one value of a JSON file at a path and notes everything that is wrong with it in `faults`. What it returns is
 * of use only when nothing was noted. The launch page carries this instead of a schema library, which would add a third
 * to its weight.
 */
export type Shape<T> = (value: unknown, path: string, faults: ConfigFault[]) => T;

/** A text that the check finds nothing wrong with. */
export function text(check: Check): Shape<string> {
  return (value, path, faults) => {
    const problem = typeof value === 'string' ? check(value) : must('text', value);
    if (problem !== null) faults.push({ path, problem });
    return String(value);
  };
}

/** One of these values, and nothing like it. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Shape<T> {
  return (value, path, faults) => {
    const found = values.find(allowed => allowed === value);
    if (found === undefined)
      faults.push({ path, problem: must(values.map(one => JSON.stringify(one)).join(' or '), value) });
    return found as T;
  };
}

/** A whole number within these bounds, both included. */
export function wholeNumber(least: number, most: number): Shape<number> {
  return (value, path, faults) => {
    const inside = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!inside) faults.push({ path, problem: must(`a whole number from ${least} to ${most}`, value) });
    return Number(value);
  };
}

/** The same, or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, faults) => (value === null ? null : shape(value, path, faults));
}

/** What is left out is read as if `otherwise` stood there. */
export function optional<T>(shape: Shape<T>, otherwise: unknown): Shape<T> {
  return (value, path, faults) => shape(value === undefined ? otherwise : value, path, faults);
}

/** Null where it is left out. */
export function orLeftOut<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, faults) => (value === undefined ? null : shape(value, path, faults));
}

/** A list of at least so many items; a fault names the item by its place. */
export function listOf<T>(shape: Shape<T>, least = 0): Shape<readonly T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) faults.push({ path, problem: must('a list', value) });
    else if (value.length < least) faults.push({ path, problem: 'must not be empty' });
    return Array.isArray(value) ? value.map((item, index) => shape(item, `${path}[${index}]`, faults)) : [];
  };
}

/** An object whose keys are the deployer's own, as far as `key` allows them. */
export function recordOf<T>(key: Check, shape: Shape<T>): Shape<Record<string, T>> {
  return (value, path, faults) => {
    const entries = entriesOf(value, path, faults).flatMap(([name, item]): [string, T][] => {
      const problem = key(name);
      if (problem === null) return [[name, shape(item, join(path, name), faults)]];
      faults.push({ path: join(path, name), problem });
      return [];
    });
    return Object.fromEntries(entries);
  };
}

/** An object with exactly these fields. */
export function object<T>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  return (value, path, faults) => {
    const given = new Map(entriesOf(value, path, faults));
    if (!isObject(value)) return {} as T;
    for (const name of given.keys()) {
      if (!Object.hasOwn(fields, name)) faults.push({ path: join(path, name), problem: 'is not a known key' });
    }
    const read = Object.entries<Shape<unknown>>(fields);
    return Object.fromEntries(
      read.map(([name, shape]) => [name, shape(given.get(name), join(path, name), faults)]),
    ) as T;
  };
}

function entriesOf(value: unknown, path: string, faults: ConfigFault[]): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  faults.push({ path, problem: must('an object', value) });
  return [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function must(what: string, value: unknown): string {
  return value === undefined ? 'is missing' : `must be ${what}`;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
