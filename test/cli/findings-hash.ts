import { createHash } from 'node:crypto';

/**
 * SHA-256 (hex) over all lines of the findings format, each with its line end, sorted by their bytes: the same whatever
 * the order in which patients were judged. `LC_ALL=C sort FILE | sha256sum` gives the same.
 * @param text one or more pieces of findings, each ending with a whole line
 */
export function findingsHash(text: string | readonly string[]): string {
  const lines = [text].flat().flatMap(piece => piece.split('\n').filter(line => line !== ''));
  const hash = createHash('sha256');
  for (const line of lines.map(one => Buffer.from(`${one}\n`)).sort(Buffer.compare)) hash.update(line);
  return hash.digest('hex');
}
