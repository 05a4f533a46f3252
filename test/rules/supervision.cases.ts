import { readyAdministration, readyVisit } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const doctor = {
  reference: 'Practitioner/d',
  name: 'S. Haddad, MD',
  kind: 'practitioner' as const,
  credentials: ['MD'],
  independent: true,
  roles: ['ATND'],
  dangling: false,
  evidence: [{ pointer: 'Encounter/v#participant[0].individual', value: 'Practitioner/d' }],
};
const ask = (message: string): RuleCase['expect'] => ({ outcome: 'review', message, evidence: ['Encounter/v#period'] });
const question = ask('supervision.ask-or-video');
const named: RuleCase['expect'] = {
  outcome: 'pass',
  message: 'supervision.named',
  values: { name: 'S. Haddad, MD' },
  evidence: ['Encounter/v#participant[0].individual'],
};
const withOne = (change: object) => ({ visit: { participants: [{ ...doctor, ...change }] } });
const [nurse] = readyAdministration().performers;
const place = readyVisit().place;

export const cases: readonly RuleCase[] = [
  { name: 'the visit names nobody', when: {}, expect: question },
  { name: 'before presence by video was accepted', when: { day: '2025-12-31' }, expect: ask('supervision.ask') },
  { name: 'on the first day on which it was', when: { day: '2026-01-01' }, expect: question },
  { name: 'an attending physician', when: withOne({}), expect: named },
  { name: 'an admitter', when: withOne({ roles: ['ADM'] }), expect: named },
  { name: 'in words only', when: withOne({ roles: ['Supervising physician'] }), expect: named },
  {
    name: 'an attending physician whose name was not read',
    when: withOne({ name: null }),
    expect: { ...named, values: { name: 'Practitioner/d' } },
  },
  { name: 'without credentials on record', when: withOne({ credentials: [], independent: false }), expect: named },
  { name: 'an attending nurse', when: withOne({ credentials: ['RN'], independent: false }), expect: question },
  { name: 'a referrer', when: withOne({ roles: ['REF'] }), expect: question },
  { name: 'somebody who is not there', when: withOne({ dangling: true }), expect: question },
  { name: 'a relative', when: withOne({ kind: 'related-person' }), expect: question },
  {
    name: 'the primary performer is the nurse who gave it',
    when: withOne({ reference: 'Practitioner/n', roles: ['PPRF'], credentials: [], independent: false }),
    expect: question,
  },
  {
    name: 'given by a nurse practitioner',
    when: {
      candidates: [
        readyAdministration({ performers: nurse ? [{ ...nurse, credentials: ['FNP-BC'], independent: true }] : [] }),
      ],
    },
    expect: { outcome: 'pass', message: 'supervision.gave-it', evidence: [pa('performer[0]')] },
  },
  {
    name: 'the claim of a hospital',
    when: {},
    policy: { claimSide: 'facility' },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a place that is asked about anyway',
    when: { visit: { place: { ...place, pos: '22' } } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no injection that counts', when: { candidates: [] }, expect: { outcome: 'not-applicable' } },
  { name: 'no visit', when: { visit: null }, expect: { outcome: 'not-applicable' } },
];
