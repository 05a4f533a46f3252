import { screenActions, screenWords } from '../../text/screens.ts';
import { CopyButton } from '../CopyButton.tsx';
import controls from '../controls.module.css';
import { RecordText } from '../RecordText.tsx';
import styles from '../screen.module.css';
import { ScreenFrame } from './ScreenFrame.tsx';
import type { Screen, ScreenName } from './screen.ts';

/** Stop screens interrupt what the user was doing; the others answer a page that was just opened. */
const alerts: readonly ScreenName[] = ['refused', 'ended', 'sign-on-changed', 'wrong-patient'];

/** Stands in the panel's place when it cannot open: what happened, and what to do. */
export function StartScreen({ screen }: { screen: Screen }) {
  const words = screenWords[screen.name];
  return (
    <ScreenFrame words={words} alert={alerts.includes(screen.name)}>
      {screen.name === 'refused' && (
        <p>
          {screenActions.address}: <RecordText>{screen.iss}</RecordText>
        </p>
      )}
      {screen.name === 'config-faults' && (
        <ul className={styles.faults}>
          {screen.faults.map(fault => (
            <li key={fault}>
              <RecordText>{fault}</RecordText>
            </li>
          ))}
        </ul>
      )}
      {screen.name === 'storage-blocked' && (
        <p>
          <a className={controls.primary} href={screen.href} target="_blank" rel="noopener noreferrer">
            {screenActions.newWindow}
          </a>
        </p>
      )}
      <Details screen={screen} />
    </ScreenFrame>
  );
}

/** What support needs, where there is something to say: never a token, a patient or an address with a query. */
function Details({ screen }: { screen: Screen }) {
  const text = detailsOf(screen);
  return text === null ? null : (
    <p className={styles.actions}>
      <CopyButton label={screenActions.copyDetails} text={text} />
    </p>
  );
}

function detailsOf(screen: Screen): string | null {
  switch (screen.name) {
    case 'refused':
      return `${screen.name}: ${screen.iss.split(/[?#]/)[0]}`;
    case 'config-faults':
      return `${screen.name}\n${screen.faults.join('\n')}`;
    case 'failed':
      return `${screen.name}: ${screen.code}`;
    default:
      return null;
  }
}
