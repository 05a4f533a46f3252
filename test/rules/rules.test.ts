import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules, visitRules } from '../../src/rules/index.ts';
import { answer, answerUnasked, answerVisit, type RuleCase, whole } from './case.ts';

const outcomes = ['pass', 'gap', 'review', 'another-service', 'not-given', 'unchecked'];
const folder = new URL('.', import.meta.url);
const tables = readdirSync(folder).filter(name => name.endsWith('.cases.ts'));

for (const name of tables) {
  const { cases } = (await import(new URL(name, folder).href)) as { cases: readonly RuleCase[] };
  const rule = rules.find(({ id }) => `${id}.cases.ts` === name);
  const visitRule = visitRules.find(({ id }) => `${id}.cases.ts` === name);
  describe(name, () => {
    test('belongs to a rule', () => expect(rule ?? visitRule).toBeDefined());
    test.each(cases)('$name', ({ when, expect: expected, ...known }) => {
      if (visitRule) return expect(answerVisit(visitRule, when, known)).toEqual(whole(expected));
      if (!rule) throw new Error(`no rule for ${name}`);
      expect(answer(rule, when, known)).toEqual(whole(expected));
    });
    const unasked = cases.filter(({ expect: { outcome } }) => outcome === 'not-applicable');
    test.each(unasked)('does not break when asked all the same: $name', ({ when, expect: _, ...known }) => {
      const any = rule ?? visitRule;
      if (!any) throw new Error(`no rule for ${name}`);
      expect(outcomes).toContain(answerUnasked(any, when, known));
    });
  });
}
