import { isBeyondZone, localDay } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';
import { defineRule, gap, inField, pass, review, unchecked } from './define.ts';

/**
 * A visit is of a day, and its end is often written when the chart is closed, within the week. A hospital has accounts for
 * series of treatments, by the month. What lasts longer contains any time, and says little about when this one was.
 */
const mostDays = { professional: 7, facility: 31 } as const;

export const dateInVisit = defineRule({
  id: 'date-in-visit',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'encounters'],
  field: 'MedicationAdministration.effective',
  prevents: ['16', 'N65'],
  sources: [
    {
      title: 'FHIR R4 Encounter.period',
      locator: 'hl7.org/fhir/R4/encounter.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Without a visit, or without a usable time, visit-linked and date-documented have already said so.
  appliesTo: ({ administrations: { administration, day, timeZone }, encounters: { visit } }) =>
    visit !== null && !visit.unread && (day !== null || isBeyondZone(administration.given.start, timeZone)),
  check({ administrations: { administration, timeZone }, encounters: { visit, inside, zoneless } }, { policy }) {
    const { evidence: period = [], start = null, end = null } = visit ?? {};
    const evidence = [...administration.given.evidence, ...period];
    const values = {
      given: administration.given.start?.text ?? '',
      start: start?.text ?? '',
      end: end?.text ?? '',
    };
    // Of such a time nobody knows the local day.
    if ([administration.given.start, start, end].some(date => isBeyondZone(date, timeZone)))
      return unchecked({ code: 'other' }, 'date-in-visit.beyond-zone', evidence, values);
    const most = mostDays[policy.claimSide];
    if (inside === true && lengthOf({ start, end }, timeZone) > most)
      return inField('Encounter.period', review('date-in-visit.long', evidence, { ...values, days: String(most) }));
    if (inside === true) return pass('date-in-visit.inside', evidence, values);
    if (inside === false) return gap('invalid', 'date-in-visit.outside', evidence, values);
    if (!start) return inField('Encounter.period', gap('absent', 'date-in-visit.no-period', evidence, values));
    // The record may be right: the time zone is the deployment's to say.
    if (zoneless) return unchecked({ code: 'other' }, 'date-in-visit.no-zone', evidence, values);
    return gap('invalid', 'date-in-visit.imprecise', evidence, values);
  },
});

/** Local days from the first to the last; none for a visit without an end, which is of the day it started. */
function lengthOf({ start, end }: Pick<Visit, 'start' | 'end'>, timeZone: string | null): number {
  const [first, last] = [start, end].map(date => localDay(date, timeZone));
  return first && last && first !== last ? (Date.parse(last) - Date.parse(first)) / 86_400_000 : 0;
}
