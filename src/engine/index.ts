export { canBeRelaxed } from './foundations.ts';
export { choosePolicyFor } from './policy-choice.ts';
export type { Report } from './report.ts';
export { type RunOptions, run, runInSteps } from './run.ts';
export { visitOf } from './visits.ts';
export { ruleRefusal } from './waivable.ts';
