/** Why each injection counts: users arrive with the belief that one is counted for each visit. */
export const whyEach = {
  question: 'Why not one per visit?',
  answer:
    'Each separate injection is work of its own and counts once. One that was recorded twice, and drugs from one syringe, count once. Some health plans count only one for each visit or day: then the second number is lower.',
} as const;

/** "2 injections counted, 1 under the rules in force." */
export function countWords({ counted, billed }: { counted: number; billed: number }): string {
  return `${counted} ${counted === 1 ? 'injection' : 'injections'} counted, ${billed} under the rules in force.`;
}
