import type { Finding } from '../engine/report.ts';
import { resourceWords, ui } from '../text/ui.ts';
import styles from './evidence.module.css';
import { PathText } from './PathText.tsx';
import { RecordText } from './RecordText.tsx';

/** Which element of which resource was looked at, and what stood there. */
export function EvidenceList({ evidence }: { evidence: Finding['evidence'] }) {
  return (
    <dl className={styles.list}>
      {evidence.map(({ pointer, value }) => (
        <div key={pointer} className={styles.item}>
          <dt>
            <PointerWords pointer={pointer} />
          </dt>
          <dd>{value ? <RecordText>{value}</RecordText> : <span className={styles.absent}>{ui.notHere}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function PointerWords({ pointer }: { pointer: string }) {
  const [reference = '', path = ''] = pointer.split('#');
  const type = reference.split('/')[0] ?? '';
  const name = Object.hasOwn(resourceWords, type) ? resourceWords[type] : type;
  return (
    <>
      {name}{' '}
      <code className={styles.path} title={reference}>
        <PathText path={path} />
      </code>
    </>
  );
}
