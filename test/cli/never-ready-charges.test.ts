import { expect, test } from 'vitest';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { medicarePartB } from '../../src/knowledge/policy-medicare-part-b.ts';
import { bundle, now } from './charts.ts';
import { chartAfter, type Loose, type Parts } from './never-ready.cases.ts';

const settings = {
  knowledge: knowledgeAsOf(null, medicarePartB),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

const subject = { reference: 'Patient/p' };
const context = { reference: 'Encounter/p-visit' };

/** A charge of the visit. */
function charge(code: string, quantity?: number, more: Loose = {}): Loose {
  return {
    resourceType: 'ChargeItem',
    id: `c-${code}-${quantity}`.replaceAll(/[^\w-]/g, ''),
    status: 'billable',
    subject,
    context,
    code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] },
    ...(quantity === undefined ? {} : { quantity: { value: quantity } }),
    ...more,
  };
}
const inWords = (id: string, text: string) => charge(id, 1, { code: { text } });
const marked = (code: string, modifier: string) => charge(code, 1, { code: { text: `${code}-${modifier}` } });
const given =
  (id: string, start: string, more: Loose = {}) =>
  (parts: Parts) =>
    parts.all.push({ ...structuredClone(parts.ma), id, effectiveDateTime: start, ...more });

/** A chart that Medicare's rows find nothing missing in, then charged and changed. */
function verdictAfter(charges: readonly Loose[], change: (parts: Parts) => unknown = () => {}) {
  const chart = chartAfter(parts => {
    parts.order.authoredOn = '2026-03-10';
    parts.order.requester = { reference: 'Practitioner/p-doctor', display: 'Dr. One, MD' };
    parts.order.dosageInstruction[0].timing = { code: { text: 'once' } };
    parts.order.reasonReference = [{ reference: 'Condition/p-anemia' }];
    parts.visit.participant = [
      {
        type: [{ coding: [{ code: 'ATND' }] }],
        individual: { reference: 'Practitioner/p-doctor', display: 'Dr. One, MD' },
      },
    ];
    parts.all.push({ resourceType: 'Practitioner', id: 'p-doctor', name: [{ text: 'Dr. One, MD' }] });
    change(parts);
    parts.all.push(...charges);
  });
  const set = fromBundle(bundle(chart), 'b.json', now);
  const [report] = [...audit(set, indexRecords(set), settings)];
  return report?.visits.map(({ verdict }) => verdict).join() ?? 'none';
}

const injection = charge('96372', 1);
const drug = charge('J3420', 1);

test.each<[string, readonly Loose[], ((parts: Parts) => unknown)?]>([
  ['nothing is charged yet', []],
  ['the injection and its drug', [injection, drug]],
  ['lines without a quantity', [charge('96372'), charge('J3420')]],
  ['the drug with JZ', [injection, marked('J3420', 'JZ')]],
  ['a line that was taken back', [injection, drug, charge('96372', 3, { id: 'void', status: 'entered-in-error' })]],
  [
    'a vaccine and its administration',
    [injection, drug, charge('90471', 1)],
    ({ all }) =>
      all.push({
        resourceType: 'Immunization',
        id: 'flu',
        status: 'completed',
        patient: subject,
        occurrenceDateTime: '2026-03-12',
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }], text: 'Fluzone' },
      } as Loose),
  ],
])('ready for Medicare: %s', (_, charges, change) => {
  expect(verdictAfter(charges, change)).toBe('ready');
});

test.each<[string, readonly Loose[], ((parts: Parts) => unknown)?]>([
  ['no drug is charged', [injection]],
  ['another drug is charged', [injection, charge('J1885', 1)]],
  ['the injection twice in one line', [charge('96372', 2), drug]],
  ['the injection in two lines', [injection, charge('96372', 1, { id: 'again' }), drug]],
  ['one line for two injections', [injection, charge('J3420', 2)], given('two', '2026-03-12T10:50:00-05:00')],
  ['more of the drug than was given', [injection, charge('J3420', 2)]],
  ['99211 in words of a charge', [injection, drug, inWords('nurse', 'Nurse visit (99211)')]],
  [
    '99211 in words of the visit',
    [injection, drug],
    ({ visit }) => Object.assign(visit, { type: [{ text: '99211 nurse visit' }] }),
  ],
  ['the administration of a vaccine that nobody recorded', [injection, drug, charge('90471', 1)]],
  ['of a flu vaccine', [injection, drug, charge('G0008', 1)]],
  ['of one that is swallowed or sprayed', [injection, drug, charge('90473', 1)]],
  ['JW, and nothing says that any was left', [injection, marked('J3420', 'JW')]],
  [
    'JZ, and some was left',
    [injection, marked('J3420', 'JZ')],
    ({ ma }) => Object.assign(ma, { note: [{ text: 'Wasted 0.5 mL' }] }),
  ],
])('not ready for Medicare: %s', (_, charges, change) => {
  expect(verdictAfter(charges, change)).not.toContain('ready,');
  expect(verdictAfter(charges, change)).not.toBe('ready');
});
