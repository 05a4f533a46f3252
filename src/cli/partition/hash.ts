/**
 * A hash of `kind/name` in 53 bits, above 1, where `name` is a stretch of a text. Two alike are nearly always the same;
 * whoever uses it looks at the records before anything rests on it.
 */
export function hashOf(kind: string, text: string, from: number, to: number): number {
  let one = 0x9e3779b1;
  let two = 0x85ebca6b;
  for (let at = 0; at < kind.length; at += 1) {
    const unit = kind.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
  }
  one ^= one >>> 15;
  two ^= two >>> 13;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x27d4eb2f) ^ Math.imul(one ^ (one >>> 15), 0x165667b1);
  return 2 + (two & 0xfffff) * 0x1_0000_0000 + (one >>> 0);
}

/** The hash of `Type/id`. */
export function hashOfKey(key: string): number {
  const slash = key.indexOf('/');
  return hashOf(key.slice(0, slash), key, slash + 1, key.length);
}

/** A number below `count` that depends on the upper bits of a hash: other bits than those by which tables are laid out. */
export function shareOf(hash: number, count: number): number {
  return Math.floor(hash / 0x100) % count;
}
