import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { type PartialDate, parseDate } from '../../src/domain/time.ts';
import type { PlaceSign, Visit } from '../../src/domain/visit.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { reportFacts } from '../../src/engine/facts-report.ts';
import { at, readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit, wholeAt } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const context = 'MedicationAdministration.context';
const shared = readyChart().settings;
const unshared: Partial<Chart> = { settings: { ...shared, notOffered: [context] } };

function factsIn(changes: Partial<Chart>, administration: Partial<Administration> = {}, facility = false) {
  const one = readyAdministration(administration);
  const chart = readyChart({ administrations: [one], ...changes });
  return factsOf(one, chart, indexOf(chart), testKnowledge(facility ? { claimSide: 'facility' } : {}));
}

const link = (state: 'linked' | 'absent' | 'dangling' | 'unread', reference: string | null = 'Encounter/v') => ({
  visit: { state, reference, why: null, evidence: [] },
});
const period = (start: string | null, end: string | null) => ({ start: parseDate(start), end: parseDate(end) });
const nine = '2026-03-12T09:00:00-05:00';
const noon = '2026-03-12T12:00:00-05:00';

describe('the visit of an injection', () => {
  const nowhere = { visit: null, how: 'none', inside: null, zoneless: false };
  const emergency = readyVisit({ setting: 'emergency' });

  test.each<[string, Partial<Chart>, Partial<Administration>, object]>([
    ['is the one that it names', {}, {}, { how: 'linked', candidates: [], inside: true, zoneless: false }],
    ['is none where the one it names is not there', { visits: [] }, {}, { ...nowhere, candidates: [] }],
    ['is the only one around', unshared, link('absent', null), { how: 'candidate', inside: true, zoneless: false }],
    ['is none where links are shared and this one is missing', {}, link('absent', null), nowhere],
    ['is none where its link leads nowhere', unshared, link('dangling'), nowhere],
    ['is none where its link was not read', unshared, link('unread'), nowhere],
  ])('%s', (_, chart, administration, expected) => {
    expect(factsIn(chart, administration).encounters).toMatchObject(expected);
  });

  test.each<[string, Visit, number]>([
    ['around it', { ...emergency, ...period(nine, noon) }, 1],
    ['that ended before it on the same day', { ...emergency, ...period(nine, '2026-03-12T10:00:00-05:00') }, 0],
    ['that began after it on the same day', { ...emergency, ...period('2026-03-12T11:00:00-05:00', noon) }, 0],
    ['that was recorded by mistake', readyVisit({ status: 'entered-in-error' }), 0],
  ])('may be one %s', (_, visit, count) => {
    const { encounters } = factsIn({ visits: [visit], ...unshared }, link('absent', null));
    expect(encounters.candidates).toHaveLength(count);
    expect(encounters.visit === null).toBe(count === 0);
  });

  test('without it, nothing is known of a place, of a stay or of what else was given in it', () => {
    const twin = readyAdministration({ reference: 'MedicationAdministration/b' });
    const { administrations, locations } = factsIn({ administrations: [twin] }, link('absent', null));
    expect(administrations.sameVisitAndDay).toEqual([]);
    expect(administrations.sameDay).toEqual([twin]);
    expect(locations).toEqual({
      place: null,
      setting: null,
      signs: [],
      otherTime: false,
      stay: [],
      unseen: null,
      evidence: [],
    });
  });
});

const ward = readyVisit({
  reference: 'Encounter/w',
  setting: 'inpatient',
  evidence: at('Encounter/w', 'class', 'IMP'),
});

