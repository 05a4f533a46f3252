/**
 * What the judge uses of the language's library and engines of ECMAScript 2019 have not. Databases do not say which
 * engine they run, so the single file brings these itself where they are absent.
 */
type Method = (this: never, ...given: never[]) => unknown;

function bring(holder: object, methods: Readonly<Record<string, Method>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true });
  }
}

const at = {
  at(this: ArrayLike<unknown>, place: number) {
    return this[place < 0 ? this.length + place : place];
  },
};

bring(Array.prototype, {
  ...at,
  toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return this.slice().sort(compare);
  },
});

bring(String.prototype, {
  ...at,
  matchAll(this: string, pattern: RegExp) {
    const again = new RegExp(pattern.source, pattern.flags);
    const found: RegExpExecArray[] = [];
    for (let match = again.exec(this); match; match = again.exec(this)) {
      found.push(match);
      if (match[0] === '') again.lastIndex += 1;
    }
    return found[Symbol.iterator]();
  },
  replaceAll(this: string, wanted: string | RegExp, instead: string) {
    if (typeof wanted !== 'string') return this.replace(wanted, instead);
    // What follows a dollar sign has a meaning in a pattern of replacement, and the same one here.
    return this.replace(new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'), instead);
  },
});

bring(Object, {
  hasOwn: (holder: object, name: string) => Object.getOwnPropertyDescriptor(holder, name) !== undefined,
});

bring(Map, {
  groupBy(items: Iterable<unknown>, keyOf: (item: unknown, place: number) => unknown) {
    const groups = new Map<unknown, unknown[]>();
    let place = 0;
    for (const item of items) {
      const key = keyOf(item, place);
      place += 1;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    return groups;
  },
});
