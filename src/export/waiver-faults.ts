import type { ConfigFault } from '../domain/fault.ts';
import { isRulesWord, latestEnd, type Waiver, type WaiverRefusal } from '../domain/waiver.ts';
import { tooFar, waiverFaultWords } from '../text/waivers.ts';

/** Says why a rule's findings are never waived (`ruleRefusal` of the engine); null: they may be. */
export type RuleRefusal = (rule: string) => WaiverRefusal | null;

/**
 * What is wrong with waivers whose form was checked. One that has expired is no fault: files grow old by themselves, and
 * the report says so.
 * @param today ISO day
 */
export function waiverFaults(waivers: readonly Waiver[], refusal: RuleRefusal, today: string): ConfigFault[] {
  const latest = latestEnd(today);
  return waivers.flatMap(({ rule, message, expires }, index): ConfigFault[] => {
    const refused = refusal(rule);
    const ofRule = message === null || isRulesWord(message);
    return [
      ...(refused ? [{ path: `waivers[${index}].rule`, problem: waiverFaultWords[refused] }] : []),
      ...(ofRule ? [] : [{ path: `waivers[${index}].message`, problem: waiverFaultWords.foundation }]),
      ...(expires > latest ? [{ path: `waivers[${index}].expires`, problem: tooFar(latest) }] : []),
    ];
  });
}
