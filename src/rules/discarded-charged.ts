import type { Administration } from '../domain/administration.ts';
import type { ServiceRecord } from '../domain/service-record.ts';
import { byPolicy, type CheckResult, defineVisitRule, pass, review } from './define.ts';
import { drugCharges, ownCodes } from './parts/charged-drug.ts';
import { drugName } from './parts/drug-line.ts';
import { jz, rounding } from './parts/drug-line-sources.ts';

export const discardedCharged = defineVisitRule({
  id: 'discarded-charged',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['16', 'N822', 'M78', 'N706'],
  tables: ['hcpcs', 'asp-ndc-hcpcs'],
  sources: [jz, rounding],
  appliesTo: ({ units, services, day }, { policy }) => {
    const { from = null, to = null } = policy.sources.discardedDrug ?? {};
    const asked = day !== null && (from === null || from <= day) && (to === null || day <= to);
    return policy.discardedDrug === 'jw-jz' && asked && units.candidates > 0 && drugCharges(services).length > 0;
  },
  check({ services, candidates, day }, knowledge) {
    const charges = drugCharges(services);
    const answers = candidates.flatMap(one => {
      const own = ownCodes(one.drug, day, knowledge);
      const lines = charges.filter(({ codes }) => codes.some(code => own.includes(code)));
      return lines.length === 0 ? [] : [answerFor(one, lines)];
    });
    const answer = answers.find(({ outcome }) => outcome === 'review') ?? answers[0];
    return byPolicy('discardedDrug', answer ?? pass('discarded-charged.no-line', []));
  },
});

/** What the lines of one drug say about what was left over, beside what its entry says. */
function answerFor(
  { drug, discarded }: Pick<Administration, 'drug' | 'discarded'>,
  lines: readonly ServiceRecord[],
): CheckResult {
  const marks = (modifier: string) => lines.filter(({ modifiers }) => modifiers.includes(modifier));
  const [jw, none] = [marks('JW'), marks('JZ')];
  const evidence = [...lines.flatMap(one => one.evidence), ...(discarded.state === 'absent' ? [] : discarded.evidence)];
  const values = { drug: drugName(drug), codes: [...new Set(lines.flatMap(({ codes }) => codes))].join(', ') };
  const { singleDose, multipleDose } = drug.product.container;
  if (jw.length > 0 && none.length > 0) return review('discarded-charged.both', evidence, values);
  if (none.length > 0 && discarded.state === 'amount') return review('discarded-charged.jz-but-left', evidence, values);
  if (jw.length > 0 && discarded.state !== 'amount')
    return review('discarded-charged.jw-but-no-amount', evidence, values);
  if (jw.length + none.length > 0)
    return multipleDose.length > 0
      ? review('discarded-charged.multiple-dose', [...evidence, ...multipleDose], values)
      : pass('discarded-charged.agree', evidence, values);
  if (singleDose.length > 0) return review('discarded-charged.not-marked', [...evidence, ...singleDose], values);
  return pass('discarded-charged.not-needed', evidence, values);
}
