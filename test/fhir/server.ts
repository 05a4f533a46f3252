import { RequestFault } from '../../src/domain/fault.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Why } from '../../src/domain/reading.ts';
import type { Reader } from '../../src/domain/session.ts';

export const base = 'https://ehr.example/fhir';

/** What the scripted server says to one request: a body, or a refusal. */
export type Answer = unknown | RequestFault | Promise<never>;
export type Script = (request: { method: string; path: string; form: string; params: URLSearchParams }) => Answer;

/** A reader over a script. `log` holds each request as it went out: `GET path` or `POST path form`. */
export function scripted(script: Script): Reader & { log: string[]; most: number } {
  let underWay = 0;
  const log: string[] = [];
  const ask = async (method: string, path: string, form: string) => {
    log.push(`${method} ${path}${form && ` ${form}`}`);
    underWay += 1;
    reader.most = Math.max(reader.most, underWay);
    try {
      const answer = await script({ method, path, form, params: new URLSearchParams(form || path.split('?')[1]) });
      if (answer instanceof Error) throw answer;
      return structuredClone(answer);
    } finally {
      underWay -= 1;
    }
  };
  const reader = {
    base,
    log,
    most: 0,
    get: (path: string) => ask('GET', path, ''),
    post: (path: string, form: string) => ask('POST', path, form),
  };
  return reader;
}

export const fault = (code: Why['code'], http?: number, retryAfter?: number) =>
  new RequestFault(http === undefined ? { code } : { code, http }, retryAfter === undefined ? {} : { retryAfter });

export function searchset(entries: readonly unknown[], next?: string): unknown {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: `${base}/anything` }, ...(next ? [{ relation: 'next', url: next }] : [])],
    entry: entries,
  };
}

export const entry = (resource: unknown, mode = 'match') => ({ resource, search: { mode } });

const ours = { reference: 'Patient/p1' };
export const patient: FhirResource = { resourceType: 'Patient', id: 'p1', name: [{ family: 'Test' }] };
export const visit: FhirResource = {
  resourceType: 'Encounter',
  id: 'e1',
  status: 'finished',
  subject: ours,
  period: { start: '2026-11-20T14:00:00Z', end: '2026-11-20T15:00:00Z' },
};
export const administration = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'MedicationAdministration',
  id,
  status: 'completed',
  subject: ours,
  context: { reference: 'Encounter/e1' },
  effectiveDateTime: '2026-11-20T14:20:00Z',
  ...more,
});
export const condition = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'Condition',
  id,
  subject: ours,
  ...more,
});
export const order = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'MedicationRequest',
  id,
  subject: ours,
  status: 'completed',
  intent: 'order',
  ...more,
});

export const immunization = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'Immunization',
  id,
  status: 'completed',
  patient: ours,
  encounter: { reference: 'Encounter/e1' },
  occurrenceDateTime: '2026-11-20T14:25:00Z',
  ...more,
});
export const procedure = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  subject: ours,
  encounter: { reference: 'Encounter/e1' },
  performedDateTime: '2026-11-20T14:30:00Z',
  ...more,
});
export const charge = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'ChargeItem',
  id,
  status: 'billable',
  subject: ours,
  context: { reference: 'Encounter/e1' },
  occurrenceDateTime: '2026-11-20T14:20:00Z',
  ...more,
});
export const coverage = (id: string, more: object = {}): FhirResource => ({
  resourceType: 'Coverage',
  id,
  status: 'active',
  beneficiary: ours,
  payor: [{ display: 'Payer' }],
  ...more,
});

/** A server over a set of resources that filters by `_id`, `context` and `encounter` and gives pages of `size`. */
export function server(resources: readonly FhirResource[], size = 1000): Script {
  return ({ path, params }) => {
    const [type = '', id] = path.split('?')[0]?.split('/') ?? [];
    const ofType = resources.filter(resource => resource.resourceType === type);
    if (id !== undefined && id !== '_search') return ofType.find(one => one.id === id) ?? fault('not-found', 404);
    const wanted = ofType.filter(resource => matches(resource, params));
    const offset = Number(params.get('_offset') ?? 0);
    const page = wanted.slice(offset, offset + size).map(resource => entry(resource));
    const rest = new URLSearchParams(params);
    rest.set('_offset', String(offset + size));
    return searchset(page, offset + size < wanted.length ? `${base}/${type}?${rest}` : undefined);
  };
}

function matches(resource: FhirResource, params: URLSearchParams): boolean {
  const reference = (value: unknown) => (value as { reference?: string } | undefined)?.reference;
  const ids = params.get('_id')?.split(',');
  const context = params.get('context');
  const encounter = params.get('encounter');
  return (
    (!ids || ids.includes(resource.id ?? '')) &&
    (!context || reference(resource.context) === context) &&
    (!encounter || reference(resource.encounter) === `Encounter/${encounter}`)
  );
}
