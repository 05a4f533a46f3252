import type { RequestFault } from '../domain/fault.ts';
import type { Limits } from './limits.ts';

const passing = new Set([500, 502, 503, 504]);
const firstDelayMs = 300;
const unsaidRetryAfterMs = 1_000;

/**
 * Milliseconds to wait before asking again, or null to give up. A busy server is asked once more, after as long as it
 * asked for; a passing fault or lost connection a few times, ever later, at odd intervals. All requests here only read.
 * @param failures how often this request has failed before
 */
export function retryDelay(
  fault: RequestFault,
  failures: number,
  limits: Pick<Limits, 'retries' | 'retryAfterMs'>,
  random: () => number,
): number | null {
  const asked = fault.retryAfter !== undefined && fault.retryAfter >= 0 ? fault.retryAfter : null;
  if (asked !== null && asked > limits.retryAfterMs) return null;
  const { code, http } = fault.why;
  if (code === 'too-many-requests') return failures === 0 ? (asked ?? unsaidRetryAfterMs) : null;
  const mayPass = code === 'network' || (code === 'server-error' && (http === undefined || passing.has(http)));
  if (!mayPass || failures >= limits.retries) return null;
  const delay = firstDelayMs * 2 ** failures * (0.5 + random());
  return Math.max(delay, asked ?? 0);
}
