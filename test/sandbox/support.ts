import { createHash, randomBytes } from 'node:crypto';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { LaunchOptions, Scenario } from '../../src/sandbox/scenario.ts';
import type { Sandbox } from '../../src/sandbox/start.ts';

const drug = { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11248' }], text: 'B12' };

export function administration(id: string, patient: string, time: string, more: object = {}): FhirResource {
  return {
    resourceType: 'MedicationAdministration',
    id,
    status: 'completed',
    subject: { reference: `Patient/${patient}` },
    context: { reference: `Encounter/${patient}-visit` },
    effectiveDateTime: time,
    medicationCodeableConcept: drug,
    ...more,
  };
}

function condition(id: string, patient: string, category: string, encounter?: string): FhirResource {
  return {
    resourceType: 'Condition',
    id,
    subject: { reference: `Patient/${patient}` },
    category: [{ coding: [{ code: category }] }],
    code: { text: id },
    ...(encounter === undefined ? {} : { encounter: { reference: `Encounter/${encounter}` } }),
  };
}

function visit(id: string, patient: string, start: string): FhirResource {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    subject: { reference: `Patient/${patient}` },
    period: { start, end: `${start.slice(0, 10)}T12:00:00-06:00` },
    diagnosis: [{ condition: { reference: 'Condition/ann-seen' } }],
  };
}

/** What lies beside the injections: a vaccine, a procedure, a charge and a plan of one visit. */
function besides(patient: string, visit: string, day: string, suffix = ''): FhirResource[] {
  const subject = { reference: `Patient/${patient}` };
  const encounter = { reference: `Encounter/${visit}` };
  const id = (name: string) => `${patient}-${name}${suffix}`;
  return [
    { resourceType: 'Immunization', id: id('flu'), patient: subject, encounter, occurrenceDateTime: day },
    { resourceType: 'Procedure', id: id('ecg'), subject, encounter, performedDateTime: day },
    { resourceType: 'ChargeItem', id: id('charge'), subject, context: encounter, occurrenceDateTime: day },
    {
      resourceType: 'Coverage',
      id: id('plan'),
      beneficiary: subject,
      payor: [{ reference: 'Organization/payer' }],
    },
  ];
}
const payer: FhirResource = { resourceType: 'Organization', id: 'payer', name: 'Payer' };

const scenario = (id: string, resources: readonly FhirResource[]): Scenario => ({
  id,
  title: id,
  story: '',
  expect: '',
  patient: id,
  encounter: `${id}-visit`,
  launch: {},
  resources,
});

/** Two small charts and one of 230 administrations. */
export const charts: readonly Scenario[] = [
  scenario('ann', [
    { resourceType: 'Patient', id: 'ann', name: [{ given: ['Ann'], family: 'One' }] },
    visit('ann-visit', 'ann', '2026-03-02T09:00:00-06:00'),
    visit('ann-earlier', 'ann', '2026-01-05T09:00:00-06:00'),
    condition('ann-seen', 'ann', 'encounter-diagnosis', 'ann-visit'),
    condition('ann-listed', 'ann', 'problem-list-item'),
    administration('ann-late', 'ann', '2026-03-02T09:30:00-06:00', {
      request: { reference: 'MedicationRequest/ann-order' },
    }),
    administration('ann-early', 'ann', '2026-01-05T09:30:00-06:00', {
      status: 'not-done',
      context: { reference: 'Encounter/ann-earlier' },
    }),
    { resourceType: 'MedicationRequest', id: 'ann-order', subject: { reference: 'Patient/ann' } },
    ...besides('ann', 'ann-visit', '2026-03-02'),
    ...besides('ann', 'ann-earlier', '2026-01-05', '-earlier'),
    payer,
    { resourceType: 'Practitioner', id: 'nurse' },
  ]),
  scenario('bob', [
    { resourceType: 'Patient', id: 'bob' },
    visit('bob-visit', 'bob', '2026-03-02T10:00:00-06:00'),
    administration('bob-shot', 'bob', '2026-03-02T10:30:00-06:00'),
    condition('bob-seen', 'bob', 'encounter-diagnosis', 'bob-visit'),
    { resourceType: 'MedicationRequest', id: 'bob-order', subject: { reference: 'Patient/bob' } },
    ...besides('bob', 'bob-visit', '2026-03-02'),
    payer,
    { resourceType: 'Practitioner', id: 'nurse' },
  ]),
  scenario('cam', [
    { resourceType: 'Patient', id: 'cam' },
    visit('cam-visit', 'cam', '2026-03-02T10:00:00-06:00'),
    ...Array.from({ length: 230 }, (_, number) => administration(`cam-${number}`, 'cam', '2026-03-02T10:30:00-06:00')),
  ]),
];

