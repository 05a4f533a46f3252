import type { ClaimDraft } from '../../../domain/claim.ts';
import type { SourceName } from '../../../domain/reading.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimStates } from '../../../text/coder/claim-states.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { coderUi } from '../../../text/coder-ui.ts';
import { policyName } from '../../../text/policies.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { Mark } from '../../Mark.tsx';
import { RecordText } from '../../RecordText.tsx';
import { dayWords, readerClock, readerDay } from '../../time.ts';
import { isUncounted, type Shown } from '../../view.ts';
import { useDesk } from '../desk.ts';
import { openPoints } from '../open-points.ts';
import { wasRead } from '../was-read.ts';
import styles from './claim.module.css';
import { FieldSource } from './FieldSource.tsx';
import { fieldsOf, isEmpty, lackingOf } from './fields.ts';

/** That it is a draft and what keeps it one; then what holds for the whole claim. */
export function ClaimHead({ draft, shown }: { draft: ClaimDraft; shown: Shown }) {
  const empty = draft.lines.flatMap(fieldsOf).filter(isEmpty).length + (draft.coverage.value === null ? 1 : 0);
  const lacking = lackingOf(draft.lines);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>
          {claimUi.title[0]} <strong className={styles.stamp}>{claimUi.title[1]}</strong>
        </h2>
        <button type="button" className={controls.quiet} onClick={() => window.print()}>
          {claimUi.print}
        </button>
      </div>
      <p className={styles.what}>
        {claimUi.what} {claimUi.sentNowhere}
      </p>
      {!draft.complete && <NotReady shown={shown} />}
      {draft.complete && lacking.length > 0 && <p className={styles.facility}>{claimUi.lacks(lacking)}</p>}
      {draft.waived > 0 && <p className={styles.facility}>{claimStates.waived(draft.waived)}</p>}
      {draft.side === 'facility' && <p className={styles.facility}>{claimStates.facility}</p>}
      {empty > 0 && <p className={styles.what}>{claimUi.emptyFields(empty)}</p>}
      <Facts draft={draft} shown={shown} />
    </header>
  );
}

/** What keeps the draft from use. A visit without a candidate has nothing to see to, and nothing to bill. */
function NotReady({ shown }: { shown: Shown }) {
  const desk = useDesk();
  if (shown.visit.verdict === 'none') return <p>{claimUi.nothing}</p>;
  const open = openPoints(shown);
  const why = isUncounted(shown.visit) ? claimUi.notRead : claimUi.notReady;
  return (
    <p className={styles.notReady}>
      <Mark name="gap" /> <strong>{open > 0 ? claimUi.openPoints(open) : why}</strong>
      {desk && (
        <button type="button" className={controls.quiet} onClick={() => desk.go({ at: 'visit' })}>
          {claimUi.seeOpen}
        </button>
      )}
    </p>
  );
}

function Facts({ draft, shown }: { draft: ClaimDraft; shown: Shown }) {
  const { report } = usePanel();
  const { encounter } = shown.visit;
  const { coverage } = draft;
  const places = new Set(draft.lines.map(({ place }) => place.value));
  const place = places.size > 1 ? claimUi.severalPlaces : ([...places][0] ?? encounter?.place.pos);
  const nothing = (...from: readonly SourceName[]) => (wasRead(report, ...from) ? claimUi.empty : coderUi.notKnown);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{claimUi.visit}</dt>
        <dd>
          {dayWords(encounter?.start ?? null, report.timeZone) ?? nothing('encounters')}
          {encounter?.type && (
            <>
              , <RecordText>{encounter.type}</RecordText>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{claimUi.coverage}</dt>
        <dd>
          {coverage.value === null ? (
            <>
              <span className={styles.empty}>{claimUi.empty}</span> <small>{sayClaim(coverage)}</small>
            </>
          ) : (
            <RecordText>{coverage.value}</RecordText>
          )}
          <FieldSource field={coverage} of={claimUi.coverage} />
        </dd>
      </div>
      <div>
        <dt>{claimUi.policy}</dt>
        <dd>{policyName(draft.policy, 'coder')}</dd>
      </div>
      <div>
        <dt>{claimUi.place}</dt>
        <dd>{place ?? <span className={styles.empty}>{nothing('encounters', 'locations')}</span>}</dd>
      </div>
      <div>
        <dt>{claimUi.read}</dt>
        <dd>
          {readerDay(draft.readAt)}, {readerClock(draft.readAt)}
        </dd>
      </div>
    </dl>
  );
}
