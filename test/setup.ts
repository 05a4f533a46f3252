import process from 'node:process';
import fc from 'fast-check';

/**
 * Properties try the same examples in every run of `npm test`: what fails is a change's own doing, and fails again. Others
 * are looked for by `npm run soak -- --properties 20`, which hands in one seed after another.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 96_372) });

// A limit, not a wait: a component loaded on demand comes late on a machine that does other work beside.
if ('document' in globalThis) (await import('@testing-library/react')).configure({ asyncUtilTimeout: 60_000 });

// Long work makes way after so many milliseconds. Here that takes no turn of its own: what is judged is there at the end of
// an `act`, however busy the machine is.
if ('document' in globalThis)
  Object.assign(globalThis, { scheduler: { postTask: async (task: () => void) => task() } });
