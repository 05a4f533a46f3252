import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { readingOf } from '../../src/cli/reading.ts';
import type { RecordSet } from '../../src/cli/record-set.ts';
import { recordsOf } from '../../src/cli/records.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { b12Chart, bundle, ndjson, now } from './charts.ts';

function readings(set: RecordSet): Map<string, Reading> {
  const index = indexRecords(set);
  return new Map(index.patients.map(patient => [patient, readingOf(patient, null, set, index)]));
}

function one(set: RecordSet): Reading {
  const [reading, ...others] = readings(set).values();
  if (!reading || others.length > 0) throw new Error('one reading was expected');
  return reading;
}

async function exported(files: Readonly<Record<string, string>>): Promise<RecordSet> {
  const list = Object.entries(files).map(([name, text]) => ({
    name,
    chunks: () => Readable.from([Buffer.from(text)]),
  }));
  const set = await recordsOf({ kind: 'export', name: 'folder', files: list }, now);
  if (!set) throw new Error('no record set');
  return set;
}

/** Every type in a file of its own. */
function asExport(resources: readonly { resourceType: string }[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const resource of resources) {
    const name = `${resource.resourceType}.ndjson`;
    files[name] = (files[name] ?? '') + ndjson([resource]);
  }
  return files;
}

const statuses = (reading: Reading) =>
  Object.fromEntries(
    Object.entries(reading.sources).map(([name, { status, value }]) => [name, [status, value.length]]),
  );

const whole = {
  patient: ['complete', 1],
  encounters: ['complete', 1],
  administrations: ['complete', 1],
  conditions: ['complete', 1],
  immunizations: ['complete', 0],
  procedures: ['complete', 0],
  charges: ['complete', 0],
  coverages: ['complete', 0],
  medications: ['complete', 0],
  orders: ['complete', 1],
  practitioners: ['complete', 1],
  locations: ['complete', 1],
};

