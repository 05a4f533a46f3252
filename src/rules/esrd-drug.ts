import type { Evidence } from '../domain/evidence.ts';
import { defineRule, type Facts, pass, review, unchecked } from './define.ts';
import { drugFacts, drugName } from './parts/drug-line.ts';
import { dialysis } from './parts/drug-line-sources.ts';

/** End-stage renal disease and dialysis, by code and in words. */
const codes = /^(?:N18\.?6|Z99\.?2)$/i;
const words = /\bESRD\b|\bend[- ]stage (?:renal|kidney)\b|\b(?:on|hemo|haemo|peritoneal )dialysis\b/i;

export const esrdDrug = defineRule({
  id: 'esrd-drug',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications', 'encounters', 'conditions'],
  field: 'Encounter.diagnosis',
  prevents: ['97'],
  sources: [dialysis],
  appliesTo: ({ administrations: { day }, medications: { drug } }, knowledge) =>
    drugFacts(drug, day, knowledge)?.caveats.includes('esa-rules') ?? false,
  check({ medications: { drug }, encounters: { visit }, conditions }) {
    const values = { drug: drugName(drug) };
    const found = signsOf(conditions);
    const atVisit = visit && words.test(visit.type ?? '') ? visit.evidence : [];
    const signs = [...found.map(({ evidence }) => evidence), ...atVisit];
    const said = found.map(({ said }) => said).join(', ') || (visit?.type ?? '');
    if (signs.length > 0) return review('esrd-drug.kidney-failure', signs, { ...values, diagnosis: said });
    const [unread] = conditions.unread;
    if (unread) return unchecked(unread.why, 'esrd-drug.unread', unread.evidence, values);
    return pass('esrd-drug.no-sign', drug.evidence, values);
  },
});

function signsOf({ linked }: Facts['conditions']): readonly { said: string; evidence: Evidence }[] {
  return linked.flatMap(({ diagnosis: { codes: all, text, evidence: own } }) => {
    const coded = all.find(({ kind, code }) => kind === 'icd-10-cm' && codes.test(code));
    if (coded) return [{ said: text ?? coded.display ?? coded.code, evidence: coded.evidence }];
    const [first] = own;
    return first && text !== null && words.test(text) ? [{ said: text, evidence: first }] : [];
  });
}
