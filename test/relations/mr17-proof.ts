import fc from 'fast-check';
import type { AdministrationReport } from '../../src/engine/report.ts';
import { type RecordedChart, readyChart } from '../charts/index.ts';
import { put, seenAt, without } from './at.ts';
import { Broken, expectNotReady, reportOf } from './law.ts';
import { groundsOf, necessary } from './necessary.ts';
import { type Proof, proofsOf } from './proof.ts';
import { relation } from './relation.ts';

/**
 * Necessity: a rule that passed does not pass without all that it points at, so the injection is not ready without it. But
 * an order may leave open drug and route: what the comparison with it points at is not necessary.
 * Repair: of what an injection needs, some is taken away; in each round the report names, as absent, at least one thing
 * that was, and what it names is put back. Rules speak one after another, so there may be several rounds; it ends in ready.
 */
export const proof = relation({
  id: 'MR17',
  name: 'A proof needs what it points at, and filling what is named as missing makes ready.',
  trial: fc.tuple(readyChart, fc.infiniteStream(fc.nat())),
  holds([chart, random]) {
    for (const one of proofsOf(chart)) {
      for (const { rule, elements } of groundsOf(one)) {
        if (rule === 'order-agrees') continue;
        expectNotReady({ name: `taking all that ${rule} points at`, chart: without(chart, elements) }, one.reference);
      }
      const places = fillable(one);
      for (let i = 0; i < 30; i += 1) {
        const some = places.filter(() => (random.next().value ?? 0) % 4 === 0);
        repair(one, some);
      }
    }
  },
});

/**
 * Elements of the administration that a person can fill in, and that nothing else in the record says. What is wrong with
 * order, visit or diagnosis (no status, no code) is asked about or called unusable there, and not listed as missing here.
 */
function fillable(one: Proof): string[] {
  return necessary(one).filter(pointer => pointer.startsWith(one.reference) && !/#(?:subject|dosage)$/.test(pointer));
}

function repair({ chart, reference }: Proof, gone: readonly string[]): void {
  let left = [...gone];
  let now = without(chart, gone);
  for (;;) {
    const report = reportOf(now, reference);
    if (left.length === 0) {
      if (report?.verdict !== 'ready') throw new Broken(`${chart.shape}: not ready after repair`, now);
      return;
    }
    const named = left.filter(pointer => report && isNamed(report, pointer));
    if (!report || report.verdict === 'ready' || named.length === 0)
      throw new Broken(`${chart.shape}: no gap names ${left.map(one => one.replace(/\/[^#]*/, '')).join(', ')}`, now);
    now = refilled(now, chart, named);
    left = left.filter(pointer => !named.includes(pointer));
  }
}

/** True where a blocking gap, or a question where the standard has the element optional, is about this element. */
function isNamed({ findings, reference }: AdministrationReport, pointer: string): boolean {
  const path = pointer
    .replace(/\/[^#]*#/, '.')
    .replace(/(?<=\.(?:medication|effective|occurence))(?:CodeableConcept|Reference|DateTime|Period)$/, '');
  const place = pointer.startsWith(reference) ? path : pointer;
  return findings.some(
    ({ weight, outcome, kind, field, evidence }) =>
      weight === 'blocks' &&
      ((outcome === 'gap' && kind === 'absent') || outcome === 'review') &&
      (field === place || evidence.some(one => one.pointer === pointer)),
  );
}

function refilled(chart: RecordedChart, from: RecordedChart, pointers: readonly string[]): RecordedChart {
  return pointers.reduce((all, pointer) => put(all, pointer, seenAt(from, pointer)), chart);
}
