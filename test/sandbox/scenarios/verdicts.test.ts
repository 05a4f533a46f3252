import { expect, test } from 'vitest';
import { scenarios, scenariosAt } from '../../../src/sandbox/scenarios/index.ts';
import { reportOf } from './report-of.ts';

/** What the chart comes to when all of it can be read: verdict and blocking rules per administration of the visit. */
function judge(id: string, charts = scenarios, readAt = '2026-03-13T00:00:00Z'): Record<string, string> {
  const report = reportOf(id, charts, readAt);
  const judged = report.visits.flatMap(({ encounter, administrations }) =>
    administrations
      .filter(() => !encounter?.reference.endsWith('-programme'))
      .map(({ reference, verdict, findings }) => {
        const blocking = findings.filter(
          ({ outcome, weight }) => weight === 'blocks' && !['pass', 'not-applicable'].includes(outcome),
        );
        const name = reference.slice(`MedicationAdministration/${id}-`.length);
        return [name, [verdict, ...blocking.map(({ rule }) => rule)].join(' ')];
      }),
  );
  return Object.fromEntries(judged);
}

const oral = 'not-96372';

const expected: readonly (readonly [string, Record<string, string>])[] = [
  ['b12-ready', { injection: 'ready' }],
  ['b12-no-route', { injection: 'not-ready route-documented' }],
  ['b12-workflow-diagnosis', { injection: 'not-ready diagnosis-clinical' }],
  ['guide-injection-as-diagnosis', { injection: 'not-ready diagnosis-clinical' }],
  ['guide-missing-dose', { injection: 'not-ready dose-with-unit' }],
  ['guide-infusion-as-injection', { injection: 'not-ready injection-not-infusion' }],
  [
    'ten-recent',
    {
      'injection-1': 'ready',
      'injection-2': 'not-ready route-documented',
      'injection-3': 'ready',
      'injection-4': 'not-ready dose-with-unit',
      'injection-5': 'not-ready diagnosis-clinical',
      'injection-6': 'ready',
      'injection-7': 'not-ready route-documented dose-with-unit',
      'injection-8': 'ready',
      'injection-9': 'not-ready diagnosis-linked',
      'injection-10': 'ready',
    },
  ],
  ['ketorolac-iv-push', { injection: 'not-96372' }],
  ['ceftriaxone-no-unit-snomed', { injection: 'not-ready dose-with-unit diagnosis-codable' }],
  ['vaccine-and-depo', { injection: 'ready', vaccine: 'not-96372' }],
  ['two-drugs-two-sites', { injection: 'ready', 'second-injection': 'ready' }],
  ['penicillin-split', { injection: 'review split-dose' }],
  ['depo-subcutaneous', { injection: 'ready' }],
  ['route-conflict', { injection: 'not-ready route-documented' }],
  ['order-disagrees', { injection: 'review order-agrees' }],
  ['unlinked-administration', { injection: 'not-ready visit-linked diagnosis-linked' }],
  ['orderer-first', { injection: 'not-ready performer-documented' }],
  ['same-visit-99213', { injection: 'ready' }],
  ['same-visit-infusion', { injection: 'ready', fluid: 'not-96372' }],
  ['flu-shot-beside', { injection: 'ready' }],
  ['vaccine-charted-twice', { injection: 'not-96372' }],
  ['charted-twice', { injection: 'review possible-duplicate', 'second-entry': 'review possible-duplicate' }],
  ['medicare-two-injections', { injection: 'ready', 'second-injection': 'ready' }],
  ['mimic-not-given', { injection: 'not-ready given' }],
  ['declined', { injection: 'not-given' }],
  ['inpatient-stay', { injection: 'not-96372' }],
  ['no-injections', { first: oral, second: oral, third: oral, fourth: oral }],
  ['nothing-recorded', {}],
  ['oracle-shaped', { injection: 'ready' }],
  ['epic-shaped', { injection: 'ready' }],
  ['ecw-shaped', { injection: 'ready' }],
  ['many-administrations', { injection: 'ready', 'second-injection': 'not-ready order-linked' }],
  ['no-encounter', { injection: 'ready', 'earlier-injection': 'not-ready order-linked' }],
  ['named-administration', { injection: 'not-ready site-documented', tablet: oral }],
  ['conditions-forbidden', { injection: 'ready' }],
  ['other-patient-data', { injection: 'ready' }],
  ['not-offered', { injection: 'ready' }],
  [
    'bare-entry',
    {
      injection:
        'not-ready route-documented dose-with-unit site-documented performer-documented order-linked diagnosis-linked',
    },
  ],
];

test('every chart has an expectation', () => {
  expect(expected.map(([id]) => id).toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted());
});

test.each(expected)('%s', (id, verdicts) => {
  const judged = judge(id);
  const words = (value: Record<string, string>) =>
    Object.fromEntries(Object.entries(value).map(([name, text]) => [name, text.split(' ').toSorted()]));
  expect(words(judged)).toEqual(words(verdicts));
});

test('the day on which the charts are made does not matter', () => {
  for (const now of ['2026-01-02T03:00:00Z', '2026-03-08T23:59:00Z', '2026-11-01T23:59:00Z', '2028-02-29T12:00:00Z']) {
    expect([now, judge('b12-ready', scenariosAt(Date.parse(now)), now)]).toEqual([now, { injection: 'ready' }]);
  }
});
