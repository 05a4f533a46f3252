import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import type { Immunization } from '../../src/domain/immunization.ts';
import type { ServiceRecord } from '../../src/domain/service-record.ts';
import { localDay, type PartialDate, parseDate } from '../../src/domain/time.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { indexOf, isOfPatient } from '../../src/engine/chart-index.ts';
import { isInside } from '../../src/engine/inside.ts';
import { dayOf, sameTime } from '../../src/rules/parts/same-injection.ts';
import { readyAdministration, readyChart, readyDiagnosis, readyVisit } from './chart.ts';

/** Few days and few names, so that much of it meets; and some that no calendar or list of days holds. */
const moment = fc.constantFrom(
  ...['2026-03-10', '2026-03-12', '2026-03', '2026-03-12T10:20:00', '2020-02-29', '9999-12-31', '0001-01-01'],
  ...['2026-03-12T10:20:00-05:00', '2026-03-12T23:30:00-05:00', '2026-03-13T03:30:00Z', '2026-03-08T02:30:00-05:00'],
  ...['2026-03-20T09:00:00Z', '2026-05-12T10:20:00+14:00', '2026-03-12T10:23:00-05:00', '0500-06-01T10:00:00Z'],
);
const date = fc.option(moment.map(parseDate), { nil: null, freq: 8 });
const reference = (type: string) => fc.constantFrom('a', 'b', 'd', 'e').map(id => `${type}/${id}`);
const visit: fc.Arbitrary<Visit> = fc
  .record({
    reference: reference('Encounter'),
    setting: fc.constantFrom('ambulatory', 'emergency', 'inpatient'),
    start: date,
    end: date,
  })
  .map(changes => readyVisit(changes));
const diagnosis: fc.Arbitrary<Diagnosis> = fc
  .record({
    reference: reference('Condition'),
    encounter: fc.option(reference('Encounter'), { nil: null }),
    categories: fc.subarray(['encounter-diagnosis', 'problem-list-item', 'other']),
  })
  .map(changes => readyDiagnosis(changes));
const administration = fc.record({ start: date, visit: reference('Encounter') }).map(({ start, visit }) =>
  readyAdministration({
    given: { start, end: null, invalid: false, evidence: [] },
    visit: { state: 'linked', reference: visit, why: null, evidence: [] },
  }),
);
const beside = { start: date, visit: fc.option(reference('Encounter'), { nil: null }), void: fc.boolean() };
const blank = { status: null, unread: null, evidence: [] };
const service = fc.record(beside).map(
  (one): ServiceRecord => ({
    ...blank,
    reference: 'x',
    from: 'procedure',
    codes: [],
    modifiers: [],
    quantity: null,
    text: null,
    ...one,
  }),
);
const { drug, route } = readyAdministration();
const immunization = fc
  .record(beside)
  .map(({ start, ...one }): Immunization => ({ ...blank, reference: 'x', drug, cvx: [], route, given: start, ...one }));
const chart: fc.Arbitrary<Chart> = fc
  .record({
    visits: fc.array(visit, { maxLength: 12 }),
    diagnoses: fc.array(diagnosis, { maxLength: 12 }),
    administrations: fc.array(administration, { maxLength: 8 }),
    services: fc.array(service, { maxLength: 8 }),
    immunizations: fc.array(immunization, { maxLength: 8 }),
    timeZone: fc.constantFrom('America/New_York', 'Pacific/Auckland', 'UTC', null),
  })
  .map(({ timeZone, ...changes }) => {
    const ready = readyChart(changes);
    return { ...ready, settings: { ...ready.settings, timeZone } };
  });

test('finds what looking through the whole chart finds, in the same order', () => {
  fc.assert(
    fc.property(chart, one => {
      const index = indexOf(one);
      const { timeZone } = one.settings;
      for (const { reference: name } of [...one.visits, readyVisit()])
        expect(index.visit(name)).toBe(one.visits.find(visit => visit.reference === name) ?? null);
      for (const { reference: name } of [...one.diagnoses, readyDiagnosis()])
        expect(index.diagnosis(name)).toBe(one.diagnoses.find(diagnosis => diagnosis.reference === name) ?? null);
      for (const at of [...one.visits, null]) {
        const belongs = (diagnosis: Diagnosis) =>
          isOfPatient(diagnosis) || (at !== null && diagnosis.encounter === at.reference);
        expect(index.conditionsAround(at)).toEqual(one.diagnoses.filter(belongs));
      }
      for (const given of one.administrations) {
        const { start } = given.given;
        const isHere = (visit: Visit) => isInside(start, visit, timeZone) === true;
        expect(index.visitsAround(localDay(start, timeZone)).filter(isHere)).toEqual(one.visits.filter(isHere));
        expect(index.sameTime(given)).toEqual(
          one.administrations.filter(b => b !== given && sameTime(given, b, timeZone)),
        );
        const isBeside = (other: Administration) =>
          other !== given &&
          other.visit.reference === 'Encounter/a' &&
          dayOf(given, timeZone) !== null &&
          dayOf(other, timeZone) === dayOf(given, timeZone);
        expect(index.sameVisitAndDay(given, 'Encounter/a')).toEqual(one.administrations.filter(isBeside));
        const isThatDay = (other: Administration) =>
          other !== given && dayOf(given, timeZone) !== null && dayOf(other, timeZone) === dayOf(given, timeZone);
        expect(index.sameDay(given)).toEqual(one.administrations.filter(isThatDay));
      }
    }),
    { numRuns: 500 },
  );
});

