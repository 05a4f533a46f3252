import type { AdministrationReport, Finding } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { holds, seenAt, splitPointer, within } from './at.ts';

/** An injection that is ready, and what its verdict rests on. */
export interface Proof {
  chart: RecordedChart;
  reference: string;
  report: AdministrationReport;
  /** What each blocking rule that passed points at, as far as it is there. */
  citations: readonly { rule: string; pointers: readonly string[] }[];
}

/** The proofs of all injections of a record that are ready. */
export function proofsOf(chart: RecordedChart): Proof[] {
  return administrationsOf(judge(chart))
    .filter(({ verdict }) => verdict === 'ready')
    .map(report => ({ chart, reference: report.reference, report, citations: citationsOf(chart, report) }));
}

function citationsOf(chart: RecordedChart, { findings }: AdministrationReport): Proof['citations'] {
  return findings.filter(isProof).map(({ rule, evidence }) => ({
    rule,
    pointers: [...new Set(evidence.map(({ pointer }) => pointer))].filter(one => seenAt(chart, one) !== undefined),
  }));
}

function isProof({ weight, outcome }: Finding): boolean {
  return weight === 'blocks' && outcome === 'pass';
}

/** What one rule points at; empty where it did not pass. */
export function citedBy({ citations }: Proof, rule: string): readonly string[] {
  return citations.find(one => one.rule === rule)?.pointers ?? [];
}

/** Everything the proof points at, once. */
export function cited({ citations }: Proof): string[] {
  return [...new Set(citations.flatMap(({ pointers }) => pointers))].sort();
}

/** The element of the resource, as the standard names it, that holds a cited piece: of a coding, the CodeableConcept. */
export function ownerOf(pointer: string): string {
  return pointer.replace(/(?:\.(?:coding\[\d+\]|text|reference|display))+$/, '');
}

/** All that is used: what is cited, the elements and resources that hold it, and every single value in it. */
export function used(proof: Proof): string[] {
  const all = new Set<string>();
  for (const pointer of cited(proof)) {
    const { reference, path } = splitPointer(pointer);
    all.add(reference);
    const names = path.split('.');
    for (const [i] of names.entries()) all.add(`${reference}#${names.slice(0, i + 1).join('.')}`);
    for (const one of within(proof.chart, ownerOf(pointer))) all.add(one);
  }
  all.delete(proof.chart.patient);
  return [...all].filter(one => seenAt(proof.chart, one) !== undefined).sort();
}

/** True where what was taken away held a piece that a proof points at. */
export function restsOn(proof: Proof, pointer: string): boolean {
  return cited(proof).some(one => holds(pointer, one));
}
