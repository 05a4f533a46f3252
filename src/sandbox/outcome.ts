import type { Answer } from './http.ts';

/** One OperationOutcome with one issue. `code` is a FHIR R4 issue-type. */
export function outcome(severity: 'error' | 'warning', code: string, diagnostics: string) {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] };
}

/** A refusal as a FHIR server words it. */
export function refusal(status: number, code: string, diagnostics: string): Answer {
  return { status, body: outcome('error', code, diagnostics) };
}
