import { defineRule, pass, review } from './define.ts';
import { isB12 } from './parts/b12.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const b12Diagnosis = defineRule({
  id: 'b12-diagnosis',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['medications', 'conditions'],
  field: 'Encounter.diagnosis',
  prevents: ['11', '50', '167', 'N115', 'N386'],
  sources: [
    {
      title: 'Medicare LCD L33967, vitamin B12 injections',
      locator: 'cms.gov/medicare-coverage-database L33967',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'LCD L29309, list of diagnoses in ICD-9-CM',
      locator: 'automatedworldhealth.com l29309-b',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Aetna CPB 0536: B70.0, D53.1, D51.0',
      locator: 'aetna.com CPB 0536',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Highmark WV I-2',
      locator: 'highmarkbcbswv.com medpolicy I-2-004',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ medications: { drug }, conditions }) => isB12(drug) && supportingOf(conditions).length > 0,
  check({ conditions }, { b12Standing }) {
    const supporting = supportingOf(conditions);
    const standing = (which: ReturnType<typeof b12Standing>) =>
      supporting.filter(({ code }) => b12Standing(code) === which);
    const byText = standing('named');
    if (byText.length > 0) return pass('b12-diagnosis.named', evidenceFor(byText), { diagnoses: named(byText) });
    const values = { diagnoses: named(supporting) };
    const translated = standing('translated');
    if (translated.length > 0)
      return review('b12-diagnosis.translated', evidenceFor(translated), { diagnoses: named(translated) });
    const adjunct = standing('adjunct');
    if (adjunct.length > 0) return review('b12-diagnosis.adjunct', evidenceFor(adjunct), { diagnoses: named(adjunct) });
    return standing('symptom').length === supporting.length
      ? review('b12-diagnosis.symptom', evidenceFor(supporting), values)
      : review('b12-diagnosis.other', evidenceFor(supporting), values);
  },
});
