import { expect, test } from 'vitest';
import { reportOf } from './report-of.ts';

const rules = [
  'one-syringe',
  'unlikely-units',
  'no-99211',
  'em-modifier-25',
  'em-hospital',
  'other-administration',
  'allergy-or-skin-test',
  'vascular-access',
  'ncci-edit',
  'global-package',
];

/** What a chart says of the day as a whole: outcome and message of what is not just fine. */
function visitOf(id: string) {
  const [visit] = reportOf(id).visits;
  if (!visit) throw new Error('no visit');
  const open = visit.findings.filter(
    ({ rule, outcome }) => rules.includes(rule) && outcome !== 'pass' && outcome !== 'not-applicable',
  );
  return {
    verdict: visit.verdict,
    counted: visit.units.counted,
    open: open.map(one => `${one.outcome} ${one.message}`),
  };
}

test.each([
  ['b12-ready', 'ready', 1, []],
  ['same-visit-99213', 'ready', 1, ['review em-modifier-25.question']],
  ['same-visit-infusion', 'ready', 1, ['review other-administration.same-day']],
  ['flu-shot-beside', 'ready', 1, []],
  ['vaccine-charted-twice', 'none', 0, []],
  ['two-drugs-two-sites', 'ready', 2, []],
] as const)('%s', (id, verdict, counted, open) => expect(visitOf(id)).toEqual({ verdict, counted, open }));

test('the code of the visit is named with the charge that holds it', () => {
  const [visit] = reportOf('same-visit-99213').visits;
  const question = visit?.findings.find(({ rule }) => rule === 'em-modifier-25');
  expect(question?.values).toMatchObject({ codes: '99213', where: 'charge', list: 'built-in 2024Q3' });
  expect(question?.evidence.map(({ pointer }) => pointer.split('#')[0])).toContain(
    'ChargeItem/same-visit-99213-office-visit',
  );
});

test('an immunization of the day makes its second record a vaccine', () => {
  const [visit] = reportOf('vaccine-charted-twice').visits;
  expect(visit?.administrations[0]?.otherService).toMatchObject({
    family: 'vaccine',
    why: 'immunization-twin.vaccine',
  });
});

test('two injections: one line with two units, by the row of the policy', () => {
  const [visit] = reportOf('two-drugs-two-sites').visits;
  expect(visit?.findings.find(({ rule }) => rule === 'further-injections')).toMatchObject({
    outcome: 'pass',
    message: 'further-injections.units',
    policy: 'base#furtherInjections',
  });
});
