import type { Why } from '../domain/reading.ts';

/** By the name under which an element is read: the path at which it really stands. */
export type Names = Readonly<Record<string, string>>;

interface Behind {
  original: object;
  names: Names;
  /** By the name under which a code is read: the code that really stands there. */
  said: Names;
  faults: readonly Why[];
}

/**
 * Resources of another FHIR version are read through a view: an object of R4's shape that knows which elements it
 * stands for. So there is one reader for all versions, and every pointer names the element that is in the record.
 */
const views = new WeakMap<object, Behind>();

/** Makes an object, or a list, a view. An empty path stands for the place of the object itself. */
export function view<T extends object>(
  shape: T,
  original: object,
  names: Names,
  { said = {}, faults = [] }: { said?: Names; faults?: readonly Why[] } = {},
): T {
  views.set(shape, { original, names, said, faults });
  return shape;
}

/** True for what was made by `view`. In a resource that is none, nothing is. */
export function isView(value: object): boolean {
  return views.has(value);
}

function behind(value: unknown): Behind | undefined {
  return typeof value === 'object' && value !== null ? views.get(value) : undefined;
}

/** Where an element of this value really stands, or null when that is where it is read. */
export function realName(value: unknown, name: string): string | null {
  const names = behind(value)?.names;
  return names && Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

/** What is really written where this code is read, or null when it is the code. */
export function reallySaid(value: unknown, name: string): string | null {
  const said = behind(value)?.said;
  return said && Object.hasOwn(said, name) ? (said[name] ?? null) : null;
}

/** The value as it came in. */
export function originalOf(value: unknown): unknown {
  return behind(value)?.original ?? value;
}

/** What could not be understood when the view was made. */
export function faultsBehind(value: unknown): readonly Why[] {
  return behind(value)?.faults ?? [];
}
