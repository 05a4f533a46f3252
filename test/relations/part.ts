import { describe, expect, test } from 'vitest';
import { judged } from '../charts/judge.ts';
import { relations } from './index.ts';
import { tryRelation } from './run.ts';
import { firstSeed, parts, shares } from './shares.ts';

/** Runs the relations of one part by name, each over its share of records, and counts what was judged. */
export function runPart(name: string): void {
  const own = relations.filter(({ id }) => parts[name]?.includes(id));
  const share = (id: string) => shares[id] ?? 0;
  describe('a relation between judgements', () => {
    test.each(own)('$id: $name', { timeout: 3_600_000 }, async relation => {
      const { failure } = await tryRelation(relation, firstSeed, share(relation.id));
      // To repeat it: npm run soak -- --relation <id> --seed <seed> --charts 1
      expect(failure).toBeNull();
    });
    test('so many changed records were judged', () => {
      expect(judged()).toBeGreaterThanOrEqual(own.reduce((sum, { id }) => sum + share(id), 0));
    });
  });
}
