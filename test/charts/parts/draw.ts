import fc from 'fast-check';

/** Draws from a seed, far faster than arbitraries that are chained for each element. The same seed draws the same. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number below this one. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** Both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(likelihood: number): boolean {
    return this.fraction() < likelihood;
  }

  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to draw from');
    return list[this.below(list.length)] as T;
  }

  /** So many different ones, or all there are. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const found: T[] = [];
    while (found.length < count && left.length > 0) found.push(...left.splice(this.below(left.length), 1));
    return found;
  }
}

/** What is drawn from a seed. It does not shrink: a smaller seed is no smaller chart. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.noShrink(fc.noBias(fc.integer())).map(seed => make(new Draw(seed)));
}
