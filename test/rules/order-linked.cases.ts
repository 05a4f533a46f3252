import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'an active order',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'order-linked.linked',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'stopped later is still an order',
    when: { orders: { order: { order: { status: 'stopped' } } } },
    expect: {
      outcome: 'pass',
      message: 'order-linked.linked',
      values: { order: 'MedicationRequest/o', status: 'stopped', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'completed',
    when: { orders: { order: { order: { status: 'completed' } } } },
    expect: {
      outcome: 'pass',
      message: 'order-linked.linked',
      values: { order: 'MedicationRequest/o', status: 'completed', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'an instance of an order',
    when: { orders: { order: { order: { intent: 'instance-order' } } } },
    expect: {
      outcome: 'pass',
      message: 'order-linked.linked',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'instance-order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'absent',
    when: { orders: { order: { state: 'absent', evidence: [{ pointer: pa('request'), value: '' }] } } },
    expect: { outcome: 'gap', kind: 'absent', message: 'order-linked.absent', evidence: [pa('request')] },
  },
  {
    name: 'points to nothing',
    when: {
      orders: {
        order: {
          state: 'dangling',
          reference: 'MedicationRequest/o',
          evidence: [{ pointer: pa('request'), value: '' }],
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'order-linked.dangling',
      values: { order: 'MedicationRequest/o' },
      evidence: [pa('request')],
    },
  },
  {
    name: 'could not be read',
    when: {
      orders: {
        order: {
          state: 'unread',
          reference: 'MedicationRequest/o',
          why: { code: 'forbidden' },
          evidence: [{ pointer: pa('request'), value: '' }],
        },
      },
    },
    expect: {
      outcome: 'unchecked',
      why: 'forbidden',
      message: 'order-linked.unread',
      values: { order: 'MedicationRequest/o' },
      evidence: [pa('request')],
    },
  },
  {
    name: 'read, but nothing may rest on it',
    when: { orders: { order: { order: { unread: { code: 'modifier-extension' } } } } },
    expect: {
      outcome: 'unchecked',
      why: 'modifier-extension',
      message: 'order-linked.unread',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'draft',
    when: { orders: { order: { order: { status: 'draft' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.status',
      values: { order: 'MedicationRequest/o', status: 'draft', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'cancelled',
    when: { orders: { order: { order: { status: 'cancelled' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.status',
      values: { order: 'MedicationRequest/o', status: 'cancelled', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'entered-in-error',
    when: { orders: { order: { order: { status: 'entered-in-error' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.status',
      values: { order: 'MedicationRequest/o', status: 'entered-in-error', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'proposal',
    when: { orders: { order: { order: { intent: 'proposal' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.intent',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'proposal' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'plan',
    when: { orders: { order: { order: { intent: 'plan' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.intent',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'plan' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'option',
    when: { orders: { order: { order: { intent: 'option' } } } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'order-linked.intent',
      values: { order: 'MedicationRequest/o', status: 'active', intent: 'option' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'status unknown',
    when: { orders: { order: { order: { status: 'unknown' } } } },
    expect: {
      outcome: 'review',
      message: 'order-linked.unclear',
      field: 'MedicationRequest.status',
      values: { order: 'MedicationRequest/o', status: 'unknown', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'no intent',
    when: { orders: { order: { order: { intent: null } } } },
    expect: {
      outcome: 'review',
      message: 'order-linked.unclear',
      field: 'MedicationRequest.intent',
      values: { order: 'MedicationRequest/o', status: 'active', intent: '' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
  {
    name: 'no status',
    when: { orders: { order: { order: { status: null } } } },
    expect: {
      outcome: 'review',
      message: 'order-linked.unclear',
      field: 'MedicationRequest.status',
      values: { order: 'MedicationRequest/o', status: '', intent: 'order' },
      evidence: [pa('request'), 'MedicationRequest/o#status'],
    },
  },
];
