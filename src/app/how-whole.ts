import type { Reading, WhyCode } from '../domain/reading.ts';
import type { Judged } from './judge.ts';

/** Every source was read to the end, or is not offered at all. */
export function isWhole({ chart }: Judged): boolean {
  return Object.values(chart?.sources ?? {}).every(({ status }) => status === 'complete' || status === 'not-offered');
}

/** The user stopped the reading, or the session ended under it: then nothing is made of it. */
export function cutShort({ sources }: Reading): Extract<WhyCode, 'stopped' | 'expired'> | null {
  const codes = Object.values(sources).map(({ why }) => why?.code);
  return (['stopped', 'expired'] as const).find(code => codes.includes(code)) ?? null;
}