describe('a Bundle as a reading', () => {
  it('is complete, and holds the answers to its references', () => {
    const reading = one(fromBundle(bundle(b12Chart('p')), 'b.json', now));
    expect(statuses(reading)).toEqual(whole);
    expect([...reading.references].map(([key, { state }]) => [key, state]).toSorted()).toEqual([
      ['Condition/p-anemia', 'read'],
      ['Encounter/p-visit', 'read'],
      ['Location/p-place', 'read'],
      ['MedicationRequest/p-order', 'read'],
      ['Practitioner/p-nurse', 'read'],
    ]);
    expect(reading).toMatchObject({ patient: 'Patient/p', readAt: now, fhirVersion: null, problems: [] });
  });

  it('does not name the patient beside references', () => {
    expect(JSON.stringify(one(fromBundle(bundle(b12Chart('p')), 'b', now)).sources.administrations)).not.toMatch(
      /Zebra|Quagga/,
    );
  });

  it('takes its time from the Bundle', () => {
    const timestamp = '2026-03-12T12:00:00Z';
    expect(one(fromBundle(bundle(b12Chart('p'), { timestamp }), 'b', now)).readAt).toBe(timestamp);
    expect(one(fromBundle(bundle(b12Chart('p'), { timestamp: 'noon' }), 'b', now)).readAt).toBe(now);
  });

  const uuid = 'urn:uuid:0c8b1a52-2f0b-4f5c-9a37-111111111111';
  const order = { resourceType: 'MedicationRequest', id: 'o', status: 'active', subject: { reference: 'Patient/p' } };
  const references: readonly [what: string, reference: string, fullUrl: string | null, key: string, state: string][] = [
    ['relative', 'MedicationRequest/o', null, 'MedicationRequest/o', 'read'],
    ['with a version', 'MedicationRequest/o/_history/3', null, 'MedicationRequest/o', 'read'],
    ['by URN', uuid, uuid, 'MedicationRequest/o', 'read'],
    ['by URN of nothing', uuid, null, uuid, 'missing'],
    [
      'absolute, as in fullUrl',
      'https://ehr.example/MedicationRequest/o',
      'https://ehr.example/MedicationRequest/o',
      'MedicationRequest/o',
      'read',
    ],
    [
      'absolute below the base of a fullUrl',
      'https://ehr.example/MedicationRequest/x',
      'https://ehr.example/MedicationRequest/o',
      'MedicationRequest/x',
      'missing',
    ],
    [
      'absolute on another server',
      'https://other.example/MedicationRequest/o',
      'https://ehr.example/MedicationRequest/o',
      'https://other.example/MedicationRequest/o',
      'external',
    ],
    ['conditional', 'MedicationRequest?identifier=o', null, 'MedicationRequest?identifier=o', 'external'],
    ['to nothing', 'MedicationRequest/x', null, 'MedicationRequest/x', 'missing'],
    ['malformed', 'o', null, 'o', 'unread'],
  ];
  it.each(references)('reads a reference %s', (_what, reference, fullUrl, key, state) => {
    const given = {
      resourceType: 'MedicationAdministration',
      id: 'a',
      subject: { reference: 'Patient/p' },
      request: { reference },
    };
    const entry = [{ resource: given }, { ...(fullUrl ? { fullUrl } : {}), resource: order }];
    const { references: found } = one(fromBundle({ resourceType: 'Bundle', entry }, 'b', now));
    expect([...found].map(([name, resolved]) => [name, resolved.state])).toEqual([[key, state]]);
  });

  it('gives entries that are yet to be created the id of their URN, and the subject is found by it', () => {
    const given = { resourceType: 'MedicationAdministration', subject: { reference: uuid } };
    const entry = [{ fullUrl: uuid, resource: { resourceType: 'Patient' } }, { resource: given }];
    const reading = one(fromBundle({ resourceType: 'Bundle', type: 'transaction', entry }, 'b', now));
    expect(reading.patient).toBe(`Patient/${uuid.slice(9)}`);
    expect(reading.sources.administrations.value[0]?.id).toBe('entry-2');
  });

  const incomplete: readonly [what: string, entry: unknown, more: Record<string, unknown>, why: string][] = [
    ['a next page', null, { link: [{ relation: 'next', url: 'https://ehr.example/?page=2' }] }, 'too-many-pages'],
    ['a failed answer', { response: { status: '403 Forbidden' } }, {}, 'outcome'],
    [
      'an error among its entries',
      { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] } },
      {},
      'outcome',
    ],
    ['an entry that is no resource', { resource: { id: 'x' } }, {}, 'broken-resource'],
    ['an entry that is nothing', 7, {}, 'broken-resource'],
    ['a condition without a subject', { resource: { resourceType: 'Condition', id: 'x' } }, {}, 'broken-resource'],
    [
      'a condition of a group',
      { resource: { resourceType: 'Condition', id: 'x', subject: { reference: 'Group/1' } } },
      {},
      'broken-resource',
    ],
    [
      'a condition without a usable id',
      { resource: { resourceType: 'Condition', id: 7, subject: { reference: 'Patient/p' } } },
      {},
      'broken-resource',
    ],
  ];
  it.each(incomplete)('is partial with %s', (_what, entry, more, why) => {
    const full = bundle(b12Chart('p'), more);
    const set = fromBundle(
      { ...full, entry: [...(full.entry as unknown[]), ...(entry === null ? [] : [entry])] },
      'b',
      now,
    );
    const { sources, problems } = one(set);
    expect(sources.conditions).toMatchObject({ status: 'partial', why: { code: why } });
    expect(problems.map(problem => problem.why.code)).toEqual([why]);
  });

  const harmless: readonly [what: string, entry: unknown][] = [
    ['a warning', { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] } }],
    ['an answer without content', { response: { status: '201 Created' } }],
    ['a deletion in a transaction', { request: { method: 'DELETE', url: 'Condition/9' } }],
    [
      'the same resource again, its keys in another order',
      { resource: Object.fromEntries(Object.entries(b12Chart('p')[3] ?? {}).toReversed()) },
    ],
    [
      'something nothing rests on',
      { resource: { resourceType: 'Observation', id: 'o', subject: { reference: 'Patient/p' } } },
    ],
    ['another patient', { resource: { resourceType: 'Patient', id: 'q' } }],
  ];
  it.each(harmless)('stays complete with %s', (_what, entry) => {
    const full = bundle(b12Chart('p'));
    const reading = one(fromBundle({ ...full, entry: [...(full.entry as unknown[]), entry] }, 'b', now));
    expect(statuses(reading)).toEqual(whole);
  });

  it('holding answers of a batch is read through', () => {
    const set = fromBundle(
      bundle([bundle(b12Chart('p'), { type: 'searchset' })], { type: 'batch-response' }),
      'b',
      now,
    );
    expect(statuses(one(set))).toEqual(whole);
  });

  it('of versions is refused: it shows past states', () => {
    const set = fromBundle(bundle(b12Chart('p'), { type: 'history' }), 'b', now);
    expect(readings(set).size).toBe(0);
    expect(set.faults).toHaveLength(1);
  });

  it('leaves out two contents under one id, and what refers to them could not be read', () => {
    const [other] = b12Chart('p', { MedicationRequest: { status: 'active' } }).filter(
      ({ resourceType }) => resourceType === 'MedicationRequest',
    );
    const reading = one(fromBundle(bundle([...b12Chart('p'), other]), 'b', now));
    expect(reading.references.get('MedicationRequest/p-order')).toMatchObject({
      state: 'unread',
      why: { code: 'conflicting-versions' },
    });
    expect(reading.sources.orders.status).toBe('partial');
  });

  it('is refused where it is nested without end', () => {
    let extension: unknown = {};
    for (let depth = 0; depth < 5000; depth += 1) extension = { extension: [extension] };
    const set = fromBundle(bundle([...b12Chart('p'), { resourceType: 'Condition', id: 'deep', extension }]), 'b', now);
    expect(one(set).sources.conditions).toMatchObject({ status: 'partial', why: { code: 'malformed' } });
  });

  it('of several patients gives each their own, and nobody else a reading', () => {
    const nobody = [{ resourceType: 'Patient', id: 'no-injection' }];
    const found = readings(fromBundle(bundle([...b12Chart('p'), ...nobody, ...b12Chart('q')]), 'b', now));
    expect([...found.keys()]).toEqual(['Patient/p', 'Patient/q']);
    for (const reading of found.values()) expect(statuses(reading)).toEqual(whole);
  });

  it('of a patient without an injection gives a reading of nothing', () => {
    const reading = one(fromBundle(bundle([{ resourceType: 'Patient', id: 'p' }]), 'b', now));
    expect(statuses(reading).administrations).toEqual(['complete', 0]);
  });
});