test('finds by day and visit what looking through the whole chart finds, without what is void', () => {
  fc.assert(
    fc.property(chart, one => {
      const index = indexOf(one);
      const dayOf = (on: PartialDate | null) => localDay(on, one.settings.timeZone);
      const between = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
      const services = one.services.filter(service => !service.void);
      const immunizations = one.immunizations.filter(immunization => !immunization.void);
      for (const day of [null, ...one.administrations.map(({ given }) => dayOf(given.start))]) {
        const isBefore = (other: string | null) =>
          day !== null && other !== null && between(other, day) > 0 && between(other, day) <= 30;
        expect(index.before(day, 30)).toEqual(one.administrations.filter(({ given }) => isBefore(dayOf(given.start))));
        const isNear = (other: string | null) => other === null || other === day;
        expect(index.immunizationsOn(day, null)).toEqual(immunizations.filter(({ given }) => isNear(dayOf(given))));
        const isThen = (service: ServiceRecord) => day !== null && dayOf(service.start) === day;
        for (const visit of [null, 'Encounter/a', 'Encounter/none']) {
          const isOf = (service: ServiceRecord) => (service.visit === null ? isThen(service) : service.visit === visit);
          expect(index.servicesOf(visit, day)).toEqual(services.filter(isOf));
          const isBeside = (service: ServiceRecord) => service.visit !== null && !isOf(service) && isThen(service);
          expect(index.servicesBeside(visit, day)).toEqual(services.filter(isBeside));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['2026-03-12', ['a', 'b']],
  ['2026-03-13', ['b']],
  ['2026-02-28', []],
  ['2026-03-01', ['b']],
  ['2026-12-31', ['b']],
  ['2027-01-01', []],
  ['2026-07-01', ['b']],
  [null, []],
])('visits of %s', (day, ids) => {
  const visits = [
    readyVisit({ reference: 'Encounter/a' }),
    readyVisit({ reference: 'Encounter/b', start: parseDate('2026-03-01'), end: parseDate('2026-12-31') }),
    readyVisit({ reference: 'Encounter/d', start: parseDate('2026-04-01'), end: null }),
    readyVisit({ reference: 'Encounter/e', start: null }),
  ];
  const found = indexOf(readyChart({ visits })).visitsAround(day);
  expect(found.map(({ reference: name }) => name.split('/')[1])).toEqual(ids);
});

test.each<[string, Partial<Visit>, boolean]>([
  ['that goes on', {}, true],
  ['on leave', { status: 'onleave' }, true],
  ['that is finished and does not say when', { status: 'finished' }, false],
  ['that is planned', { status: 'planned' }, false],
  ['with an end', { end: parseDate('2026-03-14') }, false],
  ['in an office', { setting: 'ambulatory' }, false],
])('whether a stay %s is open', (_, changes, open) => {
  const stay = readyVisit({ setting: 'inpatient', status: 'in-progress', end: null, ...changes });
  expect(indexOf(readyChart({ visits: [stay] })).openStays).toEqual(open ? [stay] : []);
});

test.each<[string, string | null, boolean]>([
  ['2026-03-13T00:30:00.999-05:00', '2026-03-12T23:30:00-05:00', true],
  ['2026-03-13T00:30:01-05:00', '2026-03-12T23:30:00-05:00', false],
  ['2026-03-11T23:10:00-05:00', '2026-03-12T00:10:00.999-05:00', true],
  ['2026-03-11T23:10:00-05:00', '2026-03-12T00:10:02-05:00', false],
  ['2026-03-13T04:40:00Z', '2026-03-12T23:30:00-05:00', true],
  ['2026-03-13', '2026-03-12T23:30:00-05:00', false],
  ['2026-03-13T00:10:00-05:00', '2026-03-12', false],
  ['2026-03-13T00:10:00-05:00', null, false],
])('an immunization of %s is at about the time of %s on 2026-03-12: %s', (given, moment, near) => {
  const immunization: Immunization = {
    ...{ ...blank, reference: 'x', drug, cvx: [], route, visit: null, void: false },
    given: parseDate(given),
  };
  const { settings, ...chart } = readyChart({ immunizations: [immunization] });
  const index = indexOf({ ...chart, settings: { ...settings, timeZone: null } });
  expect(index.immunizationsOn('2026-03-12', parseDate(moment))).toEqual(near ? [immunization] : []);
});

test.each<[readonly string[], string | null, boolean]>([
  [['problem-list-item'], 'Encounter/v', true],
  [['encounter-diagnosis', 'problem-list-item'], null, true],
  [[], null, true],
  [[], 'Encounter/v', false],
  [['encounter-diagnosis'], null, false],
])('a condition of %j recorded in %s stands for the patient: %s', (categories, encounter, expected) => {
  expect(isOfPatient(readyDiagnosis({ categories: [...categories], encounter }))).toBe(expected);
});
