import type { Evidence } from '../domain/evidence.ts';
import { resourceWords, ui } from '../text/ui.ts';
import styles from './evidence.module.css';
import { PathText } from './PathText.tsx';
import { RecordText } from './RecordText.tsx';

/** More than a record that is meant to be read ever shows. */
const most = 60;

/** Which element of which resource was looked at, and what stood there. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const references = new Set(evidence.map(({ pointer }) => referenceOf(pointer)));
  const alike = (type: string) => [...references].filter(reference => typeOf(reference) === type).length > 1;
  return (
    <dl className={styles.list}>
      {evidence.slice(0, most).map(({ pointer, value }, at) => (
        // One element may be looked at twice: a drug that is its own ingredient.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <div key={at} className={styles.item}>
          <dt>
            <PointerWords pointer={pointer} alike={alike} />
          </dt>
          <dd>{value ? <RecordText>{value}</RecordText> : <span className={styles.absent}>{ui.notHere}</span>}</dd>
        </div>
      ))}
      {evidence.length > most && (
        <div>
          <dt>{ui.more(evidence.length - most)}</dt>
        </div>
      )}
    </dl>
  );
}

/** Where two records of a kind are looked at, each is named by its id. */
function PointerWords({ pointer, alike }: { pointer: string; alike(type: string): boolean }) {
  const reference = referenceOf(pointer);
  const path = pointer.slice(reference.length + 1);
  const type = typeOf(reference);
  const name = Object.hasOwn(resourceWords, type) ? resourceWords[type] : type;
  return (
    <>
      {name}{' '}
      {alike(type) && (
        <>
          <RecordText>{reference.slice(type.length + 1)}</RecordText>{' '}
        </>
      )}
      <code className={styles.path} title={reference}>
        <PathText path={path} />
      </code>
    </>
  );
}

function referenceOf(pointer: string): string {
  return pointer.split('#')[0] ?? '';
}

function typeOf(reference: string): string {
  return reference.split('/')[0] ?? '';
}