export const allScopes = [
  'launch patient/Patient.r patient/Encounter.rs patient/Condition.rs patient/MedicationAdministration.rs',
  'patient/Immunization.rs patient/Procedure.rs patient/ChargeItem.rs patient/Coverage.rs',
  'patient/MedicationRequest.r patient/Medication.r patient/Practitioner.r patient/Location.r patient/Organization.r',
].join(' ');

/** Follows redirects by hand like a browser with a cookie jar, until the app's origin or a page. */
export class Browser {
  readonly cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!/path=\/oauth\/session/.test(line)) this.cookies.set(name, value);
    }
    return answer;
  }

  /** The last answer, and the address in the app when it was led there. */
  async follow(url: string, app: string, init: RequestInit = {}): Promise<{ answer: Response; back: URL | null }> {
    let answer = await this.open(url, init);
    for (let steps = 0; steps < 8; steps++) {
      const location = answer.headers.get('location');
      if (location === null) return { answer, back: null };
      const next = new URL(location, url);
      if (next.origin === app) return { answer, back: next };
      answer = await this.open(next.href);
    }
    throw new Error('too many redirects');
  }
}

export function proof() {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The authorization request of a well-behaved app; `changes` replace or, with null, remove parameters. */
export function authorizeUrl(
  sandbox: Sandbox,
  challenge: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: 'needlepoint',
    redirect_uri: `${sandbox.app}/index.html`,
    scope: allScopes,
    state: 'some-state',
    aud: `${sandbox.ehr}/plain/fhir`,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `${sandbox.ehr}/oauth/authorize?${parameters}`;
}

export async function redeem(sandbox: Sandbox, code: string, verifier: string, changes: Record<string, string> = {}) {
  const answer = await fetch(`${sandbox.ehr}/oauth/token`, {
    method: 'POST',
    headers: { origin: sandbox.app },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'needlepoint',
      redirect_uri: `${sandbox.app}/index.html`,
      code,
      code_verifier: verifier,
      ...changes,
    }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

/** A whole EHR launch; the answer of the token endpoint, and a `get` that reads from the FHIR base. */
export async function launched(
  sandbox: Sandbox,
  options: Partial<LaunchOptions> & { patient: string },
  scope = allScopes,
) {
  const { launch, iss, nonce } = sandbox.newLaunch(options);
  const { verifier, challenge } = proof();
  const url = authorizeUrl(sandbox, challenge, { launch, aud: iss, scope });
  const { back } = await new Browser().follow(url, sandbox.app);
  const code = back?.searchParams.get('code') ?? '';
  const token = await redeem(sandbox, code, verifier);
  const headers = { authorization: `Bearer ${token.body.access_token}` };
  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(path.startsWith('http') ? path : `${iss}/${path}`, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
  };
  return { iss, nonce, back, code, verifier, token: token.body, status: token.status, get };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely by tests
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Ids of the matches of a searchset. */
export function ids(bundle: { entry?: { resource: { id: string }; search: { mode: string } }[] }): string[] {
  return (bundle.entry ?? []).filter(entry => entry.search.mode === 'match').map(entry => entry.resource.id);
}
