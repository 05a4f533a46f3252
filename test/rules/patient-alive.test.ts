import { expect, test } from 'vitest';
import { parseDate } from '../../src/domain/time.ts';
import { patientAlive } from '../../src/rules/patient-alive.ts';
import { factsWith, knowing } from './case.ts';

test("what stands in the birth date and the death is the patient's own, and in no report", () => {
  const evidence = ['birthDate', 'deceasedDateTime'].map(path => ({
    pointer: `Patient/p#${path}`,
    value: '2025-01-01',
  }));
  const facts = factsWith({ patient: { evidence, deceased: { on: parseDate('2025-01-01') } } });
  const result = patientAlive.check(facts, knowing({}));
  expect(result.evidence.slice(0, 2)).toEqual(evidence.map(({ pointer }) => ({ pointer, value: 'recorded' })));
  expect(JSON.stringify(result)).not.toContain('2025-01-01');
});
