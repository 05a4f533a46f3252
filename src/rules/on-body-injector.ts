import { anotherService, defineRule, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';

/** The one drug that is known to come in such an injector, by the names of the drug and of the two together. */
const drugAlone = 'pegfilgrastim';
const drugInInjector = 'pegfilgrastim on-body injector';

export const onBodyInjector = defineRule({
  id: 'on-body-injector',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.device',
  prevents: ['4', '97'],
  sources: [
    {
      title: 'CMS NCCI medically unlikely edits 2024-07: 96377 has one a day',
      locator: 'CMS NCCI MUE practitioner',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) => administration.onBody.length > 0,
  check({ administrations: { administration, day }, medications: { drug } }, knowledge) {
    const { onBody } = administration;
    const row = knowledge.serviceForDrug(null, drugInInjector, day);
    const values = {
      drug: drugName(drug),
      words: [...new Set(onBody.map(({ value }) => value))].join('; '),
      codes: row?.codes.join(', ') ?? '',
    };
    const evidence = [...onBody, ...drug.evidence];
    const certain = drug.certainty === 'coded' || drug.certainty === 'text';
    return row && certain && drug.ingredient === drugAlone
      ? anotherService(row, 'on-body-injector.applied', evidence, values)
      : review('on-body-injector.maybe', evidence, values);
  },
});
