/** Words of the screens that stand in the panel's place when it cannot open. No patient and no token is ever in them. */
export interface ScreenWords {
  title: string;
  text: string;
  /** What to do, step by step. */
  steps: readonly string[];
}

const reopen = 'Open the panel again from the chart.';
const support = 'If this happens again, copy the details and send them to your support.';

export const screenWords = {
  help: {
    title: "This page must be opened from a patient's chart",
    text: 'The panel checks whether the record of an injection has all that it needs. It has no patient of its own: the EHR says whose record to read.',
    steps: [
      'Open the patient and the visit in your EHR.',
      'Choose this app in the list of apps, or in the menu of the visit.',
      'If it is not there, ask your support to set it up.',
    ],
  },
  'launch-used': {
    title: 'This launch cannot be used again',
    text: 'The page was loaded again, or its launch was finished elsewhere. To be sure never to show another patient, the panel starts only from a new launch.',
    steps: [reopen],
  },
  refused: {
    title: 'This EHR address is not set up for the panel',
    text: 'The panel was opened by an address that it does not know. Nothing was read.',
    steps: ['Copy the details and send them to your support.'],
  },
  'config-faults': {
    title: 'The panel is not set up correctly',
    text: 'Its configuration file, smart-config.json, cannot be used. Each fault is named by its place in the file:',
    steps: ['Copy the details and send them to whoever set the panel up.', reopen],
  },
  'storage-blocked': {
    title: 'The browser does not let the panel work inside this window',
    text: 'It blocks storage for pages inside other pages. In a window of its own the panel can open.',
    steps: [],
  },
  insecure: {
    title: 'The panel needs a secure connection',
    text: 'This page was opened without https, or in a browser that is too old: the cryptography that a launch needs is not there. Nothing was read.',
    steps: ['Open the panel again in an up-to-date browser.', 'If this happens again, tell your support.'],
  },
  denied: {
    title: 'Access was not granted',
    text: 'The EHR did not let the panel read the record. Nothing was read.',
    steps: [reopen, 'Agree when the EHR asks. If it does not ask, your account may not be allowed to use this app.'],
  },
  'no-patient': {
    title: 'The EHR did not say which patient this is',
    text: 'Without a patient there is nothing to read, and the panel never guesses one.',
    steps: ['Open a patient first, then the panel from that chart.', support],
  },
  'wrong-patient': {
    title: 'This is not the patient the panel was opened for',
    text: 'What was found in this window belongs to another launch. Nothing of it is shown.',
    steps: [reopen],
  },
  idle: {
    title: 'The record was taken off this screen',
    text: 'The panel was not used for a while. Nothing was changed in the chart, and nothing is lost: it reads the record again.',
    steps: [reopen],
  },
  'sign-on-changed': {
    title: 'The panel has been closed',
    text: "The EHR's sign-on now leads elsewhere than this panel is set up for. The session was ended, and nothing of the record stays on this page.",
    steps: [reopen, support],
  },
  ended: {
    title: 'Your EHR session for this panel has ended',
    text: 'Nothing was read before it ended.',
    steps: [reopen],
  },
  failed: {
    title: 'The panel could not be opened',
    text: 'The EHR could not be reached, or did not answer as expected. Nothing was read.',
    steps: [reopen, support],
  },
} as const satisfies Readonly<Record<string, ScreenWords>>;

export const screenActions = {
  newWindow: 'Open in a new window',
  copyDetails: 'Copy details for support',
  address: 'Address',
} as const;
