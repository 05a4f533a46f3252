import { Suspense, useEffect, useState } from 'react';
import { StartFault } from '../domain/fault.ts';
import { Panel } from '../panel/Panel.tsx';
import type { Session } from '../smart/session.ts';
import type { Boot } from './boot.ts';
import { Desk } from './Desk.tsx';
import { policyFaults } from './policy-faults.ts';
import type { Run } from './run.ts';
import { screenOf } from './screen-of.ts';
import { StartScreen } from './start-screen.ts';

type Opening = { at: 'opening' } | { at: 'open'; session: Session; run: Run } | { at: 'fault'; fault: unknown };

const nothing = () => {};

/** The panel from its opening on: the session that the page's first script opened, or the screen that says why not. */
export function App({ boot }: { boot: Boot }) {
  const [opening, setOpening] = useState<Opening>({ at: 'opening' });
  useEffect(() => {
    boot.opening.then(
      ({ session, run }) => {
        const faults = policyFaults(session.policy);
        if (faults.length === 0) return setOpening({ at: 'open', session, run });
        run.stop();
        setOpening({ at: 'fault', fault: new StartFault('config-invalid', null, faults) });
      },
      fault => setOpening({ at: 'fault', fault }),
    );
  }, [boot]);
  switch (opening.at) {
    case 'fault':
      return (
        <Suspense>
          <StartScreen screen={screenOf(opening.fault, location.href)} />
        </Suspense>
      );
    case 'open':
      return <Desk session={opening.session} firstRun={opening.run} startRun={boot.startRun} />;
    default:
      return (
        <Panel
          report={null}
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
