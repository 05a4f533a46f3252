import { expect, test } from 'vitest';
import type { GivenWaiver } from '../../src/domain/waiver.ts';
import { run } from '../../src/engine/index.ts';
import { isOpen } from '../../src/engine/open-findings.ts';
import type { Report } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { noTables } from '../../src/knowledge/tables/lookup.ts';
import { normalise } from '../../src/normalise/index.ts';
import { scenarios, sharedResources } from '../../src/sandbox/scenarios/index.ts';
import { allBreaks } from '../charts/breaks/index.ts';
import { plainSettings, type RecordedChart } from '../charts/chart.ts';
import { shapes, writers } from '../charts/index.ts';
import { readingFor } from '../charts/judge.ts';
import { Draw } from '../charts/parts/draw.ts';

const options = { knowledge: knowledgeAsOf(null, basePolicy, noTables), identify: false, app: 'test' };

/** The waiver of a question and of a gap that many charts have. */
const waivers = ['site-documented', 'order-linked', 'supervision'].map(
  (rule): GivenWaiver => ({
    ...{ rule, reference: null, message: null, reason: 'agreed', expires: '2030-01-01', by: null },
    from: 'configuration',
  }),
);

/** The whole report without what passed, in every place where findings stand. */
function withoutPassed(report: Report): Report {
  return {
    ...report,
    visits: report.visits.map(visit => ({
      ...visit,
      findings: visit.findings.filter(isOpen),
      administrations: visit.administrations.map(one => ({ ...one, findings: one.findings.filter(isOpen) })),
    })),
  };
}

/** Nothing that two findings share may be changed by either. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

function check(chart: RecordedChart) {
  const normalised = frozen(normalise(readingFor(chart), chart.settings));
  const all = frozen(run(normalised, { ...options, waivers }));
  const open = frozen(run(normalised, { ...options, waivers, findings: 'open' }));
  expect(JSON.stringify(open)).toBe(JSON.stringify(withoutPassed(all)));
  return { all: JSON.stringify(all).length, open: JSON.stringify(open).length };
}

test.each(scenarios)('$id', ({ resources }) => {
  const id = resources.find(({ resourceType }) => resourceType === 'Patient')?.id;
  const chart = { patient: `Patient/${id}`, resources: [...sharedResources, ...resources] };
  check({ ...chart, shape: 'plain', fhirVersion: null, settings: plainSettings });
});

test.each(shapes)('charts of the shape %s, sound and broken', shape => {
  for (const seed of [1, 2])
    for (const ready of [true, false]) {
      const chart = writers[shape](new Draw(seed), ready);
      const { all, open } = check(chart);
      expect(open).toBeLessThan(all);
      for (const [at, { strike }] of allBreaks.entries()) {
        const struck = at % 8 === seed ? strike(chart, new Draw(seed + at)) : null;
        if (struck) check(struck);
      }
    }
});

test('what is open', () => {
  const outcomes = ['pass', 'not-applicable', 'gap', 'review', 'unchecked', 'waived'] as const;
  expect(outcomes.filter(outcome => isOpen({ outcome }))).toEqual(['gap', 'review', 'unchecked', 'waived']);
});
