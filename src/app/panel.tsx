import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CrashGuard } from '../panel/CrashGuard.tsx';
import { App } from './App.tsx';
import { appVersion } from './version.ts';

const root = document.getElementById('root');
const boot = globalThis.needlepoint;
if (root && boot) {
  createRoot(root).render(
    <StrictMode>
      <CrashGuard version={appVersion}>
        <App boot={boot} />
      </CrashGuard>
    </StrictMode>,
  );
}
