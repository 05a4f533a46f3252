import { put, seenAt, splitPointer, within } from './at.ts';
import { loneChart } from './charts.ts';
import { expectNotReady } from './law.ts';
import { cited, type Proof, proofsOf } from './proof.ts';
import { relation } from './relation.ts';

const modifiers = [{ url: 'http://example.org/negates', valueBoolean: true }];

/**
 * Each resource that a verdict rests on, and each element of it, gets an extension that changes its meaning; and each
 * resource rules that were agreed beforehand. Of diagnoses, all that count get it: one that is left would do.
 */
export const modifier = relation({
  id: 'MR14',
  name: 'Where a meaning is changed in a way that is not read here, nothing that rests on it is ready.',
  trial: loneChart,
  holds(chart) {
    for (const proof of proofsOf(chart)) {
      for (const pointer of meanings(proof)) {
        const name = `changing the meaning of ${pointer.replace(/\/[^#]*/, '')}`;
        expectNotReady({ name, chart: put(chart, pointer, modifiers) }, proof.reference);
      }
      for (const reference of resourcesOf(proof)) {
        const name = `implicit rules of ${reference.split('/')[0]}`;
        expectNotReady(
          { name, chart: put(chart, `${reference}#implicitRules`, 'http://example.org/r') },
          proof.reference,
        );
      }
      diagnoses(proof);
    }
  },
});

/** Resources that the proof points at, and who gave it; not diagnoses, nor what was only looked at beside. */
function resourcesOf(proof: Proof): string[] {
  const { order, visit, performer } = proof.report.facts;
  const places = cited(proof).map(one => splitPointer(one).reference);
  const used = places.filter(one => /^(?:MedicationAdministration|Location|Medication)\//.test(one));
  const all = new Set([proof.reference, ...used.filter(one => !one.startsWith('MedicationAdministration'))]);
  for (const one of [order?.reference, visit.reference]) if (one) all.add(one);
  const only = (seenAt(proof.chart, `${proof.reference}#performer`) as unknown[] | undefined)?.length === 1;
  if (only && performer?.reference?.startsWith('Practitioner/')) all.add(performer.reference);
  return [...all].filter(one => seenAt(proof.chart, one) !== undefined);
}

function meanings(proof: Proof): string[] {
  return resourcesOf(proof).flatMap(reference =>
    within(proof.chart, reference)
      .filter(one => isPlain(seenAt(proof.chart, one)))
      .map(one => `${one}${one.includes('#') ? '.' : '#'}modifierExtension`),
  );
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function diagnoses({ chart, reference, report }: Proof): void {
  const own = report.facts.diagnoses.map(one => one.reference);
  if (!own.every(one => /^Condition\/[^#]+$/.test(one))) return;
  for (const [name, value] of [
    ['modifierExtension', modifiers] as const,
    ['implicitRules', 'http://example.org/r'] as const,
  ]) {
    const changed = own.reduce((all, one) => put(all, `${one}#${name}`, value), chart);
    expectNotReady({ name: `${name} of every diagnosis`, chart: changed }, reference);
  }
}
