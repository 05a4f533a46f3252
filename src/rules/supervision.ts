import type { Administration } from '../domain/administration.ts';
import type { Participant } from '../domain/person.ts';
import { defineVisitRule, pass, review } from './define.ts';
import { whoGave } from './parts/givers.ts';
import { isBillable } from './parts/place-question.ts';

/** From this day Medicare takes presence by live audio and video for good. */
const byVideo = '2026-01-01';

export const supervision = defineVisitRule({
  id: 'supervision',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'administrations', 'practitioners'],
  field: 'Encounter.participant',
  prevents: ['185', 'B7', 'M136'],
  sources: [
    {
      title: 'CMS physician fee schedule rule for 2026 as reported: direct supervision by live audio and video',
      locator: 'burr.com, cms-makes-permanent (2025)',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Incident-to services: direct supervision, a plan of care, the billing practitioner',
      locator: 'POMS NL 00610.100; Medicare Benefit Policy Manual as quoted',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // A hospital needs nobody present; of another place than one that may be billed, place-of-service asks.
  appliesTo: ({ visit, candidates }, knowledge) =>
    knowledge.policy.claimSide === 'professional' &&
    candidates.length > 0 &&
    visit !== null &&
    isBillable(visit.place, knowledge),
  check({ visit, candidates, day }) {
    const givers = candidates.flatMap(({ performers }) => whoGave(performers));
    if (candidates.every(isGivenByOne))
      return pass(
        'supervision.gave-it',
        givers.filter(({ independent }) => independent).flatMap(one => one.evidence),
      );
    const present = visit?.participants.find(one => supervises(one) && !givers.some(giver => isSame(giver, one)));
    if (present) return pass('supervision.named', present.evidence, { name: present.name ?? present.reference ?? '' });
    const message = (day ?? byVideo) < byVideo ? 'supervision.ask' : 'supervision.ask-or-video';
    return review(message, visit?.evidence ?? []);
  },
});

/** Given by somebody who may bill for it alone. */
function isGivenByOne({ performers }: Pick<Administration, 'performers'>): boolean {
  return whoGave(performers).some(({ independent }) => independent);
}

const supervisors = ['ATND', 'SPRF', 'PPRF', 'ADM'];

/** Takes a leading part in the visit, and is not known to be somebody who needs supervision. */
function supervises({ roles, kind, credentials, independent, dangling }: Participant): boolean {
  const leads = roles.some(role => supervisors.includes(role.toUpperCase()) || /\b(?:supervis|attending)/i.test(role));
  return leads && kind === 'practitioner' && !dangling && (independent || credentials.length === 0);
}

function isSame(
  giver: { reference: string | null; name: string | null },
  other: { reference: string | null; name: string | null },
): boolean {
  return giver.reference !== null && other.reference !== null
    ? giver.reference === other.reference
    : giver.name !== null && giver.name === other.name;
}
