import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/cli/json.ts';
import type { Report } from '../../src/engine/report.ts';

const holder = (list: string, items: fc.Arbitrary<unknown>) =>
  fc.record({ before: fc.jsonValue(), [list]: fc.array(items, { maxLength: 3 }), after: fc.string() });

test('the pieces are what the whole would be', () => {
  const reports = holder('visits', holder('administrations', fc.jsonValue()));
  fc.assert(
    fc.property(reports, report => {
      const whole = [...jsonPieces(report as unknown as Report)].join('');
      expect(whole).toBe(JSON.stringify(report, null, 2));
    }),
  );
});
