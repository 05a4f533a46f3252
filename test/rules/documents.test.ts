import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules, visitRules } from '../../src/rules/index.ts';
import { answer, answerVisit, type Known, type Overrides } from './case.ts';

interface Example extends Known {
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
      expect(stated(answer(rule, example.when, example))).toEqual(stated(example));
    });
  });

for (const rule of visitRules)
  describe(`${rule.id}.md`, () => {
    test.each(examplesOf(rule.id))('$case', example => {
      expect(stated(answerVisit(rule, example.when, example))).toEqual(stated(example));
    });
  });
