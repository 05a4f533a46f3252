import { useEffect, useId, useRef, useState } from 'react';
import type { PolicyChange } from '../../../domain/policy-change.ts';
import type { Finding } from '../../../engine/report.ts';
import { policyChangesUi as words } from '../../../text/coder/policy-ui.ts';
import { ui } from '../../../text/ui.ts';
import controls from '../../controls.module.css';
import type { Shown } from '../../view.ts';
import { useDesk } from '../desk.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { type Sorted, sortChanges } from './changes.ts';
import { Elsewhere } from './Elsewhere.tsx';
import styles from './policy-changes.module.css';

/** More differences than these are folded: the visit below must stay in reach. */
const fewRows = 10;

type Found = 'working' | 'failed' | readonly PolicyChange<Finding>[];

/** What the last switch of the payer policy changed, until it is dismissed or the record is read anew. */
export function PolicyChanges({ shown }: { shown: Shown | null }) {
  const desk = useDesk();
  const changes = desk?.changes ?? null;
  const visit = shown?.visit.encounter?.reference ?? null;
  const [found, setFound] = useState<Found>('working');
  const [tries, setTries] = useState(0);
  const section = useRef<HTMLElement>(null);
  const title = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is made because it was asked for
  useEffect(() => {
    if (!changes) return;
    let listens = true;
    setFound('working');
    changes.find(visit).then(
      list => listens && setFound(list),
      () => listens && setFound('failed'),
    );
    return () => {
      listens = false;
    };
  }, [changes, visit, tries]);

  const sorted = typeof found === 'string' ? null : sortChanges(found, visit);
  const said = changes && sayAll(found, sorted);
  const dismiss = () => {
    const choice = section.current?.closest('main')?.querySelector<HTMLElement>('select[data-policy]');
    desk?.forgetChanges();
    choice?.focus();
  };
  return (
    <>
      <p role="status" className={controls.hidden}>
        {changes && `${words.title(changes.from, changes.to)}: ${said}`}
      </p>
      {changes && (
        <section ref={section} className={styles.changes} aria-labelledby={title}>
          <header className={styles.head}>
            <h2 id={title}>{words.title(changes.from, changes.to)}</h2>
            <span className={controls.pair}>
              <button type="button" className={controls.quiet} onClick={changes.back}>
                {words.back(changes.from)}
              </button>
              <button type="button" className={controls.quiet} onClick={dismiss}>
                {words.dismiss}
              </button>
            </span>
          </header>
          <p>{said}</p>
          {found === 'failed' && (
            <button type="button" className={controls.quiet} onClick={() => setTries(tries + 1)}>
              {ui.tryAgain}
            </button>
          )}
          {sorted && <Differences sorted={sorted} from={changes.from} to={changes.to} />}
        </section>
      )}
    </>
  );
}

function sayAll(found: Found, sorted: Sorted | null): string {
  if (!sorted) return found === 'failed' ? words.failed : words.working;
  return sorted.count === 0 ? words.nothing : words.here(sorted.count);
}

function Differences({ sorted, ...policies }: { sorted: Sorted; from: string; to: string }) {
  const { subjects, draft, quiet, elsewhere, count } = sorted;
  const table = <ChangeTable subjects={subjects} draft={draft} {...policies} />;
  return (
    <>
      {count > 0 && count <= fewRows && table}
      {count > fewRows && (
        <details>
          <summary>{words.show(count)}</summary>
          {table}
        </details>
      )}
      {quiet.length > 0 && (
        <details>
          <summary>{words.quiet(quiet.length)}</summary>
          <ChangeTable subjects={bySubject(quiet)} draft={[]} {...policies} />
        </details>
      )}
      <Elsewhere counts={elsewhere} />
    </>
  );
}

function bySubject(changes: Sorted['quiet']): Sorted['subjects'] {
  const groups = Map.groupBy(changes, ({ injection }) => injection);
  return [...groups].map(([injection, own]) => ({ injection, changes: own }));
}
