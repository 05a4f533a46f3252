import { defineRule, gap, pass, unchecked } from './define.ts';

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
  appliesTo: ({ administrations: { day }, encounters: { visit } }) => visit !== null && !visit.unread && day !== null,
  check({ administrations: { administration }, encounters: { visit, inside, zoneless } }) {
    const period = visit?.evidence ?? [];
    const evidence = [...administration.given.evidence, ...period];
    const values = {
      given: administration.given.start?.text ?? '',
      start: visit?.start?.text ?? '',
      end: visit?.end?.text ?? '',
    };
    if (inside === true) return pass('date-in-visit.inside', evidence, values);
    if (inside === false) return gap('invalid', 'date-in-visit.outside', evidence, values);
    if (!visit?.start) return gap('absent', 'date-in-visit.no-period', evidence, values);
    // The record may be right: the time zone is the deployment's to say.
    if (zoneless) return unchecked({ code: 'other' }, 'date-in-visit.no-zone', evidence, values);
    return gap('invalid', 'date-in-visit.imprecise', evidence, values);
  },
});
