import fc from 'fast-check';
import { type Administration, administrationStatuses } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { drugClasses } from '../../src/domain/drug.ts';
import { sourceNames, whyCodes } from '../../src/domain/reading.ts';
import { routeClasses } from '../../src/domain/route.ts';
import { parseDate } from '../../src/domain/time.ts';
import { allComplete, ma, readyAdministration, readyChart } from './chart.ts';
import { doseFaults } from './spoil.ts';

const status = fc.constantFrom(...administrationStatuses, null);
const why = fc.constantFrom(...whyCodes).map(code => ({ code }));
export const evidence = ma('note[0].text', 'words');
const route = fc.oneof(
  fc.constantFrom(...routeClasses).map(one => ({ class: one, certainty: 'coded' as const, candidates: [] })),
  fc
    .constantFrom('conflict' as const, 'ambiguous' as const, 'absent' as const)
    .map(certainty => ({ class: null, certainty, candidates: [] })),
);
const text = fc.constantFrom(
  '2026-03-12T10:20:00-05:00',
  '2026-03-12',
  '2026-03',
  '2026-03-11',
  '2026-03-12T10:20:00',
  '2026-03-14T10:20:00Z',
);
const date = fc.option(text.map(parseDate), { nil: null });
const good = readyAdministration();

/** Administrations in which anything may be right or wrong. */
const administration: fc.Arbitrary<Administration> = fc.record({
  reference: fc.constantFrom('a', 'b', 'd').map(id => `MedicationAdministration/${id}`),
  status: status.map(code => ({ code, evidence: ma('status') })),
  againstGiven: fc.constantFrom([], evidence),
  loading: fc.constant([]),
  partlyGiven: fc.constantFrom([], evidence),
  route: route.map(one => ({ ...one, evidence: ma('dosage.route') })),
  routeNotes: fc.record({ recalled: fc.constantFrom([], evidence), mislabelled: fc.constantFrom([], evidence) }),
  infusion: fc.constantFrom([], evidence),
  doubts: fc.constantFrom([], evidence),
  onBody: fc.constantFrom([], evidence),
  elsewhere: fc.constantFrom([], evidence),
  drug: fc.record({
    ...Object.fromEntries(Object.entries(good.drug).map(([key, value]) => [key, fc.constant(value)])),
    class: fc.constantFrom(...drugClasses, null),
    certainty: fc.constantFrom('coded', 'text', 'conflict', 'unknown', 'absent'),
    unread: fc.option(why, { nil: null }),
    dangling: fc.boolean(),
  }) as unknown as fc.Arbitrary<Administration['drug']>,
  dose: fc.oneof(
    fc.constant(good.dose),
    fc.constantFrom(...doseFaults).map(fault => ({ state: 'unusable' as const, fault, evidence })),
    fc.constant({ state: 'absent' as const, evidence }),
  ),
  site: fc.constantFrom(good.site, null),
  split: fc.constantFrom([], evidence),
  mixed: fc.constantFrom([], evidence),
  volume: fc.constantFrom(null, { value: 1, evidence }, { value: 30, evidence }),
  discarded: fc.constantFrom({ state: 'absent' as const }, { state: 'unclear' as const, evidence }),
  suppliedElsewhere: fc.constantFrom([], evidence),
  given: fc.record({ start: date, end: date, invalid: fc.boolean(), evidence: fc.constant(ma('effective')) }),
  performers: fc.constantFrom(good.performers, []),
  selfGiven: fc.constantFrom([], evidence),
  order: fc.oneof(
    fc.constant(good.order),
    fc.constant({ state: 'absent' as const, evidence }),
    why.map(one => ({ state: 'unread' as const, reference: 'MedicationRequest/o', why: one, evidence })),
  ),
  visit: fc.constantFrom('linked' as const, 'absent' as const, 'dangling' as const, 'unread' as const).map(state => ({
    state,
    reference: state === 'absent' ? null : 'Encounter/v',
    why: null,
    evidence,
  })),
  reasons: fc.constant([]),
  unread: fc.option(why, { nil: null, freq: 8 }),
});

/** Charts in which anything may be right or wrong, and one source not wholly read. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    administrations: fc.uniqueArray(administration, { selector: one => one.reference, maxLength: 3 }),
    encounter: fc.constantFrom('Encounter/v', null),
    status: fc.constantFrom('complete' as const, 'partial' as const, 'failed' as const, 'not-offered' as const),
    source: fc.constantFrom(...sourceNames),
  })
  .map(({ administrations, encounter, status: read, source }) =>
    readyChart({
      administrations,
      encounter,
      sources: { ...allComplete(), [source]: { status: read, count: 0, why: null } },
    }),
  );
