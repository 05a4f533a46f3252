import type { Administration } from '../domain/administration.ts';
import { type AdministrationFacts, defineRule, gap, pass } from './define.ts';
import { compareDrugs } from './parts/compare.ts';
import { dayOf, isVoid } from './parts/same-injection.ts';

export const repeatTimes = defineRule({
  id: 'repeat-times',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.effective',
  prevents: ['18', '151'],
  sources: [
    {
      title: 'CPT Assistant 2007-09 on repeated injections of one drug, judged by their clock times',
      locator: 'as reported by HCPro APCs Insider 2009-03-27',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations }) => repeatsOf(administrations).length > 0,
  check({ administrations }) {
    const { given } = administrations.administration;
    const others = repeatsOf(administrations);
    if (hasTime(administrations.administration)) return pass('repeat-times.told-apart', given.evidence);
    return gap('absent', 'repeat-times.no-time', [...given.evidence, ...others.flatMap(one => one.given.evidence)], {
      others: others.map(({ reference }) => reference).join(', '),
    });
  },
});

/** The other administrations of the same drug on the same local day. */
function repeatsOf<One extends Pick<Administration, 'status' | 'given' | 'drug'>>({
  administration,
  others,
  sameVisitAndDay,
  timeZone,
}: AdministrationFacts<One>): readonly One[] {
  const day = dayOf(administration, timeZone);
  if (day === null) return [];
  const isRepeat = (other: One) =>
    !isVoid(other) && dayOf(other, timeZone) === day && compareDrugs(administration.drug, other.drug) === 'same';
  const near = others.filter(isRepeat);
  return [...near, ...sameVisitAndDay.filter(other => isRepeat(other) && !near.includes(other))];
}

function hasTime({ given: { start } }: Pick<Administration, 'given'>): boolean {
  return start?.precision === 'minute' || start?.precision === 'second';
}
