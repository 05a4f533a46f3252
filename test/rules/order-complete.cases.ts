import type { RuleCase } from './case.ts';

const order = (change: object) => ({ orders: { order: { order: change } } });
const status = ['MedicationRequest/o#status'];
const lacks = (lacking: string): RuleCase['expect'] => ({
  outcome: 'gap',
  kind: 'absent',
  message: 'order-complete.lacks',
  values: { lacking },
  evidence: status,
});
const complete: RuleCase['expect'] = { outcome: 'pass', message: 'order-complete.complete', evidence: status };
const nothing = { state: 'absent', evidence: [] };

export const cases: readonly RuleCase[] = [
  { name: 'complete', when: {}, expect: complete },
  { name: 'no drug', when: order({ drug: { certainty: 'absent' } }), expect: lacks('drug') },
  {
    name: 'a drug that could not be read may be there',
    when: order({ drug: { certainty: 'absent', unread: { code: 'forbidden' } } }),
    expect: complete,
  },
  { name: 'no dose', when: order({ dose: nothing, doseWritten: [] }), expect: lacks('dose') },
  { name: 'a dose in words or as a range', when: order({ dose: nothing }), expect: complete },
  { name: 'no route', when: order({ route: { class: null, certainty: 'absent' } }), expect: lacks('route') },
  {
    name: 'a route that names no way',
    when: order({ route: { class: 'unspecified', certainty: 'text' } }),
    expect: lacks('route'),
  },
  {
    name: 'a choice of routes is an order',
    when: order({ route: { class: null, certainty: 'ambiguous', candidates: ['im', 'sc'] } }),
    expect: complete,
  },
  { name: 'nothing says how often', when: order({ frequency: [] }), expect: lacks('how often') },
  { name: 'nobody ordered it', when: order({ orderer: null }), expect: lacks('who ordered it') },
  {
    name: 'who ordered it is not there',
    when: order({ orderer: { dangling: true } }),
    expect: lacks('who ordered it'),
  },
  { name: 'a device ordered it', when: order({ orderer: { kind: 'device' } }), expect: lacks('who ordered it') },
  {
    name: 'who ordered it is known by a reference only',
    when: order({ orderer: { name: null, read: false } }),
    expect: complete,
  },
  { name: 'no date', when: order({ authored: null }), expect: lacks('date') },
  {
    name: 'all that lacks is named at once',
    when: order({ dose: nothing, doseWritten: [], frequency: [], authored: null }),
    expect: lacks('dose, how often, date'),
  },
  { name: 'no order', when: { orders: { order: nothing } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'an order that could not be understood',
    when: order({ unread: { code: 'modifier-extension' } }),
    expect: { outcome: 'not-applicable' },
  },
  { name: 'a person of a kind that is not said', when: order({ orderer: { kind: 'unknown' } }), expect: complete },
  { name: 'a dose that was read is a dose', when: order({ doseWritten: [] }), expect: complete },
];