describe('a stay that the injection may be a part of', () => {
  const around = period('2026-03-10', '2026-03-14');
  const goesOn = { ...ward, status: 'in-progress', ...period('2026-03-10', null) };
  const part = readyVisit({ partOf: wholeAt('Encounter/w') });

  test.each<[string, Visit[], boolean]>([
    ['around it', [readyVisit(), { ...ward, ...around }], true],
    ['that the visit is a part of', [part, { ...ward, ...period('2026-01-01', '2026-01-02') }], true],
    ['that goes on since days', [readyVisit(), goesOn], true],
    ['that goes on during leave', [readyVisit(), { ...goesOn, status: 'onleave' }], true],
    ['that began later', [readyVisit(), { ...goesOn, ...period('2026-03-15', null) }], false],
    [
      'that another one is a part of, which the visit is a part of',
      [
        readyVisit({ partOf: wholeAt('Encounter/u') }),
        readyVisit({ reference: 'Encounter/u', partOf: wholeAt('Encounter/w'), ...period('2026-01-01', '2026-01-02') }),
        { ...ward, ...period('2026-01-01', '2026-01-02') },
      ],
      true,
    ],
    ['that is over', [readyVisit(), { ...ward, ...period('2026-03-08', '2026-03-10') }], false],
    ['finished, that does not say when', [readyVisit(), { ...goesOn, status: 'finished' }], false],
    ['that is only planned', [part, { ...ward, status: 'planned', ...around }], false],
    ['entered in error', [part, { ...ward, status: 'entered-in-error', ...around }], false],
    ['in an emergency department', [part, { ...goesOn, setting: 'emergency' }], false],
  ])('%s', (_, visits, found) => {
    expect(factsIn({ visits }).locations.stay).toEqual(found ? ward.evidence : []);
  });

  test('is never the visit itself, which says so on its own', () => {
    const own = { ...goesOn, reference: 'Encounter/v' };
    expect(factsIn({ visits: [own] }).locations.stay).toEqual([]);
    expect(factsIn({ visits: [{ ...own, status: 'finished', ...around }] }).locations.stay).toEqual([]);
  });
});

describe('an emergency or observation visit around an injection', () => {
  const [seen = { pointer: '', value: '' }] = at('Encounter/w', 'class', 'EMER');
  const evidence = [seen, ...at('Encounter/w', 'type[0]')];
  const emergency = { ...ward, setting: 'emergency', evidence, ...period(nine, noon) } as const;
  const part = readyVisit({ partOf: wholeAt('Encounter/w') });
  const sign = (says: PlaceSign['says']) => [{ says, during: null, evidence: { ...seen, value: says } }];

  test.each<[string, Visit[], PlaceSign[]]>([
    ['by its times', [readyVisit(), emergency], sign('emergency')],
    ['under observation', [readyVisit(), { ...emergency, setting: 'observation' }], sign('observation')],
    ['that goes on', [readyVisit(), { ...emergency, status: 'in-progress', end: null }], sign('emergency')],
    ['that the visit is a part of', [part, { ...emergency, ...period('2026-03-01', null) }], sign('emergency')],
    ['that the visit is a part of, and by its times, once', [part, emergency], sign('emergency')],
    ['that was finished at a time nobody wrote', [readyVisit(), { ...emergency, end: null }], []],
    ['by its days alone', [readyVisit(), { ...emergency, ...period('2026-03-12', '2026-03-12') }], []],
    ['by its day and the end', [readyVisit(), { ...emergency, ...period('2026-03-12', noon) }], []],
    ['by the start and its day', [readyVisit(), { ...emergency, ...period(nine, '2026-03-12') }], []],
    ['without a start', [readyVisit(), { ...emergency, ...period(null, noon) }], []],
    ['before it', [readyVisit(), { ...emergency, ...period(nine, '2026-03-12T10:00:00-05:00') }], []],
    ['that is an office visit', [part, { ...emergency, setting: 'ambulatory' }], []],
    [
      'that is an office visit which was cancelled',
      [part, { ...emergency, setting: 'ambulatory', status: 'cancelled' }],
      [],
    ],
    ['planned', [part, { ...emergency, status: 'planned' }], []],
    ['without a status', [part, { ...emergency, status: null }], []],
    ['cancelled', [part, { ...emergency, status: 'cancelled' }], []],
  ])('%s', (_, visits, signs) => {
    expect(factsIn({ visits }).locations.signs).toEqual(signs);
  });

  test('is nothing to ask about on a claim of the facility', () => {
    expect(factsIn({ visits: [part, emergency] }, {}, true).locations.signs).toEqual([]);
  });

  test('is not said twice by the visit itself, though it names itself as its whole', () => {
    const own = { ...emergency, reference: 'Encounter/v', partOf: wholeAt('Encounter/v') };
    expect(factsIn({ visits: [own] }).locations.signs).toEqual([]);
  });
});

