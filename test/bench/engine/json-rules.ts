import { Engine } from 'json-rules-engine';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { Answers, Judge } from './answers.ts';
import { allPass, decisions, factsOf } from './facts.ts';
import { readFields } from './fields.ts';

const operators = {
  is: 'equal',
  in: 'in',
  'at most': 'lessThanInclusive',
  'at least': 'greaterThanInclusive',
} as const;

const engine = new Engine(
  decisions.map(({ rule, answer, when }) => ({
    conditions: { all: when.map(([fact, operator, value]) => ({ fact, operator: operators[operator], value })) },
    event: { type: rule, params: { answer } },
  })),
);

/** json-rules-engine, with its facts read and joined in plain JavaScript: one run for each administration. */
export const jsonRules: Judge = {
  name: 'json-rules-engine',
  async judge(resources: readonly FhirResource[]) {
    const judged: [string, Answers][] = [];
    for (const facts of factsOf(readFields(resources))) {
      const answers = { ...allPass };
      const { events } = await engine.run({ ...facts });
      for (const { type, params } of events) answers[type as keyof Answers] = String(params?.answer);
      judged.push([facts.reference, answers]);
    }
    return judged;
  },
};
