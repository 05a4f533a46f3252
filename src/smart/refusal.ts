import { readText } from './body.ts';

const longest = 64 * 1024;

/** Issue codes of the OperationOutcome in a refused answer; its texts may speak of the patient and are left alone. */
export async function issueCodes(response: Response): Promise<string[]> {
  try {
    const { issue: issues } = JSON.parse(await readText(response, longest)) as { issue: unknown[] };
    return issues.map(issue => (issue as { code?: unknown } | null)?.code).filter(isCode);
  } catch {
    return [];
  }
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z-]{0,39}$/.test(value);
}

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds from `now`; null when absent or malformed. */
export function retryAfter(header: string | null, now: number): number | null {
  const text = String(header);
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
