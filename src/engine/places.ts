const none: readonly number[] = [];

/** Places in a list, by a key: what has a key is found without looking through the list. */
export class Places<K> {
  private readonly lists = new Map<K, number[]>();

  add(key: K, at: number): void {
    const list = this.lists.get(key);
    if (list) list.push(at);
    else this.lists.set(key, [at]);
  }

  of(key: K): readonly number[] {
    return this.lists.get(key) ?? none;
  }
}

/** The places of each key in a list. Null is a key like any other. */
export function placesBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Places<K> {
  const places = new Places<K>();
  for (const [at, one] of all.entries()) places.add(keyOf(one), at);
  return places;
}

/** What stands at these places, each once, in the order of the list. */
export function inOrder<T>(all: readonly T[], ...places: (readonly number[])[]): T[] {
  const [first, ...others] = places.filter(list => list.length > 0);
  if (!first) return [];
  // One list is in order, and has each once.
  const sorted = others.length === 0 ? first : [...new Set([first, ...others].flat())].sort((a, b) => a - b);
  return sorted.map(at => all[at]).filter(one => one !== undefined);
}

/**
 * Finds the places of the numbers from `from` up to, and without, `to`, in the order of the list. NaN stands nowhere. Only
 * those found are looked at.
 */
export function placesWithin(numbers: readonly number[]): (from: number, to: number) => number[] {
  const sorted = numbers.map((number, at) => ({ number, at })).filter(({ number }) => !Number.isNaN(number));
  sorted.sort((a, b) => a.number - b.number);
  const firstFrom = (wanted: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.number ?? wanted) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) =>
    sorted
      .slice(firstFrom(from), firstFrom(to))
      .map(({ at }) => at)
      .sort((a, b) => a - b);
}

/** By reference: the first of a list that has it. */
export function firstOf<T extends { reference: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(one.reference)) found.set(one.reference, one);
  return found;
}
