import { byPolicy, defineRule, review } from './define.ts';
import { drugFacts, drugName } from './parts/drug-line.ts';
import { exclusionList, exclusions } from './parts/drug-line-sources.ts';
import { saysForm } from './parts/drug-words.ts';

/** Forms made for patients to use by themselves. */
const ownForms = ['pen', 'auto injector', 'autoinjector', 'pen injector', 'sureclick', 'kwikpen', 'prefilled syringe'];

/** Forms that somebody else draws up. */
const officeForms = ['vial', 'vials', 'ampule', 'ampul', 'ampoule', 'amp', 'mdv', 'sdv'];

export const selfAdministeredDrug = defineRule({
  id: 'self-administered-drug',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['96', 'N56'],
  sources: [exclusions, exclusionList],
  appliesTo: ({ administrations: { day }, medications: { drug } }, knowledge) => {
    const usual = drugFacts(drug, day, knowledge)?.selfAdministered;
    const asked = knowledge.policy.selfAdministered === 'excluded';
    return usual === 'yes' || (usual === 'form' && (says(ownForms) || (asked && !says(officeForms))));

    function says(forms: readonly string[]) {
      return forms.some(form => saysForm(drug, form));
    }
  },
  check({ administrations: { day }, medications: { drug } }, knowledge) {
    const values = { drug: drugName(drug) };
    const { evidence } = drug;
    if (knowledge.policy.selfAdministered === 'ask') return review('self-administered-drug.ask', evidence, values);
    const form = drugFacts(drug, day, knowledge)?.selfAdministered === 'form';
    const message = form ? 'self-administered-drug.form' : 'self-administered-drug.excluded';
    return byPolicy('selfAdministered', review(message, evidence, values));
  },
});
