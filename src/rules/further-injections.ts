import { byPolicy, defineVisitRule, pass } from './define.ts';

export const furtherInjections = defineVisitRule({
  id: 'further-injections',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations'],
  field: 'MedicationAdministration',
  prevents: ['4', 'N519', 'N822'],
  sources: [
    {
      title: 'CPT Assistant 2010-05 on modifier 59 for further injections',
      locator: 'as reported by AAPC and HCPro APCs Insider 2009-03-27',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Cahaba GBA: 76 and not 59 for the same code again',
      locator: 'Cahaba GBA questions and answers',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // The first of each day stands as it is.
  appliesTo: ({ units }) => units.billed > units.daysBilled,
  check({ units: { billed, daysBilled, evidence } }, { policy: { furtherInjections: how } }) {
    const answer =
      how === 'units'
        ? pass('further-injections.units', evidence, { billed: String(billed) })
        : pass('further-injections.modifier', evidence, { further: String(billed - daysBilled), modifier: how });
    return byPolicy('furtherInjections', answer);
  },
});
