import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { effects } from '../../src/sandbox/faults.ts';
import { type Fault, faults } from '../../src/sandbox/scenario.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { charts, ids, launched } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appDir: null, scenarios: charts });
});
afterAll(() => sandbox.close());

const reads = ['Patient/ann', 'Encounter/ann-visit', 'MedicationRequest/ann-order'];
const searches = ['Encounter?patient=ann', 'Condition?patient=ann', 'MedicationAdministration?patient=ann'];
const paths = [...reads, ...searches];
const administrations = 'MedicationAdministration?patient=ann';
const conditions = 'Condition?patient=ann';

const open = (fault: Fault, patient = 'ann') => launched(sandbox, { patient, fault });
const next = (body: { link: { relation: string; url: string }[] }) =>
  body.link.find(link => link.relation === 'next')?.url ?? '';

describe('what stays whole', () => {
  // Which of the six requests a fault spoils. Everything else is answered as if there were no fault.
  const spoils: Record<Fault, string[]> = {
    denied: [],
    'short-session': [],
    revoked: paths,
    'conditions-forbidden': [conditions],
    'administrations-forbidden': [administrations],
    'second-page-fails': searches,
    'page-loop': searches,
    'foreign-next': searches,
    slow: [administrations],
    hang: [administrations],
    unreadable: [administrations],
    truncated: [administrations],
    'outcome-200': [administrations],
    'outcome-entry': [administrations],
    'too-many-requests': [administrations],
    'server-error-once': [administrations],
    'server-error': paths,
    'other-patient': [conditions],
    'broken-resource': [conditions],
    'missing-reference': ['MedicationRequest/ann-order'],
  };

  it.each(faults.filter(fault => fault !== 'denied'))('%s', async fault => {
    const [broken, sound] = await Promise.all([open(fault), launched(sandbox, { patient: 'ann' })]);
    for (const path of paths.filter(path => !spoils[fault].includes(path))) {
      const [one, other] = await Promise.all([broken.get(path), sound.get(path)]);
      expect([path, one.status, one.text]).toEqual([path, other.status, other.text]);
    }
  });

  it('every fault has its row', () => {
    expect(Object.keys(effects).sort()).toEqual([...faults].sort());
  });
});

describe('what each fault does', () => {
  it.each([
    ['revoked', 'Patient/ann', 401],
    ['revoked', administrations, 401],
    ['conditions-forbidden', conditions, 403],
    ['conditions-forbidden', 'Condition/ann-seen', 403],
    ['administrations-forbidden', administrations, 403],
    ['server-error', 'Patient/ann', 503],
    ['missing-reference', 'MedicationRequest/ann-order', 404],
  ] as const)('%s: %s: %i', async (fault, path, status) => {
    const { get } = await open(fault);
    for (let again = 0; again < 3; again++) {
      const answer = await get(path);
      expect([answer.status, answer.body.resourceType]).toEqual([status, 'OperationOutcome']);
    }
  });

  it.each([
    ['too-many-requests', 429],
    ['server-error-once', 503],
  ] as const)('%s: once, then all is well', async (fault, status) => {
    const { get } = await open(fault);
    expect((await get(conditions)).status).toBe(200);
    const first = await get(administrations);
    expect(first.status).toBe(status);
    if (status === 429) expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    for (let again = 0; again < 2; again++) expect(ids((await get(administrations)).body)).toHaveLength(2);
  });

  it.each(['ann', 'cam'])('second-page-fails: for small and large charts: %s', async patient => {
    const { get } = await open('second-page-fails', patient);
    const { body, status } = await get(`MedicationAdministration?patient=${patient}`);
    expect(status).toBe(200);
    expect(ids(body).length).toBeGreaterThan(0);
    expect((await get(next(body))).status).toBe(500);
  });

  it('page-loop: the next page is the same page', async () => {
    const { get } = await open('page-loop');
    const { body } = await get(administrations);
    const again = await get(next(body));
    expect(again.body).toEqual(body);
  });

  it('foreign-next: the next page is at another host', async () => {
    const { get } = await open('foreign-next');
    const { body } = await get(administrations);
    expect(new URL(next(body)).host).not.toBe(new URL(sandbox.ehr).host);
  });

  it('unreadable: a page instead of data, with status 200', async () => {
    const { headers, status, text } = await (await open('unreadable')).get(administrations);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('<!doctype html>');
  });

  it('truncated: JSON that breaks off', async () => {
    const { body, status, text } = await (await open('truncated')).get(administrations);
    expect([status, body]).toEqual([200, null]);
    expect(text.startsWith('{"resourceType":"Bundle"')).toBe(true);
  });

  it('outcome-200: an error with status 200', async () => {
    const { body, status } = await (await open('outcome-200')).get(administrations);
    expect(status).toBe(200);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  });

  it('outcome-entry: an error among the matches', async () => {
    const { body } = await (await open('outcome-entry')).get(administrations);
    expect(ids(body)).toHaveLength(2);
    expect(body.entry.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] },
    });
  });

  it('other-patient: a condition of somebody else among the matches', async () => {
    const { body } = await (await open('other-patient')).get(conditions);
    const subjects = body.entry.map((entry: { resource: { subject: object } }) => entry.resource.subject);
    expect(subjects.at(-1)).not.toEqual({ reference: 'Patient/ann' });
    expect(subjects[0]).toEqual({ reference: 'Patient/ann' });
  });

  it('broken-resource: something that is no resource among the matches', async () => {
    const { body } = await (await open('broken-resource')).get(conditions);
    expect(body.entry.at(-1).resource).not.toHaveProperty('resourceType');
    expect(body.entry).toHaveLength(3);
  });

  it('hang: no answer, and none is logged', async () => {
    const { get, nonce } = await open('hang');
    await expect(get(administrations, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
    expect(sandbox.log.entries(nonce).at(-1)).toMatchObject({ status: null, answered: null });
  });

  it('slow: an answer that takes seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const waiting = effects.slow.instead?.({ type: '', interaction: 'search', laterPage: false, struck: 0 });
      const settled = vi.fn();
      void Promise.resolve(waiting).then(settled);
      await vi.advanceTimersByTimeAsync(5000);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1000);
      expect(settled).toHaveBeenCalledWith(null);
    } finally {
      vi.useRealTimers();
    }
  });

  it('short-session: the token ends after twenty seconds', async () => {
    const { get } = await open('short-session');
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(Date.now() + 10_000);
      expect((await get('Patient/ann')).status).toBe(200);
      vi.setSystemTime(Date.now() + 11_000);
      expect((await get('Patient/ann')).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });
});
