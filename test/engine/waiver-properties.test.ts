import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GivenWaiver } from '../../src/domain/waiver.ts';
import { run } from '../../src/engine/index.ts';
import { type Finding, type Report, reportSchema } from '../../src/engine/report.ts';
import { anyChart, evidence } from './any-chart.ts';
import { readyAdministration, readyChart } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const options = { knowledge: testKnowledge(), identify: false, app: 'test' };
const order = ['not-ready', 'cannot-tell', 'review', 'ready'];

interface Judged {
  reference: string | null;
  verdict: string;
  findings: readonly Finding[];
}

/** Visits and administrations with their findings, in order. */
const judgedIn = ({ visits }: Report): Judged[] =>
  visits.flatMap(({ encounter, verdict, findings, administrations }) => [
    { reference: encounter?.reference ?? null, verdict, findings },
    ...administrations,
  ]);

/** How a waiver is made from something that a report says, and what is wrong with it; mostly nothing. */
const pick = fc.record({
  at: fc.nat(1000),
  /** Something that is met or does not apply may be picked as well. */
  settled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  reference: fc.constantFrom('own', 'own', 'any', 'MedicationAdministration/other'),
  message: fc.constantFrom('own', 'own', 'any', 'site-documented.else'),
  rule: fc.constantFrom('own', 'own', 'own', 'own', 'no-such-rule'),
  reason: fc.constantFrom('one', 'two', 'three', ' '),
  expires: fc.constantFrom('2026-03-12', '2026-12-31', '2026-12-31', '2026-03-11', 'never', ''),
});
type Pick = typeof pick extends fc.Arbitrary<infer One> ? One : never;
/** Injections that lack little: of others nearly everything is a foundation, or could not be read. */
const good = readyAdministration();
const nearlyReady = fc
  .uniqueArray(
    fc.record({
      reference: fc.constantFrom('a', 'b', 'd').map(id => `MedicationAdministration/${id}`),
      site: fc.constantFrom(good.site, null),
      performers: fc.constantFrom(good.performers, []),
      order: fc.constantFrom(good.order, { state: 'absent' as const, evidence }),
      dose: fc.constantFrom(good.dose, { state: 'absent' as const, evidence }),
      split: fc.constantFrom([], evidence),
      volume: fc.constantFrom(good.volume, { value: 30, evidence }),
    }),
    { selector: one => one.reference, minLength: 1, maxLength: 3 },
  )
  .map(changes => readyChart({ administrations: changes.map(change => readyAdministration(change)) }));
const chart = fc.oneof({ weight: 1, arbitrary: anyChart }, { weight: 2, arbitrary: nearlyReady });
const picks = fc.array(pick, { minLength: 1, maxLength: 6 });

/** Waivers for anything that the report says, whether it may be waived or not, and for what it does not say. */
function waiversFor(report: Report, chosen: readonly Pick[]): GivenWaiver[] {
  const all = judgedIn(report).flatMap(({ reference, findings }) => findings.map(finding => ({ reference, finding })));
  const open = all.filter(({ finding }) => ['gap', 'review', 'unchecked'].includes(finding.outcome));
  return chosen.map(({ at, settled, reference, message, rule, reason, expires }) => {
    const from = settled || open.length === 0 ? all : open;
    const picked = from[at % from.length] as (typeof all)[number];
    const own = (choice: string, value: string | null) => (choice === 'own' ? value : choice === 'any' ? null : choice);
    return {
      rule: own(rule, picked.finding.rule) ?? '',
      reference: own(reference, picked.reference),
      message: own(message, picked.finding.message),
      ...{ reason, expires, by: null, from: 'session' as const },
    };
  });
}

/** A second opinion on what a waiver may do. The charts are read on 2026-03-12. */
const fits = (waiver: GivenWaiver, finding: Finding, reference: string | null) =>
  waiver.rule === finding.rule &&
  (waiver.reference === null || waiver.reference === reference) &&
  (waiver.message === null || waiver.message === finding.message) &&
  ['2026-03-12', '2026-12-31'].includes(waiver.expires) &&
  waiver.reason !== ' ';

let waivedSeen = 0;

test('a waiver changes the findings that it fits, from a gap or a question to waived, and no other', () => {
  fc.assert(
    fc.property(chart, picks, (one, chosen) => {
      const before = run(one, options);
      const waivers = waiversFor(before, chosen);
      const after = run(one, { ...options, waivers });
      expect(reportSchema.safeParse(after).error).toBeUndefined();
      const [was, is] = [judgedIn(before), judgedIn(after)];
      expect(is.map(({ reference }) => reference)).toEqual(was.map(({ reference }) => reference));
      for (const [index, { reference, findings }] of is.entries())
        for (const [at, finding] of findings.entries()) {
          const old = was[index]?.findings[at];
          if (finding.outcome !== 'waived') {
            if (JSON.stringify(finding) !== JSON.stringify(old)) expect(finding).toEqual(old);
            continue;
          }
          waivedSeen += 1;
          expect(['gap', 'review']).toContain(old?.outcome);
          expect(finding).toEqual({ ...old, outcome: 'waived', waiver: finding.waiver });
          const first = waivers.find(each => fits(each, finding, reference));
          expect(finding.waiver?.reason).toBe(first?.reason);
        }
      const waived = is.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'waived'));
      expect(after.waivers.reduce((sum, { uses }) => sum + uses, 0)).toBe(waived.length);
      expect(after.waivers.filter(({ state, uses }) => (state === 'used') !== uses > 0)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(waivedSeen).toBeGreaterThan(50);
});

test('a verdict is better only where a blocking finding is waived, and nothing set aside moves', () => {
  fc.assert(
    fc.property(chart, picks, (one, chosen) => {
      const before = run(one, options);
      const after = run(one, { ...options, waivers: waiversFor(before, chosen) });
      for (const [index, visit] of after.visits.entries()) {
        const old = before.visits[index];
        expect({ ...visit.units }).toEqual({ ...old?.units });
        const every = [visit, ...visit.administrations].flatMap(({ findings }) => findings);
        const pairs = [
          [old, visit, every] as const,
          ...visit.administrations.map((each, at) => [old?.administrations[at], each, each.findings] as const),
        ];
        for (const [was, is, findings] of pairs) {
          if (was?.verdict === is.verdict) continue;
          expect([was?.verdict, is.verdict].every(verdict => order.includes(verdict ?? ''))).toBe(true);
          expect(order.indexOf(is.verdict)).toBeGreaterThan(order.indexOf(was?.verdict ?? ''));
          expect(findings.some(({ outcome, weight }) => outcome === 'waived' && weight === 'blocks')).toBe(true);
        }
        for (const [at, each] of visit.administrations.entries())
          expect([each.otherService, each.facts]).toEqual([
            old?.administrations[at]?.otherService,
            old?.administrations[at]?.facts,
          ]);
      }
    }),
    { numRuns: 150 },
  );
});
