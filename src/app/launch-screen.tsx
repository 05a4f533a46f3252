import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StartScreen } from '../panel/screens/StartScreen.tsx';
import { screenOf } from './screen-of.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <StartScreen screen={screenOf(globalThis.needlepointFault, location.href)} />
    </StrictMode>,
  );
}
