import type { Administration } from '../domain/administration.ts';
import { defineVisitRule, pass, review } from './define.ts';
import { compareDrugs } from './parts/compare.ts';
import { differentSites, nearInTime, sharesSyringe } from './parts/same-injection.ts';

export const oneSyringe = defineVisitRule({
  id: 'one-syringe',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration',
  prevents: ['151', 'N362'],
  sources: [
    {
      title: 'BCBS Alabama provider manual: one unit per separate injection, one for drugs of one syringe',
      locator: 'bcbsal.org injectableDrugs',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units, candidates }) => units.counted > 1 && candidates.some(({ mixed }) => mixed.length > 0),
  check({ candidates, timeZone }) {
    const near = nearInTime(candidates, timeZone);
    const pairs = candidates.flatMap(one => {
      const others = one.mixed.length > 0 ? near(one).filter(other => mayShare(one, other, timeZone)) : [];
      return others.length > 0 ? [{ one, others }] : [];
    });
    const [first] = pairs;
    if (!first)
      return pass(
        'one-syringe.separate',
        candidates.flatMap(({ mixed }) => mixed),
      );
    const { one, others } = first;
    return review('one-syringe.maybe', [...one.mixed, ...others.flatMap(({ drug }) => drug.evidence)], {
      words: one.mixed.map(({ value }) => value).join('; '),
      others: others.map(({ reference }) => reference).join(', '),
    });
  },
});

type Drawn = Pick<Administration, 'drug' | 'given' | 'site' | 'mixed'>;

/** At the same time: another drug and not at another site, that does not speak of a syringe itself: both are counted. */
function mayShare(one: Drawn, other: Drawn, timeZone: string | null): boolean {
  if (sharesSyringe(one, other, timeZone) || differentSites(one, other)) return false;
  return compareDrugs(one.drug, other.drug) !== 'same';
}
