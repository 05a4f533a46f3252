import type { ClaimDraft, ClaimLeftOut } from '../../../domain/claim.ts';
import { sayClaim } from '../../../text/coder/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { usePanel } from '../../context.ts';
import { InjectionName } from '../../InjectionName.tsx';
import { RecordText } from '../../RecordText.tsx';
import { type Shown, untied } from '../../view.ts';
import styles from './claim.module.css';

/** What has no place on the draft, and why: administrations without a line, and diagnoses. */
export function LeftOut({ draft, shown }: { draft: ClaimDraft; shown: Shown }) {
  const { leftOut, diagnosesLeftOut } = draft;
  const loose = untied(usePanel().report);
  const injections = [...shown.injections, ...shown.setAside];
  // As in the list of the visit: by time.
  const place = new Map(injections.map(({ reference }, at) => [reference, at]));
  const placeOf = (one: ClaimLeftOut) => place.get(one.administration) ?? injections.length;
  const sorted = leftOut.toSorted((a, b) => placeOf(a) - placeOf(b));
  return (
    <>
      {leftOut.length > 0 && (
        <div>
          <h3 className={styles.caption}>{claimUi.leftOut(leftOut.length)}</h3>
          <ul className={styles.leftOut}>
            {sorted.map(one => {
              const injection = injections.find(({ reference }) => reference === one.administration);
              return (
                <li key={one.administration}>
                  {injection ? (
                    <InjectionName injection={injection} />
                  ) : (
                    <RecordText>{one.text ?? one.administration}</RecordText>
                  )}
                  <small>
                    <RecordText>{sayClaim(one)}</RecordText>
                  </small>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {loose.length > 0 && (
        <div>
          <h3 className={styles.caption}>{claimUi.loose(loose.length)}</h3>
          <ul className={styles.leftOut}>
            {loose.map(injection => (
              <li key={injection.reference}>
                <InjectionName injection={injection} day />
              </li>
            ))}
          </ul>
        </div>
      )}
      {diagnosesLeftOut.length > 0 && (
        <div>
          <h3 className={styles.caption}>{claimUi.diagnosesLeftOut(diagnosesLeftOut.length)}</h3>
          <ul className={styles.leftOut}>
            {diagnosesLeftOut.map(one => (
              <li key={`${one.reference} ${one.code}`}>
                {one.code && (
                  <span className={styles.code}>
                    <RecordText>{one.code}</RecordText>
                  </span>
                )}{' '}
                {one.text && <RecordText>{one.text}</RecordText>}
                {!one.code && !one.text && <RecordText>{one.reference}</RecordText>}
                <small>
                  <RecordText>{sayClaim(one)}</RecordText>
                </small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
