import { randomBytes } from 'node:crypto';
import type { FhirResource } from '../domain/fhir.ts';
import type { Answer } from './http.ts';

/** What the picker shows. */
export interface Picker {
  /** Where its forms lead. */
  action: string;
  scopes: readonly string[];
  patients: readonly FhirResource[];
  /** Chosen patient and her visits, once she is chosen and a visit is asked for. */
  patient: string | null;
  visits: readonly FhirResource[] | null;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1f2933}
label{display:block;padding:.25rem 0}button{font:inherit;padding:.4rem 1rem;margin:1rem .5rem 0 0}code{font-size:.85em}`;

/** The page of a standalone launch: whose record, which visit, allow or deny. `app` may be redirected to. */
export function pickerPage(picker: Picker, app: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const askVisit = picker.visits === null && needsVisit(picker.scopes);
  const body = picker.visits === null ? patientChoice(picker) : visitChoice(picker);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self' ${app}; base-uri 'none'`,
      'referrer-policy': 'no-referrer',
    },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Open an app</title><style nonce="${nonce}">${style}</style><main><h1>Open Needlepoint</h1>
<form method="${askVisit ? 'get' : 'post'}" action="${asText(picker.action)}">${body}
${askVisit ? '<button>Next</button>' : decision(picker.scopes)}</form></main></html>`,
  };
}

/** Whether a visit is to be chosen as well. */
export function needsVisit(scopes: readonly string[]): boolean {
  return scopes.includes('launch/encounter');
}

function patientChoice({ patients }: Picker): string {
  const rows = patients.map((patient, index) => radio('patient', patient.id ?? '', nameOf(patient), index === 0));
  return `<fieldset><legend>Whose record?</legend>${rows.join('')}</fieldset>`;
}

function visitChoice({ patient, visits }: Picker): string {
  const rows = (visits ?? []).map((visit, index) => radio('encounter', visit.id ?? '', visitOf(visit), index === 0));
  const none = radio('encounter', '', 'No visit', rows.length === 0);
  return `<input type="hidden" name="patient" value="${asText(patient ?? '')}">
<fieldset><legend>Which visit?</legend>${rows.join('')}${none}</fieldset>`;
}

function decision(scopes: readonly string[]): string {
  const list = scopes.map(scope => `<li><code>${asText(scope)}</code></li>`).join('');
  return `<p>The app asks for:</p><ul>${list}</ul>
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button>`;
}

function radio(name: string, value: string, text: string, checked: boolean): string {
  const input = `<input type="radio" name="${name}" value="${asText(value)}"${checked ? ' checked' : ''}>`;
  return `<label>${input} ${asText(text)}</label>`;
}

function nameOf(patient: FhirResource): string {
  const [name] = (patient.name ?? []) as { text?: string; given?: string[]; family?: string }[];
  const text = name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' ');
  return text === '' ? `Patient ${patient.id}` : text;
}

function visitOf(visit: FhirResource): string {
  const { start } = (visit.period ?? {}) as { start?: string };
  const [type] = (visit.type ?? []) as { text?: string }[];
  return `${type?.text ?? 'Visit'}, ${start?.slice(0, 16).replace('T', ' ') ?? 'undated'}`;
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
