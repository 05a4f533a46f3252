import { isDay, isRulesWord, type Waiver, type WaiverRefusal } from '../domain/waiver.ts';
import { rules, visitRules } from '../rules/index.ts';
import { isFoundation } from './foundations.ts';

type Catalogue = readonly { id: string; status: string }[];

const catalogue: Catalogue = [...rules, ...visitRules];

/** Why findings of this rule are never waived; null: they may be. The engine's own requirements are no rules. */
export function ruleRefusal(rule: string, known: Catalogue = catalogue): WaiverRefusal | null {
  if (isFoundation(rule) || rule === 'record-read') return 'foundation';
  const found = known.find(({ id }) => id === rule);
  if (!found) return 'unknown-rule';
  // It holds nothing back yet; once it does, it must not have been waived in passing.
  return found.status === 'preview' ? 'preview' : null;
}

/** Why this waiver may not waive, whatever the record says; null: it may. */
export function refusalOf(waiver: Waiver, known: Catalogue = catalogue): WaiverRefusal | null {
  return (
    ruleRefusal(waiver.rule, known) ??
    (waiver.message === null || isRulesWord(waiver.message) ? null : 'foundation') ??
    (waiver.reason.trim() === '' ? 'no-reason' : null) ??
    (isDay(waiver.expires) ? null : 'no-day')
  );
}
