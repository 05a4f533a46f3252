import { Suspense, useEffect, useState } from 'react';
import { Panel } from '../panel/Panel.tsx';
import type { Session } from '../smart/session.ts';
import type { Boot } from './boot.ts';
import { Desk } from './Desk.tsx';
import { loadRuleBook } from './load-rule-book.ts';
import type { Run } from './run.ts';
import { screenOf } from './screen-of.ts';
import { StartScreen } from './start-screen.ts';

type Opening = { at: 'opening' } | { at: 'open'; session: Session; run: Run } | { at: 'fault'; fault: unknown };

const nothing = () => {};

/** Goes on unless the deployment's own policy has faults: where it has one, the rule book must be there to say so. */
async function accept(opened: Awaited<Boot['opening']>): Promise<typeof opened> {
  const { id, weights, byPayer } = opened.session.policy;
  if (id === 'base' && Object.keys(weights).length + byPayer.length === 0) return opened;
  const { refuseFaulty } = await loadRuleBook();
  try {
    refuseFaulty(opened.session.policy);
  } catch (fault) {
    opened.run.stop();
    throw fault;
  }
  return opened;
}

/** The panel from its opening on: the session that the page's first script opened, or the screen that says why not. */
export function App({ boot }: { boot: Boot }) {
  const [opening, setOpening] = useState<Opening>({ at: 'opening' });
  useEffect(() => {
    boot.opening.then(accept).then(
      ({ session, run }) => setOpening({ at: 'open', session, run }),
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
