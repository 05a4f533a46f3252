import type { Waiver } from '../domain/waiver.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import type { Tables } from '../knowledge/tables/lookup.ts';
import type { AuditSettings } from './audit.ts';

/** By what is judged, as the command line says it. Plain JSON. */
export interface Terms {
  /** `Encounter/x`: only this visit; null: all. */
  encounter: string | null;
  /** Id of a payer policy; null: the base policy. */
  policy: string | null;
  timeZone: string | null;
}

/** @param app version of this program */
export function settingsOf(terms: Terms, app: string, tables: Tables, waivers: readonly Waiver[]): AuditSettings {
  const { policy, timeZone, encounter } = terms;
  const chosen = policies.find(({ id }) => id === policy) ?? basePolicy;
  const why = policy === null ? 'command-default' : 'command';
  return {
    knowledge: knowledgeAsOf(null, chosen, tables),
    choice: { policy: chosen.id, by: 'command', why, evidence: [] },
    chart: { timeZone, notOffered: [], placeOfService: { default: null, byLocation: {} } },
    app,
    encounter,
    waivers,
  };
}
