import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/domain/time.ts';
import { nearInTime, sameTime } from '../../../src/rules/parts/same-injection.ts';
import { readyAdministration } from '../../engine/chart.ts';

const times = [
  '2026-03-12',
  '2026-03-12T10:20:00-05:00',
  '2026-03-12T10:24:59-05:00',
  '2026-03-12T15:25:00Z',
  '2026-03-12T15:25:01Z',
  '2026-03-12T10:20:00',
  '2026-03-11T23:58:00-05:00',
  '2026-03-12T00:01:00-05:00',
  '2026-03-13',
  '2026-03',
  null,
];

test('the index finds whatever is at the same time, in the same order, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...times), { maxLength: 12 }), written => {
      const all = written.map((text, i) => {
        const given = { start: parseDate(text), end: null, invalid: false, evidence: [] };
        return readyAdministration({ reference: `MedicationAdministration/${i}`, given });
      });
      const near = nearInTime(all);
      for (const one of all) expect(near(one)).toEqual(all.filter(other => other !== one && sameTime(one, other)));
    }),
  );
});
