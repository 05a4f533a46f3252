import type { Performer } from '../../src/domain/person.ts';
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
const practitioner = { credentials: ['FNP-BC'], independent: true };
/** An injection given by these: the nurse of the ready chart with changes. */
const givenBy = (...changes: readonly object[]) =>
  readyAdministration({
    performers: changes.map((change, at) => ({
      ...(nurse as Performer),
      evidence: [{ pointer: pa(`performer[${at}]`), value: 'x' }],
      ...change,
    })),
  });
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
      candidates: [givenBy(practitioner)],
    },
    expect: { outcome: 'pass', message: 'supervision.gave-it', evidence: [pa('performer[0]')] },
  },
  {
    name: 'given by a nurse practitioner and a nurse together',
    when: { candidates: [givenBy(practitioner, { reference: 'Practitioner/n' })] },
    expect: { outcome: 'pass', message: 'supervision.gave-it', evidence: [pa('performer[0]')] },
  },
  {
    name: 'one injection given by a nurse practitioner, the other by a nurse',
    when: { candidates: [givenBy(practitioner), givenBy({ reference: 'Practitioner/n' })] },
    expect: question,
  },
  {
    name: 'two nurses gave it, and one of them is the primary performer',
    when: {
      ...withOne({ reference: 'Practitioner/m', roles: ['PPRF'], credentials: [], independent: false }),
      candidates: [givenBy({ reference: 'Practitioner/n' }, { reference: 'Practitioner/m', name: 'M. Diaz, RN' })],
    },
    expect: question,
  },
  {
    name: 'an attending physician who is the referrer too',
    when: withOne({ roles: ['REF', 'ATND'] }),
    expect: named,
  },
  {
    name: 'the giver by name alone, and a primary performer of that name',
    when: {
      ...withOne({ reference: null, name: 'N. Osei, RN', roles: ['PPRF'], credentials: [], independent: false }),
    },
    expect: question,
  },
  {
    name: 'the giver by name alone, and a primary performer who is known by number',
    when: {
      ...withOne({ name: 'N. Osei, RN', roles: ['PPRF'], credentials: [], independent: false }),
      candidates: [givenBy({ reference: null })],
    },
    expect: question,
  },
  {
    name: 'the giver by name alone, and a primary performer of another name',
    when: {
      ...withOne({ reference: null, roles: ['PPRF'], credentials: [], independent: false }),
      candidates: [givenBy({ reference: null })],
    },
    expect: named,
  },
  {
    name: 'neither the giver nor the attending physician by reference or name',
    when: { ...withOne({ reference: null, name: null }), candidates: [givenBy({ reference: null, name: null })] },
    expect: { ...named, values: { name: '' } },
  },
  { name: 'the day is not known', when: { day: null }, expect: question },
  {
    name: 'the visit names no place',
    when: { visit: { place: { ...place, pos: null } } },
    expect: { outcome: 'not-applicable' },
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
