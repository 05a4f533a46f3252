import type { ClaimField } from '../../../domain/claim.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { EvidenceList } from '../../EvidenceList.tsx';
import hidden from '../coder.module.css';
import styles from './claim.module.css';

/** Behind a fold: why a field holds what it holds, and what the record says. Nothing where there is nothing to show. */
export function FieldSource({ field, of }: { field: ClaimField<unknown>; of: string }) {
  if (field.value === null && field.evidence.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>
        {claimUi.where} <span className={hidden.hidden}>({of})</span>
      </summary>
      <p>{sayClaim(field)}</p>
      <EvidenceList evidence={field.evidence} />
    </details>
  );
}
