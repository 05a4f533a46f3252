import type { FhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';

/**
 * Epic sends these two with severity "warning" along with ordinary answers: 4101 when nothing matched, 4119 to remind
 * that the answer is what this user may see. Neither says that this search went wrong.
 */
const routineEpicCodes = new Set<unknown>(['4101', '4119']);
const epicSystem = /^urn:oid:1\.2\.840\.114350\./;

/** What an OperationOutcome among the results says against their completeness; null when it says nothing. */
export function complaint(outcome: FhirResource): Why | null {
  if (!Array.isArray(outcome.issue) || outcome.issue.length === 0) return { code: 'outcome' };
  const grave = outcome.issue.find(issue => !isHarmless(issue));
  if (grave === undefined) return null;
  return outcomeWhy(grave);
}

/** The reason to give when an OperationOutcome came instead of the data. */
export function outcomeInstead(outcome: FhirResource): Why {
  return outcomeWhy(Array.isArray(outcome.issue) ? outcome.issue[0] : null);
}

function outcomeWhy(issue: unknown): Why {
  const code = (issue as { code?: unknown } | null)?.code;
  // Only a code of FHIR's own shape: anything else could carry text from the record.
  return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code)
    ? { code: 'outcome', detail: code }
    : { code: 'outcome' };
}

/** Issue types that say by definition that results may be left out, however gently. */
const partial: readonly unknown[] = ['incomplete', 'suppressed'];

function isHarmless(value: unknown): boolean {
  const issue = value as { severity?: unknown; code?: unknown; details?: { coding?: unknown } } | null;
  const codings: unknown = issue?.details?.coding;
  const routine = Array.isArray(codings) && codings.some(isRoutine);
  if (issue?.severity === 'information' || issue?.severity === 'success')
    return routine || !partial.includes(issue.code);
  return issue?.severity === 'warning' && routine;
}

function isRoutine(value: unknown): boolean {
  const coding = value as { system?: unknown; code?: unknown } | null;
  return typeof coding?.system === 'string' && epicSystem.test(coding.system) && routineEpicCodes.has(coding.code);
}
