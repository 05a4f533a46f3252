import type { LinkedDiagnosis } from '../domain/linked-diagnosis.ts';
import { defineRule, type Facts, review } from './define.ts';
import { drugName, hasDrugLine } from './parts/drug-line.ts';
import { complexDrugs, hormonesByDiagnosis } from './parts/drug-line-sources.ts';

/** Neoplasms are C00 to D49; endometriosis is N80, precocious puberty E30.1 and E22.8, gender identity F64. */
const neoplasm = /^(?:C\d|D[0-4])/i;
const others = /^(?:N80|E30\.?1|E22\.?8|F64|D25)/i;

export const hormonalDrug = defineRule({
  id: 'hormonal-drug',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications', 'conditions'],
  field: 'MedicationAdministration.medication',
  prevents: ['4', '236'],
  sources: [complexDrugs, hormonesByDiagnosis],
  appliesTo: ({ medications: { drug } }) => hasDrugLine(drug) && drug.class === 'hormonal-antineoplastic',
  check({ administrations: { day }, medications: { drug }, conditions }, knowledge) {
    const service = knowledge.serviceForDrug(drug.class, drug.ingredient, day);
    const values = { drug: drugName(drug), codes: service?.codes.join(', ') ?? '' };
    if (knowledge.drug(drug.ingredient ?? '', day)?.routes.includes('implant')) {
      const implant = knowledge.serviceForRoute('implant', day)?.codes.filter(code => code !== '11980') ?? [];
      return review('hormonal-drug.implant', drug.evidence, { ...values, implant: implant.join(', ') });
    }
    const cancer = coded(conditions, code => neoplasm.test(code) && !others.test(code));
    const other = coded(conditions, code => others.test(code));
    const [one] = [...cancer, ...other];
    if (!one || (cancer.length > 0 && other.length > 0))
      return review('hormonal-drug.depends', [...drug.evidence, ...[...cancer, ...other].map(evidenceOf)], values);
    return review(
      cancer.length > 0 ? 'hormonal-drug.cancer' : 'hormonal-drug.other-illness',
      [...drug.evidence, evidenceOf(one)],
      { ...values, diagnosis: one.said },
    );
  },
});

type Coded = { said: string; evidence: LinkedDiagnosis['evidence'][number] };
const evidenceOf = ({ evidence }: Coded) => evidence;

/** Diagnoses of the injection or its visit with such an ICD-10-CM code; the problem list says nothing about why. */
function coded({ linked }: Facts['conditions'], fits: (code: string) => boolean): readonly Coded[] {
  return linked.flatMap(({ link, diagnosis: { codes, text } }) => {
    const found = codes.find(({ kind, code }) => kind === 'icd-10-cm' && fits(code));
    const said = found && (text ?? found.display ?? found.code);
    return said && link !== 'problem-list' ? [{ said: `${said} (${found.code})`, evidence: found.evidence }] : [];
  });
}
