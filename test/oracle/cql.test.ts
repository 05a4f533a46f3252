/**
 * Product and CQL library give the same answers to the core rules, on generated charts with gaps of all kinds.
 *
 * Outside the library's reach, and so not compared: what stands in free words (notes, the sentence of the dose, the
 * method, names of people, of sites and of routes that are not in its short lists), lists of vendors, visits that are
 * known by their time alone, FHIR other than R4; and of the product whatever another rule has set aside before. How
 * much is compared is asserted below: a library that says less fails too.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, type RecordedChart, readyChart, readyCharts, shapes, typicalCharts } from '../charts/index.ts';
import { changesAround } from './changes-around.ts';
import { changesFound } from './changes-found.ts';
import { changesOfTheEntry } from './changes-given.ts';
import { compareCql, noneAgreed } from './compare-cql.ts';
import { compileCql, coreRules, coreRulesText } from './cql/library.ts';

/** The same charts each time. */
const seed = 96_372;
const library = compileCql(coreRulesText);
/** A number that is written as text is not FHIR: a model that is strict about types never sees it. */
const notFhir = 'MedicationAdministration dosage.dose.value "1000"';
const changes: readonly Change[] = [...changesOfTheEntry, ...changesAround, ...changesFound].filter(
  ({ name }) => name !== notFhir,
);

/** CQL is asked about a patient, and of FHIR R4. */
const isAskable = ({ fhirVersion, resources }: RecordedChart) =>
  (fhirVersion === null || fhirVersion.startsWith('4.0')) && resources.some(one => one.resourceType === 'Patient');

const applied = ([chart, change]: readonly [RecordedChart | undefined, Change]) => (chart && change.apply(chart)) ?? [];

/** The textbook chart with one change each. */
const changedOnce: readonly RecordedChart[] = changes
  .flatMap(change => applied([fc.sample(readyCharts.plain, { seed, numRuns: 1 })[0], change]))
  .filter(isAskable);
const charts: readonly RecordedChart[] = [
  ...shapes.flatMap(shape =>
    [readyCharts[shape], typicalCharts[shape]].flatMap(some => fc.sample(some, { seed, numRuns: 15 })),
  ),
  ...changedOnce,
  ...fc.sample(fc.tuple(readyChart, fc.constantFrom(...changes)), { seed, numRuns: 150 }).flatMap(applied),
].filter(isAskable);

async function compareAll(some: readonly RecordedChart[], by: typeof library) {
  const total = { agreed: noneAgreed(), notCompared: 0, differences: [] as string[] };
  for (const chart of some) {
    const { agreed, outside, silent, differences } = await compareCql(by, chart);
    total.notCompared += outside + silent;
    total.differences.push(...differences);
    for (const rule of coreRules)
      for (const [answer, count] of Object.entries(agreed[rule]))
        total.agreed[rule][answer] = (total.agreed[rule][answer] ?? 0) + count;
  }
  return total;
}

/** What both must have answered at least once, beside `pass` and `unchecked`. */
const answers = {
  given: ['aside', 'gap absent', 'gap conflict', 'review'],
  'route-documented': ['gap absent', 'gap conflict', 'gap invalid'],
  'route-qualifies': ['aside', 'not-applicable'],
  'dose-with-unit': ['gap absent', 'gap conflict', 'gap invalid'],
  'site-documented': ['gap absent'],
  'performer-documented': ['aside', 'gap absent'],
  'order-linked': ['gap absent', 'gap invalid', 'review'],
  'visit-linked': ['gap absent', 'gap invalid', 'review'],
  'diagnosis-linked': ['gap absent'],
  'diagnosis-usable': ['gap invalid', 'not-applicable'],
} as const satisfies Record<(typeof coreRules)[number], readonly string[]>;

test('product and CQL agree wherever both answer, and that is most of the time', async () => {
  const { agreed, notCompared, differences } = await compareAll(charts, library);
  expect(differences).toEqual([]);
  for (const rule of coreRules) {
    const counts = agreed[rule];
    const unheard = ['pass', 'unchecked', ...answers[rule]].filter(answer => !(answer in counts));
    expect([rule, unheard]).toEqual([rule, []]);
    expect([rule, sum(counts) > 700]).toEqual([rule, true]);
  }
  const compared = sum(Object.fromEntries(coreRules.map(rule => [rule, sum(agreed[rule])])));
  expect(compared).toBeGreaterThan(10_000);
  expect(compared / (compared + notCompared)).toBeGreaterThan(0.75);
}, 300_000);

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}

/** One change to each rule of the library, as somebody might write it by mistake. */
const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ["when reasoned then 'gap conflict'", "when reasoned then 'pass'"],
  ["when 'conflict' then 'gap conflict'", "when 'conflict' then 'pass'"],
  ["when route in { 'im', 'sc' } then 'pass'", "when route in { 'im', 'mouth' } then 'pass'"],
  ["when value <= 0 then 'gap invalid'", "when value < 0 then 'gap invalid'"],
  ['when not exists coded and not exists worded then "Absent"', 'when exists coded and exists worded then "Absent"'],
  ["when 'person' in givers then 'pass'", "when 'thing' in givers then 'pass'"],
  ["in { 'proposal', 'plan', 'option' }", "in { 'proposal', 'plan' }"],
  ["in { 'planned', 'unknown' }", "in { 'planned' }"],
  ["when not visitFound then 'unchecked'", "when not visitFound then 'pass'"],
  ["in { 'inactive', 'resolved', 'remission' }", "in { 'inactive', 'remission' }"],
];

test('a mistake in any rule of the library is noticed', async () => {
  const wrong = mistakes.reduce((text, [right, other]) => {
    expect(text.split(right)).toHaveLength(2);
    return text.replace(right, other);
  }, coreRulesText);
  const { differences } = await compareAll(changedOnce, compileCql(wrong));
  const noticed = coreRules.filter(rule => differences.some(one => one.includes(` ${rule}: `)));
  expect(noticed).toEqual([...coreRules]);
}, 300_000);

test('what is no CQL is not run', () => {
  expect(() => compileCql(coreRulesText.replace('context Patient', 'context Patient define'))).toThrow();
});
