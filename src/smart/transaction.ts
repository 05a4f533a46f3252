import type { EhrConfig, SmartConfig } from '../domain/config.ts';

/** What `launch.html` leaves for `index.html` under the state, beside what fhirclient leaves there. */
export interface Transaction {
  /** Shape of this record: pages of two versions must not read each other's. */
  record: 2;
  ehr: EhrConfig;
  policy: SmartConfig['policy'];
  waivers: SmartConfig['waivers'];
  tables: SmartConfig['tables'];
  scopes: string;
  redirectUri: string;
  token: string;
  issuer: string | null;
  namesIssuer: boolean;
  revocation: string | null;
}

const prefix = 'needlepoint.';

/** False where the browser denies sessionStorage or has no room in it. */
export function storageWorks(): boolean {
  try {
    sessionStorage.setItem(`${prefix}probe`, '1');
    sessionStorage.removeItem(`${prefix}probe`);
    return true;
  } catch {
    return false;
  }
}

/** A fresh unguessable key of at least 122 bits; `randomUUID` is absent outside secure contexts. */
export function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps the record of a launch in this window until it is taken out. Throws where the browser keeps nothing. */
export function keepTransaction(state: string, transaction: Transaction): void {
  sessionStorage.setItem(prefix + state, JSON.stringify(transaction));
}

/** Takes the record out: it serves once. Null when this window has none under that state. */
export function takeTransaction(state: string): Transaction | null {
  const text = sessionStorage.getItem(prefix + state);
  sessionStorage.removeItem(prefix + state);
  try {
    const record: unknown = JSON.parse(text ?? 'null');
    return isTransaction(record) ? record : null;
  } catch {
    return null;
  }
}

/** Removes what fhirclient keeps under the state: the PKCE verifier, later the token. */
export function forget(state: string): void {
  sessionStorage.removeItem(state);
}

/** It was checked when it was written, by this origin; this tells a record of another version apart. */
function isTransaction(value: unknown): value is Transaction {
  const record = value as Partial<Transaction> | null;
  const ehr = record?.ehr;
  return (
    record?.record === 2 &&
    [record.scopes, record.redirectUri, record.token, ehr?.iss, ehr?.clientId].every(
      text => typeof text === 'string',
    ) &&
    [ehr?.links, ehr?.search, ehr?.chart, record.policy].every(part => typeof part === 'object' && part !== null) &&
    typeof ehr?.discovery === 'object' &&
    (ehr?.idleMinutes === null || typeof ehr?.idleMinutes === 'number') &&
    Array.isArray(record.waivers) &&
    (record.tables === null || typeof record.tables === 'string') &&
    Array.isArray(ehr?.tokenOrigins) &&
    ehr.tokenOrigins.includes(new URL(record.token ?? '').origin)
  );
}
