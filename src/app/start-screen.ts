import { lazy } from 'react';
import { withinPatience } from '../domain/within.ts';

export const loadStartScreen = () => withinPatience(import('../panel/screens/StartScreen.tsx'));

/** The screens that stand in the panel's place: rarely needed, so they are not part of what every launch brings. */
export const StartScreen = lazy(async () => {
  const { StartScreen } = await loadStartScreen();
  return { default: StartScreen };
});
