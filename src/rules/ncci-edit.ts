import type { OtherServiceFamily } from '../domain/service.ts';
import { defineVisitRule, pass, unchecked } from './define.ts';
import { ptpEdits, separateModifiers } from './parts/edit-sources.ts';
import { answerByEdits, answerGiven } from './parts/edits.ts';
import { besides, givenBeside } from './parts/services.ts';

/** Other ways of injecting, whose codes have 96372 as column 2. */
const families: readonly OtherServiceFamily[] = [
  'joint-injection',
  'tendon-or-trigger-point',
  'intralesional',
  'nerve-block',
  'neuraxial',
  'ophthalmic-injection',
  'chemodenervation',
  'implant',
];

export const ncciEdit = defineVisitRule({
  id: 'ncci-edit',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97', '236'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits, separateModifiers],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'other');
    const given = givenBeside(facts, families);
    const answer = answerByEdits(found, facts, knowledge);
    if (answer.outcome === 'review' || answer.outcome === 'gap') return answer;
    if (given.families !== '') return answerGiven(facts, 'ncci-edit.given', given);
    if (answer.outcome === 'unchecked') return answer;
    // What has no code may be anything: the kind of visit is no service, and always has words only.
    const uncoded = facts.services.filter(({ codes, from }) => codes.length === 0 && from !== 'encounter-type');
    if (uncoded.length > 0)
      return unchecked(
        { code: 'other' },
        'ncci-edit.uncoded',
        uncoded.flatMap(one => one.evidence),
        {
          services: uncoded.map(({ text, reference }) => text ?? reference).join('; '),
          where: [...new Set(uncoded.map(({ from }) => from))].toSorted().join(', '),
        },
      );
    return found.length === 0 ? pass('ncci-edit.none', []) : answer;
  },
});
