import type { ClaimField } from '../../domain/claim.ts';
import type { CodeAnswer } from '../../rules/parts/drug-code.ts';
import { codeList, drugName } from '../../rules/parts/drug-line.ts';
import type { Given } from './drafting.ts';
import { empty, full } from './field.ts';

const unknown = {
  unknown: 'code.none-known',
  'other-route': 'code.other-route',
  'none-in-force': 'code.none-in-force',
} as const;

/** The code of the line of a drug, as the check of its code answers. */
export function drugCodeField(answer: CodeAnswer, { administration: { drug } }: Given): ClaimField<string> {
  const { evidence } = drug;
  const values = { drug: drugName(drug) };
  if (drug.unread) return empty('code.drug-unread', evidence, { why: drug.unread.code });
  if (drug.dangling) return empty('code.drug-dangling', evidence);
  switch (answer.state) {
    case 'code':
      return full(answer.row.code, 'code.drug', evidence, values);
    case 'unlisted':
      return full(answer.code, 'code.unlisted', evidence, values);
    case 'several':
      return empty('code.several', evidence, { ...values, codes: codeList(answer.rows) });
    case 'unconfirmed':
      return empty('code.unconfirmed', evidence, { ...values, code: answer.row.code });
    case 'other-drug':
      return empty('code.other-drug', answer.evidence, { ...values, code: answer.code, codes: codeList(answer.rows) });
  }
  if (drug.certainty === 'absent') return empty('code.drug-absent', evidence);
  if (drug.certainty === 'conflict') return empty('code.drug-conflict', evidence);
  if (drug.certainty === 'unknown') return empty('code.drug-unknown', evidence);
  return empty(unknown[answer.state], evidence, { ...values, codes: answer.known });
}
