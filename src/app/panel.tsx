import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CrashGuard } from '../panel/CrashGuard.tsx';
import { App } from './App.tsx';
import { appVersion } from './version.ts';

const quiet = () => {};
const root = document.getElementById('root');
const boot = globalThis.needlepoint;
if (root && boot) {
  // React would print what was thrown, and that may hold text from the record.
  createRoot(root, { onCaughtError: quiet, onUncaughtError: quiet }).render(
    <StrictMode>
      <CrashGuard version={appVersion}>
        <App boot={boot} />
      </CrashGuard>
    </StrictMode>,
  );
}
