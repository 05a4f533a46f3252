import { type RefObject, useMemo } from 'react';
import { visitsUi } from '../../../text/coder/visits-ui.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { Untied } from '../../Untied.tsx';
import type { Shown } from '../../view.ts';
import { useDesk, type VisitsDesk } from '../desk.ts';
import { Pages } from './Pages.tsx';
import { Period } from './Period.tsx';
import { Progress } from './Progress.tsx';
import { chosenRows, pageOf } from './rows.ts';
import { VerdictFilter } from './VerdictFilter.tsx';
import { VisitTable } from './VisitTable.tsx';
import styles from './visits.module.css';

interface VisitListProps {
  /** The visit that is open; null: none. */
  shown: Shown | null;
  heading?: RefObject<HTMLHeadingElement | null> | undefined;
}

/** The patient's visits of a period: each with its verdict and what to see to first, and the way to open it. */
export function VisitList({ shown, heading }: VisitListProps) {
  const visits = useDesk()?.visits;
  if (!visits) return null;
  return (
    <section className={styles.visits}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {visitsUi.visits}
        </h1>
        {visits.state !== 'not-offered' && <Period visits={visits} />}
      </header>
      {!shown && <p>{visitsUi.choose}</p>}
      <Progress visits={visits} />
      <Rows visits={visits} shown={shown} />
      <Untied />
    </section>
  );
}

function Rows({ visits, shown }: { visits: VisitsDesk; shown: Shown | null }) {
  const { printing } = usePanel();
  const desk = useDesk();
  const { rows, days, choices, state, whole } = visits;
  const { verdict = 'all', sort = 'newest', page: asked = 0 } = desk?.view ?? {};
  const chosen = useMemo(() => chosenRows(rows, { verdict, sort }), [rows, verdict, sort]);
  if (!desk) return null;
  if (rows.length === 0) {
    const longer = choices.find(choice => choice > days);
    if ((state !== 'done' && state !== 'checking') || !whole) return null;
    return (
      <div className={styles.empty}>
        <p>{visitsUi.empty(days)}</p>
        {longer === undefined ? (
          <p>{visitsUi.orChart}</p>
        ) : (
          <button type="button" className={controls.quiet} onClick={() => visits.setDays(longer)}>
            {visitsUi.longer(longer)}
          </button>
        )}
      </div>
    );
  }
  const { page, first, rows: some } = pageOf(chosen, asked);
  const turn = (to: number) => desk.go({ page: to }, 'replace');
  const pages = { page, first, count: chosen.length, onTurn: turn };
  return (
    <>
      <div className={styles.tools}>
        <VerdictFilter rows={rows} choice={verdict} onChoose={next => desk.go({ verdict: next, page: 0 }, 'replace')} />
        <Pages {...pages} />
      </div>
      {chosen.length > 0 ? (
        <VisitTable
          rows={printing ? chosen : some}
          visits={visits}
          choice={`${verdict} ${sort} ${page}`}
          sort={sort}
          onSort={() => desk.go({ sort: sort === 'newest' ? 'oldest' : 'newest', page: 0 }, 'replace')}
          onOpen={desk.show}
          open={shown?.visit.encounter?.reference ?? null}
        />
      ) : (
        <div className={styles.empty}>
          <p>{visitsUi.noneOfThese}</p>
          <button
            type="button"
            className={controls.quiet}
            onClick={() => desk.go({ verdict: 'all', page: 0 }, 'replace')}
          >
            {visitsUi.showAll}
          </button>
        </div>
      )}
    </>
  );
}
