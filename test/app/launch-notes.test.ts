import { expect, test } from 'vitest';
import { launchNotes } from '../../src/app/launch-notes.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { LaunchNote, LaunchView } from '../../src/domain/session.ts';
import { readyAdministration, readyChart } from '../engine/chart.ts';

const own = readyAdministration();
const id = own.reference.slice('MedicationAdministration/'.length);
const home = own.visit.reference ?? '';
const visit = home.slice('Encounter/'.length);
const homeless = readyAdministration({ visit: { ...own.visit, state: 'absent', reference: null } });

const chart = (over: Partial<Chart> = {}) => readyChart(over);
const without = (source: Partial<Chart['sources']['administrations']>) => {
  const one = readyChart({ administrations: [] });
  return { ...one, sources: { ...one.sources, administrations: { ...one.sources.administrations, ...source } } };
};

const unlisted = (code: 'forbidden' | 'not-found') => {
  const one = readyChart();
  const encounters = { ...one.sources.encounters, status: 'failed' as const, why: { code } };
  return { ...one, sources: { ...one.sources, encounters } };
};

interface Case {
  named?: { encounter?: string | null; administration?: string | null; view?: LaunchView };
  chart?: Chart | null;
  shown?: string | null;
  moved?: boolean;
  notes: readonly LaunchNote[];
}

test.each<[string, Case]>([
  ['nothing was wanted', { notes: [] }],
  ['nothing was read yet', { named: { encounter: 'gone', view: 'claim' }, chart: null, shown: null, notes: [] }],
  ['the visit is shown', { named: { encounter: visit, view: 'visit' }, notes: [] }],
  ['a visit, and none is named', { named: { view: 'visit' }, shown: null, notes: [] }],
  ['the visit is not there', { named: { encounter: 'gone' }, shown: null, notes: ['visit-not-found'] }],
  [
    'the visit could not be read: it is not said to be missing',
    { named: { encounter: 'gone' }, chart: unlisted('forbidden'), shown: null, notes: ['visit-unread'] },
  ],
  [
    'a visit that the EHR does not find',
    { named: { encounter: 'gone' }, chart: unlisted('not-found'), shown: null, notes: ['visit-not-found'] },
  ],
  [
    'the draft claim of a visit that is not there',
    { named: { encounter: 'gone', view: 'claim' }, shown: null, notes: ['visit-not-found'] },
  ],
  ['the draft claim without a visit', { named: { view: 'claim' }, shown: null, notes: ['claim-without-visit'] }],
  ['the draft claim', { named: { encounter: visit, view: 'claim' }, notes: ['claim-for-coders'] }],
  [
    'an entry, and none is named',
    { named: { encounter: visit, view: 'administration' }, notes: ['administration-not-named'] },
  ],
  ['an entry of the visit', { named: { encounter: visit, administration: id, view: 'administration' }, notes: [] }],
  ['an entry by its name alone', { named: { administration: id }, notes: [] }],
  [
    'an entry without any visit',
    { named: { administration: id }, chart: chart({ administrations: [homeless] }), shown: null, notes: [] },
  ],
  [
    'an entry of another visit',
    { named: { encounter: 'e9', administration: id }, shown: 'Encounter/e9', notes: ['administration-elsewhere'] },
  ],
  ['an entry that is not there', { named: { administration: 'gone' }, notes: ['administration-not-found'] }],
  [
    'an entry that the EHR does not find',
    {
      named: { administration: 'gone' },
      chart: without({ status: 'partial', why: { code: 'not-found' } }),
      notes: ['administration-not-found'],
    },
  ],
  [
    'an entry that may not be read: it is not said to be missing',
    {
      named: { administration: 'gone' },
      chart: without({ status: 'failed', why: { code: 'forbidden' } }),
      notes: ['administration-unread'],
    },
  ],
  [
    'an entry, where the EHR shares none: that is said elsewhere',
    {
      named: { administration: 'gone' },
      chart: without({ status: 'not-offered', why: { code: 'not-offered' } }),
      notes: [],
    },
  ],
  [
    'whatever it was, once the user has gone on',
    {
      named: { encounter: 'gone', administration: 'gone', view: 'claim' },
      shown: 'Encounter/e9',
      moved: true,
      notes: [],
    },
  ],
])('%s', (_, { named = {}, chart: read = chart(), shown = home, moved = false, notes }) => {
  const { encounter = null, administration = null, view = null } = named;
  expect(launchNotes({ context: { encounter, administration, view }, chart: read, visit: shown, moved })).toEqual(
    notes,
  );
});
