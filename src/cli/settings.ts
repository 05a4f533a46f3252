import type { Waiver } from '../domain/waiver.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import type { Tables } from '../knowledge/tables/lookup.ts';
import type { AuditSettings } from './audit.ts';
import type { Format } from './options.ts';

/** By what is judged, as the command line says it. Plain JSON. */
export interface Terms {
  /** `Encounter/x`: only this visit; null: all. */
  encounter: string | null;
  /** Id of a payer policy; null: the base policy. */
  policy: string | null;
  timeZone: string | null;
}

/**
 * @param terms and the format of the reports: where only what is open is written, nothing else is kept
 * @param app version of this program
 */
export function settingsOf(
  { policy, timeZone, encounter, format }: Terms & { format: Format },
  app: string,
  tables: Tables,
  waivers: readonly Waiver[],
): AuditSettings {
  const chosen = policies.find(({ id }) => id === policy) ?? basePolicy;
  const why = policy === null ? 'command-default' : 'command';
  return {
    knowledge: knowledgeAsOf(null, chosen, tables),
    choice: { policy: chosen.id, by: 'command', why, evidence: [] },
    chart: { timeZone, notOffered: [], placeOfService: { default: null, byLocation: {} } },
    app,
    encounter,
    waivers,
    findings: format === 'findings' ? 'open' : 'all',
  };
}