/** An export that has no file for what lies beside the injections. */
const exportedWhole = {
  ...whole,
  immunizations: ['not-offered', 0],
  procedures: ['not-offered', 0],
  charges: ['not-offered', 0],
  coverages: ['not-offered', 0],
};

/** What lies beside the injection: of each type one, the coverage naming its payer by reference alone. */
const besides = (name: string) => {
  const [subject, encounter] = [{ reference: `Patient/${name}` }, { reference: `Encounter/${name}-visit` }];
  return [
    { resourceType: 'Immunization', id: `${name}-shot`, patient: subject, encounter },
    { resourceType: 'Procedure', id: `${name}-push`, subject, encounter },
    { resourceType: 'ChargeItem', id: `${name}-charge`, subject, context: encounter },
    {
      resourceType: 'Coverage',
      id: `${name}-plan`,
      beneficiary: subject,
      payor: [{ reference: `Organization/${name}-payer` }],
    },
    { resourceType: 'Organization', id: `${name}-payer`, name: 'Payer' },
  ];
};
const withBesides = {
  ...whole,
  immunizations: ['complete', 1],
  procedures: ['complete', 1],
  charges: ['complete', 1],
  coverages: ['complete', 2],
};

describe('what lies beside the injections', () => {
  const sources = [
    ['Immunization', 'immunizations'],
    ['Procedure', 'procedures'],
    ['ChargeItem', 'charges'],
    ['Coverage', 'coverages'],
  ] as const;
  const both = [...b12Chart('p'), ...besides('p'), ...b12Chart('q'), ...besides('q')];

  it('is read from a Bundle and from an export alike, each with its patient', async () => {
    for (const set of [fromBundle(bundle(both), 'b', now), await exported(asExport(both))]) {
      const found = readings(set);
      expect([...found.keys()]).toEqual(['Patient/p', 'Patient/q']);
      for (const [patient, reading] of found) {
        expect(statuses(reading)).toEqual(withBesides);
        const payer = `Organization/${patient.slice(8)}-payer`;
        expect([...reading.references.keys()].filter(key => key.startsWith('Organization/'))).toEqual([payer]);
      }
    }
  });

  it.each(sources)(
    '%s without a file in an export is not offered, and the others are what they were',
    async (type, source) => {
      const files = asExport([...b12Chart('p'), ...besides('p')].filter(({ resourceType }) => resourceType !== type));
      const reading = one(await exported(files));
      expect(reading.sources[source]).toEqual({
        status: 'not-offered',
        value: [],
        why: { code: 'not-offered', detail: type },
      });
      expect(statuses(reading)).toEqual({ ...withBesides, [source]: ['not-offered', 0] });
    },
  );

  it('an export without a file of payers has coverages in part, where only a reference says who pays', async () => {
    const own = [...b12Chart('p'), ...besides('p')].filter(({ resourceType }) => resourceType !== 'Organization');
    expect(one(await exported(asExport(own))).sources.coverages).toMatchObject({
      status: 'partial',
      value: [{ id: 'p-plan' }],
      why: { code: 'not-offered', detail: 'Organization' },
    });
    expect(one(fromBundle(bundle(own), 'b', now)).sources.coverages.status).toBe('complete');
  });

  it.each(sources)("%s of nobody may be anybody's", async (type, source) => {
    const found = readings(fromBundle(bundle([...both, { resourceType: type, id: 'x' }]), 'b', now));
    for (const reading of found.values()) {
      expect(reading.sources[source]).toMatchObject({ status: 'partial', why: { code: 'broken-resource' } });
      expect(reading.sources[source].value.map(({ id }) => id)).not.toContain('x');
    }
  });

  const owners = [
    ['Immunization', 'immunizations', 'patient'],
    ['Coverage', 'coverages', 'beneficiary'],
  ] as const;
  it.each(owners)(
    'a broken line of %s is laid at the door of the patient it still names',
    async (type, source, element) => {
      const files = asExport(both);
      const line = `{"resourceType":"${type}","${element}":{"reference":"Patient/q"},"status":`;
      const found = readings(await exported({ ...files, [`${type}.ndjson`]: `${files[`${type}.ndjson`]}${line}` }));
      expect(found.get('Patient/p')?.sources[source].status).toBe('complete');
      expect(found.get('Patient/q')?.sources[source].status).toBe('partial');
    },
  );
});

