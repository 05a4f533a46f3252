/**
 * Every message a rule or the engine may give, `<rule id>.<case>`. Rules name keys, `src/text` holds a sentence for each
 * key and audience, and both are checked by the compiler against this list.
 */
export const messageKeys = [
  'route-documented.recorded',
  'route-documented.absent',
  'route-documented.unspecified',
  'route-documented.ambiguous',
  'route-documented.conflict',
] as const;
export type MessageKey = (typeof messageKeys)[number];
