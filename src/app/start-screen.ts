import { lazy } from 'react';

/** The screens that stand in the panel's place: rarely needed, so they are not part of what every launch brings. */
export const StartScreen = lazy(async () => {
  const { StartScreen } = await import('../panel/screens/StartScreen.tsx');
  return { default: StartScreen };
});