describe('an export as readings', () => {
  it('is as complete as a Bundle, in any order of files and lines', async () => {
    const files = asExport([...b12Chart('q'), ...b12Chart('p')].toReversed());
    const found = readings(await exported(files));
    expect([...found.keys()]).toEqual(['Patient/p', 'Patient/q']);
    for (const reading of found.values()) expect(statuses(reading)).toEqual(exportedWhole);
  });

  it('may have several files of a type, and an empty one', async () => {
    const { 'MedicationAdministration.ndjson': given = '', ...others } = asExport(b12Chart('p'));
    const set = await exported({
      ...others,
      'MedicationAdministration.1.ndjson': '',
      'MedicationAdministration.2.ndjson': given,
    });
    expect(statuses(one(set))).toEqual(exportedWhole);
  });

  const lacking: readonly [type: string, source: keyof Reading['sources'], status: string, reference: string][] = [
    ['MedicationRequest', 'orders', 'failed', 'MedicationRequest/p-order'],
    ['Practitioner', 'practitioners', 'not-offered', 'Practitioner/p-nurse'],
    ['Location', 'locations', 'failed', 'Location/p-place'],
    ['Condition', 'conditions', 'not-offered', 'Condition/p-anemia'],
    ['Encounter', 'encounters', 'not-offered', 'Encounter/p-visit'],
  ];
  it.each(lacking)('without any %s could not look there', async (type, source, status, reference) => {
    const reading = one(await exported(asExport(b12Chart('p').filter(({ resourceType }) => resourceType !== type))));
    expect(reading.sources[source]).toMatchObject({ status, value: [] });
    expect(reading.references.get(reference)).toMatchObject({ state: 'unread', why: { code: 'not-offered' } });
  });

  it('does not need its Patient file', async () => {
    const reading = one(
      await exported(asExport(b12Chart('p').filter(({ resourceType }) => resourceType !== 'Patient'))),
    );
    expect(statuses(reading)).toEqual({ ...exportedWhole, patient: ['complete', 0] });
  });

  it('with a file of the type says that something is missing', async () => {
    const files = asExport(b12Chart('p').filter(({ resourceType }) => resourceType !== 'MedicationRequest'));
    const reading = one(await exported({ ...files, 'MedicationRequest.ndjson': '' }));
    expect(reading.references.get('MedicationRequest/p-order')).toEqual({ state: 'missing' });
    expect(reading.sources.orders.status).toBe('complete');
  });

  const broken: readonly [what: string, line: string, code: string][] = [
    ['not JSON', '{"resourceType":"Condition",', 'unreadable'],
    ['null', 'null', 'broken-resource'],
    ['an array', '[]', 'broken-resource'],
    ['a number', '7', 'broken-resource'],
    ['no FHIR', '{"hello":"world"}', 'broken-resource'],
    ['of another type', '{"resourceType":"Observation","id":"x"}', 'broken-resource'],
    ['a Bundle', '{"resourceType":"Bundle"}', 'broken-resource'],
    ['an error', '{"resourceType":"OperationOutcome","issue":[{"severity":"fatal"}]}', 'outcome'],
    ['without an id', '{"resourceType":"Condition"}', 'broken-resource'],
  ];
  it.each(broken)('names a line that is %s, and rests no verdict on its file', async (_what, line, code) => {
    const files = asExport([...b12Chart('p'), ...b12Chart('q')]);
    const set = await exported({ ...files, 'Condition.ndjson': `${line}\n${files['Condition.ndjson']}` });
    expect(set.faults).toMatchObject([{ where: 'Condition.ndjson line 1', why: { code } }]);
    for (const reading of readings(set).values()) {
      expect(reading.sources.conditions).toMatchObject({ status: 'partial', why: { code } });
      expect(reading.sources.conditions.value).toHaveLength(1);
    }
  });

  const subject = '"subject":{"reference":"Patient/q"}';
  const told: readonly [what: string, line: string, code: string][] = [
    ['cut short', `{"resourceType":"Condition",${subject},"code":`, 'unreadable'],
    ['without an id', `{"resourceType":"Condition",${subject}}`, 'broken-resource'],
    ['with an unusable id', `{"resourceType":"Condition","id":"a b",${subject}}`, 'broken-resource'],
    ['of another type', `{"resourceType":"Encounter","id":"x",${subject}}`, 'broken-resource'],
    [
      'nested too deeply',
      `{"resourceType":"Condition","id":"x",${subject},"code":${'['.repeat(200)}${']'.repeat(200)}}`,
      'malformed',
    ],
  ];
  it.each(told)('lays a line that is %s at the door of the patient it still names', async (_what, line, code) => {
    const files = asExport([...b12Chart('p'), ...b12Chart('q')]);
    const set = await exported({ ...files, 'Condition.ndjson': `${line}\n${files['Condition.ndjson']}` });
    expect(set.faults).toMatchObject([{ why: { code }, patient: 'Patient/q' }]);
    const found = readings(set);
    expect(found.get('Patient/q')?.sources.conditions.status).toBe('partial');
    expect(found.get('Patient/p')?.sources.conditions.status).toBe('complete');
    expect(found.get('Patient/p')?.problems).toEqual([]);
  });
  it('is not asked about files that nothing rests on, whatever they hold', async () => {
    const observations = '{"resourceType":"Observation","id":"1"}\nnonsense\n';
    const set = await exported({ ...asExport(b12Chart('p')), 'Observation.ndjson': observations });
    expect(set.faults).toEqual([]);
    expect(statuses(one(set))).toEqual(exportedWhole);
  });

  it('is read whatever its files are called', async () => {
    const set = await exported({
      'everything.ndjson': `nonsense\n${ndjson(b12Chart('p'))}`,
      'More.ndjson': ndjson(b12Chart('q')),
    });
    expect(set.faults.map(({ where }) => where)).toEqual(['everything.ndjson line 1']);
    expect(readings(set).size).toBe(2);
  });
});
