import { Suspense, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Cover } from '../panel/Cover.tsx';
import { Panel } from '../panel/Panel.tsx';
import type { Screen } from '../panel/screens/screen.ts';
import type { Session } from '../smart/session.ts';
import { Desk } from './Desk.tsx';
import type { Opening } from './first-run.ts';
import { forgetTexts, loadRuleBook } from './load-rule-book.ts';
import type { Run } from './run.ts';
import { screenOf } from './screen-of.ts';
import { loadStartScreen, StartScreen } from './start-screen.ts';
import { useIdle } from './use-idle.ts';

type State =
  | { at: 'opening' }
  | { at: 'open'; session: Session; run: Run }
  | { at: 'fault'; fault: unknown }
  | { at: 'closed'; screen: Screen };

const nothing = () => {};

/** Goes on unless the deployment's own policy or waivers have faults: where it has any, the rule book must be there to say so. */
async function accept(opened: Awaited<Opening['opening']>): Promise<typeof opened> {
  const { policy, waivers } = opened.session;
  const { id, weights, byPayer } = policy;
  if (id === 'base' && Object.keys(weights).length + byPayer.length + waivers.length === 0) return opened;
  const { refuseFaulty } = await loadRuleBook();
  try {
    refuseFaulty(opened.session, new Date().toISOString().slice(0, 10));
  } catch (fault) {
    opened.run.stop();
    throw fault;
  }
  return opened;
}

/** The panel from its opening on: the session that the page's first script opened, or the screen that says why not. */
export function App({ boot }: { boot: Opening }) {
  const [opening, setOpening] = useState<State>({ at: 'opening' });
  useEffect(() => {
    // What was closed meanwhile stays closed.
    const go = (next: State) => setOpening(now => (now.at === 'closed' ? now : next));
    boot.opening.then(accept).then(
      ({ session, run }) => go({ at: 'open', session, run }),
      fault => go({ at: 'fault', fault }),
    );
  }, [boot]);
  const close = useCallback(
    (screen: Screen) => {
      // Nothing of the record stays behind: not on the page, and not in what this script keeps.
      boot.opening = new Promise(() => {});
      forgetTexts();
      flushSync(() => setOpening(now => (now.at === 'fault' ? now : { at: 'closed', screen })));
    },
    [boot],
  );
  // Should the page come back out of the browser's cache, the EHR may be at another patient by then.
  useEffect(() => {
    const leave = () => close({ name: 'launch-used' });
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [close]);
  const refuse = useCallback(() => close({ name: 'sign-on-changed' }), [close]);
  const session = opening.at === 'open' ? opening.session : null;
  const idle = useIdle(session?.ehr.idleMinutes ?? null, () => {
    session?.end();
    close({ name: 'idle' });
  });
  // The screen that follows is fetched while there is time: without a connection it would not come.
  const near = idle.endsAt !== null;
  useEffect(() => {
    if (near) loadStartScreen().catch(nothing);
  }, [near]);
  switch (opening.at) {
    case 'fault':
      return (
        <Suspense>
          <StartScreen screen={screenOf(opening.fault, location.href)} />
        </Suspense>
      );
    case 'closed':
      return (
        <Suspense>
          <StartScreen screen={opening.screen} />
        </Suspense>
      );
    case 'open':
      return (
        <Cover endsAt={idle.endsAt} onKeep={idle.keep}>
          <Desk session={opening.session} firstRun={opening.run} startRun={boot.startRun} onRefused={refuse} />
        </Cover>
      );
    default:
      return (
        <Panel
          report={null}
          Results={null}
          visit={null}
          needPatientBanner
          progress={null}
          changed={false}
          endedAt={null}
          ways={() => []}
          onRefresh={nothing}
          onStop={nothing}
          onChooseVisit={nothing}
        />
      );
  }
}
