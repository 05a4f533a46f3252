import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { CrashGuard } from '../panel/CrashGuard.tsx';
import { DrawnInTurn } from '../panel/context.ts';
import { App } from './App.tsx';
import { takeOver } from './first-run.ts';
import { loadRuleBook } from './load-rule-book.ts';
import { screenOf } from './screen-of.ts';
import { StartScreen } from './start-screen.ts';
import { sayUnloaded } from './unloaded.ts';
import { appVersion } from './version.ts';

const quiet = () => {};
const root = document.getElementById('root');
const boot = globalThis.needlepoint && takeOver(globalThis.needlepoint);
// Whoever closes the panel lets go of it: it is kept nowhere else.
globalThis.needlepoint = undefined;

/** On launch.html there is no session to show, only why the launch cannot go on. */
function LaunchFault() {
  return (
    <Suspense>
      <StartScreen screen={screenOf(globalThis.needlepointFault, location.href)} />
    </Suspense>
  );
}

// It is needed as soon as the record is read, and a launch that failed needs none.
if (boot) loadRuleBook().catch(sayUnloaded);

if (root) {
  // React would print what was thrown, and that may hold text from the record.
  createRoot(root, { onCaughtError: quiet, onUncaughtError: quiet }).render(
    <StrictMode>
      <CrashGuard version={appVersion}>
        <DrawnInTurn value>{boot ? <App boot={boot} /> : <LaunchFault />}</DrawnInTurn>
      </CrashGuard>
    </StrictMode>,
  );
}
