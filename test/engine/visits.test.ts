import { expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { parseDate } from '../../src/domain/time.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { run } from '../../src/engine/index.ts';
import { groupByVisit } from '../../src/engine/visits.ts';
import { allComplete, readyAdministration, readyChart, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const link = (state: 'linked' | 'absent' | 'dangling' | 'unread', reference: string | null) => ({
  state,
  reference,
  why: null,
  evidence: [],
});
const one = (id: string, changes: Partial<Administration> = {}) =>
  readyAdministration({ reference: `MedicationAdministration/${id}`, ...changes });
const later = { start: parseDate('2026-03-20T10:20:00-05:00'), end: null, invalid: false, evidence: [] };
const never = { start: null, end: null, invalid: false, evidence: [] };
const w = readyVisit({ reference: 'Encounter/w' });

const rows: [name: string, chart: Partial<Chart>, groups: [string | null, string[]][]][] = [
  ['the visit asked for', {}, [['Encounter/v', ['a']]]],
  ['the visit asked for, without any', { administrations: [] }, [['Encounter/v', []]]],
  [
    "another visit's are left out",
    { administrations: [one('a'), one('b', { visit: link('linked', 'Encounter/w') })], visits: [readyVisit(), w] },
    [['Encounter/v', ['a']]],
  ],
  [
    'unlinked, in its time',
    { administrations: [one('a', { visit: link('absent', null) })] },
    [
      ['Encounter/v', []],
      [null, ['a']],
    ],
  ],
  [
    'unlinked, at another time',
    { administrations: [one('a', { visit: link('absent', null), given: later })] },
    [['Encounter/v', []]],
  ],
  [
    'unlinked, without a time',
    { administrations: [one('a', { visit: link('absent', null), given: never })] },
    [
      ['Encounter/v', []],
      [null, ['a']],
    ],
  ],
  [
    'leads nowhere, in its time',
    { administrations: [one('a', { visit: link('dangling', 'Encounter/x') })] },
    [
      ['Encounter/v', []],
      [null, ['a']],
    ],
  ],
  [
    'names the visit, which could not be read',
    { administrations: [one('a', { visit: link('unread', 'Encounter/v') })], visits: [] },
    [['Encounter/v', ['a']]],
  ],
  [
    'all visits',
    {
      encounter: null,
      administrations: [one('a'), one('b', { visit: link('linked', 'Encounter/w') })],
      visits: [w, readyVisit()],
    },
    [
      ['Encounter/w', ['b']],
      ['Encounter/v', ['a']],
    ],
  ],
  [
    'all visits, and one without',
    { encounter: null, administrations: [one('a'), one('b', { visit: link('absent', null), given: later })] },
    [
      ['Encounter/v', ['a']],
      [null, ['b']],
    ],
  ],
  [
    'all visits, and one that was named and not read',
    {
      encounter: null,
      administrations: [one('a'), one('b', { visit: link('unread', 'Encounter/x') })],
    },
    [
      ['Encounter/v', ['a']],
      ['Encounter/x', ['b']],
    ],
  ],
  [
    'linked to a visit that is not in the chart',
    { encounter: null, administrations: [one('a', { visit: link('linked', 'Encounter/x') })], visits: [] },
    [['Encounter/x', ['a']]],
  ],
  ['nothing at all', { encounter: null, administrations: [], visits: [] }, [[null, []]]],
];

test.each(rows)('%s', (_, changes, groups) => {
  const chart = readyChart(changes);
  const found = groupByVisit(chart, indexOf(chart)).map(({ reference, administrations }) => [
    reference,
    administrations.map(administration => administration.reference.split('/')[1]),
  ]);
  expect(found).toEqual(groups);
});

test.each([
  ['complete', 'none'],
  ['partial', 'cannot-tell'],
  ['failed', 'cannot-tell'],
] as const)('no administration in a visit that is not there, its source %s: %s', (status, verdict) => {
  const sources = { ...allComplete(), encounters: { status, count: 0, why: null } };
  const verdictOf = (chart: Partial<Chart>) =>
    run(readyChart({ administrations: [], sources, ...chart }), {
      knowledge: testKnowledge(),
      identify: false,
      app: 't',
    }).visits.map(visit => visit.verdict);
  expect(verdictOf({ visits: [] })).toEqual([verdict]);
  // What was read of the visit itself, or none that was asked for, leaves nothing open.
  expect(verdictOf({})).toEqual(['none']);
  expect(verdictOf({ visits: [], encounter: null })).toEqual(['none']);
});

test.each([
  ['complete', 'none'],
  ['partial', 'cannot-tell'],
  ['failed', 'cannot-tell'],
  ['not-offered', 'cannot-tell'],
] as const)('no administration, source %s: %s', (status, verdict) => {
  const sources = { ...allComplete(), administrations: { status, count: 0, why: null } };
  for (const encounter of ['Encounter/v', null]) {
    const chart = readyChart({ administrations: [], sources, encounter });
    const report = run(chart, { knowledge: testKnowledge(), identify: false, app: 'test' });
    expect(report.visits.map(visit => visit.verdict)).toEqual([verdict]);
  }
});
