import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import { at, readyDiagnosis } from '../engine/chart.ts';
import type { Overrides } from './case.ts';

/** Makes the linked diagnoses of a case from codes: `Condition/c0`, `Condition/c1`... in that order, each supporting. */
export function withCodes(...codes: readonly (string | Overrides)[]): Overrides {
  return {
    conditions: { linked: codes.map((one, index) => linked(index, typeof one === 'string' ? { code: one } : one)) },
  };
}

function linked(index: number, { diagnosis, ...changes }: Overrides): Overrides {
  const reference = `Condition/c${index}`;
  return {
    diagnosis: readyDiagnosis({ reference, text: null, ...(diagnosis as Partial<Diagnosis> | undefined) }),
    link: 'encounter-diagnosis',
    reached: 'codable',
    barred: null,
    list: null,
    onsetLater: [],
    recordedLater: [],
    evidence: at(reference, 'code'),
    ...changes,
  };
}

/** The pointers to the codes of those diagnoses. */
export function codesAt(...indexes: readonly number[]): readonly string[] {
  return indexes.map(index => `Condition/c${index}#code`);
}
