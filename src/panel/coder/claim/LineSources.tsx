import type { ClaimLine } from '../../../domain/claim.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { EvidenceList } from '../../EvidenceList.tsx';
import { RecordText } from '../../RecordText.tsx';
import styles from './claim.module.css';
import { alike, fieldsOf, isEmpty, type NamedField } from './fields.ts';

interface LineSourcesProps {
  line: ClaimLine;
  number: number;
  /** What is empty on every line: said below them. */
  onAll: readonly NamedField[];
}

/** Why fields of a line are empty, at once; where the others come from, behind a fold. */
export function LineSources({ line, number, onAll }: LineSourcesProps) {
  const fields = fieldsOf(line);
  const lacking = fields.filter(one => isEmpty(one) && !onAll.some(common => alike(common, one)));
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

/** Fields by name, each with its sentence and what the record says. */
export function Sources({ fields }: { fields: readonly NamedField[] }) {
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
