import { createHash } from 'node:crypto';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { coreRules } from '../../oracle/cql/library.ts';

/** What a rule says of one administration: `pass`, `gap absent`, `aside` and the like. */
export type Answers = Record<(typeof coreRules)[number], string>;

/** Answers by administration (`MedicationAdministration/x`), in the order of the record. */
export type Judged = readonly (readonly [administration: string, answers: Answers])[];

/** Something that judges one patient's record by the core rules, or by all. */
export interface Judge {
  name: string;
  judge(resources: readonly FhirResource[]): Promise<Judged> | Judged;
}

/** Answers of an injection that is set aside: nothing is said of it but why. */
function settled(answers: Answers): Answers {
  const deciding = (['given', 'route-qualifies', 'performer-documented'] as const).find(
    rule => answers[rule] === 'aside',
  );
  if (deciding === undefined) return answers;
  const silent = Object.fromEntries(coreRules.map(rule => [rule, 'not-applicable'])) as Answers;
  return { ...silent, [deciding]: 'aside' };
}

/** One hash over all answers, whatever the order of administrations. */
export function hashOf(judged: readonly Judged[]): string {
  const lines = judged.flat().map(([administration, answers]) => {
    const said = settled(answers);
    return `${administration} ${coreRules.map(rule => said[rule]).join(',')}`;
  });
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, 16);
}
