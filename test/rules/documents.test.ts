import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../src/rules/define.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { answer, answerVisit, type Overrides } from './case.ts';
import { one } from './units-counted.cases.ts';

interface Example {
  case: string;
  when: Overrides;
  outcome: string;
  kind?: string;
  message?: string;
}

/** The examples of a rule's page: its fenced json block. */
function examplesOf(id: string): readonly Example[] {
  const page = readFileSync(new URL(`../../src/rules/${id}.md`, import.meta.url), 'utf8');
  const block = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  if (!block) throw new Error(`${id}.md has no examples`);
  return JSON.parse(block) as Example[];
}

function stated({ outcome, kind, message }: { outcome: string; kind?: string; message?: string }) {
  return { outcome, kind, message };
}

for (const rule of rules)
  describe(`${rule.id}.md`, () => {
    test.each(examplesOf(rule.id))('$case', example => {
      expect(stated(answer(rule, example.when))).toEqual(stated(example));
    });
  });

for (const rule of visitRules)
  describe(`${rule.id}.md`, () => {
    test.each(examplesOf(rule.id))('$case', example => {
      const units: UnitFacts = { ...one, ...example.when };
      expect(stated(answerVisit(rule, units))).toEqual(stated(example));
    });
  });
