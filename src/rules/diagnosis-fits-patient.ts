import { defineRule, pass, review } from './define.ts';
import { agesOn } from './parts/age.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisFitsPatient = defineRule({
  id: 'diagnosis-fits-patient',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['patient', 'administrations', 'conditions'],
  field: 'Condition.code',
  prevents: ['9', '10'],
  sources: [
    { title: 'CMS Medicare Code Editor 41.1', locator: 'cms.gov MCE v41.1', read: '2026-11-21', confidence: 'sourced' },
  ],
  appliesTo: ({ patient, conditions }, { codeFacts }) =>
    (patient.sex !== null || patient.birthDate !== null) &&
    supportingOf(conditions).some(({ code }) => codeFacts(code).sex !== null || codeFacts(code).ages !== null),
  check({ patient, administrations: { day }, conditions }, { codeFacts }) {
    const supporting = supportingOf(conditions);
    const bySex = supporting.filter(({ code }) => isOther(codeFacts(code).sex, patient.sex));
    if (bySex.length > 0)
      return review('diagnosis-fits-patient.sex', [...evidenceFor(bySex), ...patient.evidence], {
        diagnoses: named(bySex),
      });
    const age = agesOn(day, patient.birthDate);
    const byAge = supporting.filter(({ code }) => {
      const { ages } = codeFacts(code);
      return ages !== null && age !== null && (age.to < ages.from || age.from > ages.to);
    });
    return byAge.length > 0
      ? review('diagnosis-fits-patient.age', [...evidenceFor(byAge), ...patient.evidence], { diagnoses: named(byAge) })
      : pass('diagnosis-fits-patient.fits', evidenceFor(supporting));
  },
});

function isOther(code: 'female' | 'male' | null, patient: 'female' | 'male' | null): boolean {
  return code !== null && patient !== null && code !== patient;
}
