import type { ReactNode } from 'react';
import type { ClaimField, ClaimLine, ClaimNdc, ClaimProvider } from '../../../domain/claim.ts';
import { claimUi, lineKinds } from '../../../text/coder/claim-ui.ts';
import { RecordText } from '../../RecordText.tsx';
import { dayWords } from '../../time.ts';
import styles from './claim.module.css';
import type { NamedField } from './fields.ts';
import { LineSources } from './LineSources.tsx';

interface LineRowsProps {
  line: ClaimLine;
  number: number;
  onAll: readonly NamedField[];
}

/** One line of the draft; below it why fields are empty, and where the others come from. */
export function LineRows({ line, number, onAll }: LineRowsProps) {
  return (
    <tbody className={styles.line}>
      <tr>
        <th scope="row">
          <span className={styles.kind}>
            <span className={styles.number}>{number}</span> {lineKinds[line.kind]}
          </span>
          {line.text && (
            <small>
              <RecordText>{line.text}</RecordText>
            </small>
          )}
        </th>
        <Cell label={claimUi.fields.code} field={line.code}>
          {code => (
            <>
              <span className={`${styles.code} ${styles.whole}`}>{code}</span>
              {line.charge && <small>{claimUi.charge(line.charge)}</small>}
            </>
          )}
        </Cell>
        <Cell label={claimUi.fields.modifiers} field={line.modifiers}>
          {modifiers =>
            modifiers.length > 0 ? <span className={styles.code}>{modifiers.join(' ')}</span> : claimUi.none
          }
        </Cell>
        <Cell label={claimUi.fields.units} field={line.units}>
          {units => <span className={styles.code}>{units}</span>}
        </Cell>
        <Cell label={claimUi.fields.pointers} field={line.pointers}>
          {letters => <span className={styles.code}>{letters.join(', ')}</span>}
        </Cell>
        <Cell label={claimUi.fields.date} field={line.date}>
          {date => dayWords(date, null)}
        </Cell>
        <Cell label={claimUi.fields.place} field={line.place}>
          {place => <span className={styles.code}>{place}</span>}
        </Cell>
        <Cell label={claimUi.fields.rendering} field={line.rendering}>
          {provider => <Provider provider={provider} />}
        </Cell>
        <Cell label={claimUi.fields.ordering} field={line.ordering}>
          {provider => <Provider provider={provider} />}
        </Cell>
        {line.ndc ? (
          <Cell label={claimUi.fields.ndc} field={line.ndc}>
            {ndc => <Ndc ndc={ndc} />}
          </Cell>
        ) : (
          <td className={styles.aside} data-label={claimUi.fields.ndc}>
            {claimUi.notHere}
          </td>
        )}
      </tr>
      <tr className={styles.below}>
        <td colSpan={10}>
          {line.note?.value && (
            <p>
              <RecordText>{claimUi.note(line.note.value)}</RecordText>
            </p>
          )}
          <LineSources line={line} number={number} onAll={onAll} />
        </td>
      </tr>
    </tbody>
  );
}

interface CellProps<T> {
  /** The head of its column: stands before it where the table is one column. */
  label: string;
  field: ClaimField<T>;
  children(value: T): ReactNode;
}

function Cell<T>({ label, field, children }: CellProps<T>) {
  return (
    <td data-label={label}>
      {field.value === null ? <span className={styles.empty}>{claimUi.empty}</span> : children(field.value)}
    </td>
  );
}

function Provider({ provider: { name, reference, npi } }: { provider: ClaimProvider }) {
  const called = name ?? reference;
  return (
    <>
      {called && <RecordText>{called}</RecordText>}
      <small>
        {claimUi.npi}{' '}
        {npi.value === null ? (
          <span className={styles.empty}>{claimUi.empty}</span>
        ) : (
          <span className={styles.code}>{npi.value}</span>
        )}
      </small>
    </>
  );
}

function Ndc({ ndc: { qualifier, ndc, quantity } }: { ndc: ClaimNdc }) {
  return (
    <>
      <span className={styles.code}>
        {qualifier} <span className={styles.whole}>{ndc}</span>
      </span>
      <small>
        {quantity.value === null ? (
          <span className={styles.empty}>{claimUi.empty}</span>
        ) : (
          <span className={styles.code}>
            {quantity.value.unit} {quantity.value.value}
          </span>
        )}
      </small>
    </>
  );
}
