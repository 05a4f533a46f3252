import type { RecordedChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import { put, seenAt, without } from './at.ts';
import { loneChart } from './charts.ts';
import { expectSame, saidIn } from './law.ts';
import { proofsOf, used } from './proof.ts';
import { relation } from './relation.ts';

const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const reason = { extension: [{ url, valueCode: 'unknown' }] };
const coded = [
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
];

/**
 * Each element that a proof uses is there in every form in which nothing is said: null, empty, blank, an empty object or
 * list, a reason why it is absent in the extension or as the only code. Each says the same as its absence.
 */
export const absence = relation({
  id: 'MR18',
  name: 'Every way of recording nothing is the same as not recording it.',
  trial: loneChart,
  holds(chart) {
    for (const pointer of new Set(proofsOf(chart).flatMap(used))) {
      const name = /\.?([A-Za-z]+)$/.exec(pointer.split('#')[1] ?? '')?.[1];
      if (name === undefined || /^(?:resourceType|id)$/.test(name)) continue;
      const before = saidIn(judge(without(chart, [pointer])));
      for (const [form, changed] of forms(chart, pointer, name))
        expectSame(before, { name: `${pointer.replace(/\/[^#]*/, '')} as ${form}`, chart: changed });
    }
  },
});

function* forms(chart: RecordedChart, pointer: string, name: string): Generator<[string, RecordedChart]> {
  const value = seenAt(chart, pointer);
  const as = (nothing: unknown): [string, RecordedChart] => [JSON.stringify(nothing), put(chart, pointer, nothing)];
  yield as(null);
  if (typeof value !== 'object') {
    yield as('');
    yield as(' \n\t ');
    const beside = `${pointer.slice(0, -name.length)}_${name}`;
    yield ['a reason beside it', put(put(chart, beside, reason), pointer, undefined)];
    yield ['null and a reason beside it', put(put(chart, pointer, null), beside, reason)];
    return;
  }
  yield as('');
  if (Array.isArray(value)) {
    yield as([]);
    yield as([null]);
    yield as([reason]);
    return;
  }
  yield as({});
  yield as(reason);
  if (value === null || !('coding' in value)) return;
  for (const system of coded) yield as({ coding: [{ system, code: 'unknown', display: 'Unknown' }] });
}
