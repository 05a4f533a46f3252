import type { PolicyReason } from '../domain/policy-choice.ts';

/** What a policy is called and what is particular about it. */
export interface PolicyWords {
  name: string;
  /** Whose claim it is: said to coders beside the name. */
  side: string;
  /** For coders. */
  about: string;
}

const professional = 'professional claim';

/** By policy id, in the order in which they are offered. */
export const policyTexts: Readonly<Record<string, PolicyWords>> = {
  base: {
    name: 'Base rules',
    side: professional,
    about: 'What holds wherever no payer says otherwise: each separate injection counts.',
  },
  'medicare-part-b': {
    name: 'Medicare Part B',
    side: professional,
    about: 'What Medicare contractors have published. Yours may differ in details.',
  },
  'commercial-example': {
    name: 'Commercial plan (example)',
    side: professional,
    about: 'Put together from published texts of commercial payers. Ask the payer before relying on it.',
  },
  'medicaid-one-per-day-example': {
    name: 'Medicaid, one a day (example)',
    side: professional,
    about: 'One a day, unless the drugs cannot be mixed. Put together from published texts of two states.',
  },
  'once-per-visit-example': {
    name: 'One for each visit (example)',
    side: professional,
    about: 'One for each visit, however many injections: the choice of payers who say so, not a rule of the code.',
  },
  'facility-outpatient': {
    name: 'Hospital outpatient',
    side: 'facility claim',
    about: "The hospital's own claim for its outpatients. The physician bills the visit, not the injection.",
  },
};

/** Why these rules are in force. Read by everyone, so it speaks of the record only. */
export const reasonWords: Readonly<Record<PolicyReason, string>> = {
  default: 'Set up for this site.',
  coverage: "Chosen by the patient's coverage.",
  'no-coverage': 'Set up for this site; no coverage is recorded for this day.',
  'no-match': "Set up for this site; the patient's coverage has no rules of its own.",
  'several-payers': 'Set up for this site. Two coverages ask for different rules: please check which come first.',
  'payer-unknown': 'Set up for this site. The coverage does not say whose it is: please check which rules apply.',
  'coverage-unclear': 'Set up for this site. Which coverage was in force is not clear: please check which rules apply.',
  'coverage-unread': 'Set up for this site. The coverage could not be read: please check which rules apply.',
  'coverage-not-shared': 'Set up for this site; this EHR does not share the coverage.',
  'visits-differ': 'Set up for this site. The visits fall under different rules: choose one visit.',
  user: 'Chosen by you, until this panel is closed.',
  command: 'Chosen with the command.',
  'command-default': 'Where the command starts from.',
};

/** Reasons that ask somebody to look. */
export const doubtfulReasons: readonly PolicyReason[] = [
  'several-payers',
  'payer-unknown',
  'coverage-unclear',
  'coverage-unread',
  'visits-differ',
];

/** What each row of a policy is about. */
export const rowWords: Readonly<Record<string, string>> = {
  claimSide: 'who reports the injection',
  unitPolicy: 'how many are counted',
  furtherInjections: 'second and further injections',
  billablePlaces: 'places',
  patientSupplied: 'drug not bought by the practice',
  discardedDrug: 'what was discarded',
  ndc: 'NDC',
  routeModifier: 'route beside the drug',
  selfAdministered: 'drugs that patients give themselves',
  complexDrugs: 'drugs that count as injections',
  chemotherapyDrugs: 'drugs that count as chemotherapy',
  weights: 'what must be recorded',
  notOfferedAdvises: 'what this EHR does not share',
};

export const policyUi = {
  label: 'Rules in force',
  automatic: 'Undo',
} as const;

/** What a policy is called. One of another version is called by its id. */
export function policyName(id: string, audience: 'clinician' | 'coder' = 'clinician'): string {
  const words = Object.hasOwn(policyTexts, id) ? policyTexts[id] : undefined;
  if (!words) return id;
  return audience === 'coder' ? `${words.name} (${words.side})` : words.name;
}

/** The row that a finding rests on (`<policy>#<row>`), in words: "Medicare Part B: drug not bought by the practice." */
export function policyRowWords(reference: string): string {
  const [id = '', row = ''] = reference.split('#');
  const name = id === 'configuration' ? 'Rules of this site' : policyName(id);
  const [part = ''] = row.split('.');
  return `${name}: ${Object.hasOwn(rowWords, part) ? rowWords[part] : row}.`;
}
