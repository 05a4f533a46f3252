import type { FhirResource } from '../../src/domain/fhir.ts';
import type { AdministrationReport, Finding } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { keyOf, seenAt, splitPointer, within } from './at.ts';

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

/**
 * One injection of those that are ready, in a record that holds no other where it is ready in such a one too: what can be
 * done to it is then judged the faster.
 */
export function oneProof(chart: RecordedChart, pick: number): Proof | null {
  const proofs = proofsOf(chart);
  const proof = proofs[pick % proofs.length];
  if (!proof) return null;
  const others = (one: FhirResource) =>
    one.resourceType === 'MedicationAdministration' && keyOf(one) !== proof.reference;
  const [alone] = proofsOf({ ...chart, resources: chart.resources.filter(one => !others(one)) });
  return alone ?? proof;
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
