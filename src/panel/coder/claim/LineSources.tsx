import type { ClaimLine } from '../../../domain/claim.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { EvidenceList } from '../../EvidenceList.tsx';
import { RecordText } from '../../RecordText.tsx';
import styles from './claim.module.css';
import { fieldsOf, isEmpty, type NamedField } from './fields.ts';

/** Why fields of a line are empty, at once; where the others come from, behind a fold. */
export function LineSources({ line, number }: { line: ClaimLine; number: number }) {
  const fields = fieldsOf(line);
  const lacking = fields.filter(isEmpty);
  const filled = fields.filter(one => !isEmpty(one));
  return (
    <>
      {lacking.length > 0 && (
        <>
          <p className={styles.lackingTitle}>{claimUi.emptyIn(number)}</p>
          <Sources fields={lacking} />
        </>
      )}
      {filled.length > 0 && (
        <details className={styles.sources}>
          <summary>{claimUi.comesFrom(number)}</summary>
          <Sources fields={filled} />
        </details>
      )}
    </>
  );
}

function Sources({ fields }: { fields: readonly NamedField[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(({ name, field }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <RecordText>{sayClaim(field)}</RecordText>
            {field.evidence.length > 0 && <EvidenceList evidence={field.evidence} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