describe('a longer visit that is paid as a whole', () => {
  const [evidence = { pointer: '', value: '' }] = at('Encounter/w', 'type[0]', 'Hospice');
  const hospice: PlaceSign = { says: 'own-rate', during: null, evidence };
  const other: PlaceSign = { says: 'home', during: null, evidence };
  const long = readyVisit({
    reference: 'Encounter/w',
    signs: [other, hospice],
    ...period('2026-03-11', '2026-03-13'),
  });

  test.each<[string, Visit, string | null, PlaceSign[]]>([
    ['around the injection', long, noon, [hospice]],
    ['that begins on its day', { ...long, ...period('2026-03-12', '2026-03-13') }, noon, []],
    ['that ends on its day', { ...long, ...period('2026-03-11', '2026-03-12') }, noon, []],
    ['without an end', { ...long, end: null }, noon, []],
    ['that is planned', { ...long, status: 'planned' }, noon, []],
    ['that was cancelled', { ...long, status: 'cancelled' }, noon, []],
    ['of an injection without a day', long, null, []],
  ])('%s', (_, visit, start, signs) => {
    const given = { ...readyAdministration().given, start: parseDate(start) };
    expect(factsIn({ visits: [readyVisit(), visit] }, { given }).locations.signs).toEqual(signs);
  });
});

describe('the days of the order', () => {
  const none = { writtenLater: false, notYet: false, over: false };
  const on = (text: string): PartialDate | null => parseDate(text);
  const order = (changes: Parameters<typeof readyOrder>[0]): Partial<Administration> => ({
    order: { state: 'read', reference: 'MedicationRequest/o', order: readyOrder(changes), evidence: [] },
  });

  test.each<[string, Partial<Administration>, object]>([
    ['fit', {}, none],
    ['of an order that was not read are not known', { order: { state: 'absent', evidence: [] } }, none],
    ['it was written later', order({ authored: on('2026-03-13') }), { ...none, writtenLater: true }],
    [
      'it begins later',
      order({ period: { start: on('2026-03-13'), end: null, evidence: [] } }),
      { ...none, notYet: true },
    ],
    ['it was over', order({ period: { start: null, end: on('2026-03-11'), evidence: [] } }), { ...none, over: true }],
    ['it ends that day', order({ period: { start: null, end: on('2026-03-12'), evidence: [] } }), none],
  ])('%s', (_, administration, days) => expect(factsIn({}, administration).orders.days).toEqual(days));
});

describe('as the report shows them', () => {
  const named = readyDiagnosis().codes.map(code => ({ ...code, display: 'Named by its second code' }));
  const nameless = named.map(code => ({ ...code, display: null }));

  test.each([
    ['its own text', {}, 'Vitamin B12 deficiency'],
    ['the first name among its codes', { text: null, codes: [...nameless, ...named] }, 'Named by its second code'],
    ['no name at all', { text: null, codes: nameless }, null],
  ] as const)('a diagnosis has %s', (_, changes, text) => {
    const facts = factsIn({ diagnoses: [readyDiagnosis(changes)] });
    expect(reportFacts(facts).diagnoses.map(diagnosis => diagnosis.text)).toEqual([text]);
  });
});
