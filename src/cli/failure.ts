import { isRefusal, systemCode } from './inputs.ts';

/**
 * What to tell of an error that ends a program: the system's word for what it refused (`ENOSPC`, `Z_BUF_ERROR`), else that
 * nobody foresaw it, and its kind. Its message may hold text from a record and is never told.
 */
export function failureLine(what: string, error: unknown): string {
  const code = systemCode(error);
  if (isRefusal(code) || /^Z_[A-Z_]+$/.test(code)) return `${what} failed: ${code}`;
  const kind = error instanceof Error ? error.name : typeof error;
  return `${what} failed in a way that was not foreseen (${kind}); what it wrote is not whole`;
}
