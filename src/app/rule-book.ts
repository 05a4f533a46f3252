/**
 * What judging a record takes, and showing what came of it. It comes while the record is read:
 * docs/decisions/the-rule-book-comes-while-the-chart-is-read.md
 */

export { forgetTexts } from '../domain/memo.ts';
export { ruleRefusal } from '../engine/index.ts';
export { Results } from '../panel/Results.tsx';
export { judge, judgeAgain } from './judge.ts';
export { gistOf, judgeVisitOf, listVisits, visitOfNamed } from './judge-visit.ts';
export { refuseFaulty } from './policy-faults.ts';
