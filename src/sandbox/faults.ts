import type { Answer } from './http.ts';
import { outcome, refusal } from './outcome.ts';
import type { BundleEntry, Page } from './paging.ts';
import type { Fault } from './scenario.ts';

/** A request for data, as far as a fault looks at it. */
export interface Ask {
  type: string;
  interaction: 'read' | 'search';
  /** Whether it asks for a page after the first. */
  laterPage: boolean;
  /** How often the fault has struck in this launch. */
  struck: number;
}

/** What a fault does. All parts are optional; a fault without any acts during authorization. */
export interface Effect {
  /** Which requests it strikes; all when absent. */
  on?: (ask: Ask) => boolean;
  /** Answers in place of the server. A promise that never settles never answers. */
  instead?: (ask: Ask) => Answer | Promise<null>;
  /** Changes a page of a search before it is sent. */
  page?: (page: Page, ask: Ask) => Page | object;
  /** Changes the text that is sent. */
  text?: (text: string) => { text: string; type?: string };
}

const administrations = ({ type, interaction }: Ask) => type === 'MedicationAdministration' && interaction === 'search';
const conditions = ({ type, interaction }: Ask) => type === 'Condition' && interaction === 'search';
const firstTime = (ask: Ask) => administrations(ask) && ask.struck === 0;
const slowness = 6000;

const withNext = (page: Page, url: string): Page => ({
  ...page,
  link: [...page.link.filter(link => link.relation !== 'next'), { relation: 'next', url }],
});
const withEntry = (page: Page, entry: BundleEntry): Page => ({ ...page, entry: [...(page.entry ?? []), entry] });
const self = (page: Page) => page.link.find(link => link.relation === 'self')?.url ?? '';
const nextOf = (page: Page) => page.link.find(link => link.relation === 'next')?.url;

/** Each fault and what it does to the requests of the launch that asked for it. */
export const effects: Readonly<Record<Fault, Effect>> = {
  denied: {},
  'short-session': {},
  revoked: {
    instead: () => ({
      ...refusal(401, 'login', 'The session was ended'),
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    }),
  },
  'conditions-forbidden': {
    on: ({ type }) => type === 'Condition',
    instead: () => refusal(403, 'forbidden', 'The user may not see conditions'),
  },
  'administrations-forbidden': {
    on: ({ type }) => type === 'MedicationAdministration',
    instead: () => refusal(403, 'forbidden', 'The user may not see administrations'),
  },
  'second-page-fails': {
    on: ({ interaction }) => interaction === 'search',
    instead: ({ laterPage }) =>
      laterPage ? refusal(500, 'exception', 'The page could not be made') : Promise.resolve(null),
    // Small charts fit on one page: they are given an address for a second one.
    page: page => withNext(page, nextOf(page) ?? `${self(page).split('?')[0]}?_page=second.2`),
  },
  'page-loop': { on: ({ interaction }) => interaction === 'search', page: page => withNext(page, self(page)) },
  'foreign-next': {
    on: ({ interaction }) => interaction === 'search',
    page: page => withNext(page, 'https://fhir.elsewhere.example/r4/MedicationAdministration?_page=2'),
  },
  slow: {
    on: administrations,
    instead: () => new Promise(resolve => setTimeout(resolve, slowness, null)),
  },
  hang: { on: administrations, instead: () => new Promise(() => {}) },
  unreadable: {
    on: administrations,
    text: () => ({
      text: '<!doctype html><title>Maintenance</title><p>Please come back later.',
      type: 'text/html; charset=utf-8',
    }),
  },
  truncated: { on: administrations, text: text => ({ text: text.slice(0, Math.floor(text.length / 2)) }) },
  'outcome-200': {
    on: administrations,
    page: () => outcome('error', 'exception', 'The search could not be done'),
  },
  'outcome-entry': {
    on: administrations,
    page: page =>
      withEntry(page, {
        resource: outcome('error', 'incomplete', 'Some administrations could not be read'),
        search: { mode: 'outcome' },
      }),
  },
  'too-many-requests': {
    on: firstTime,
    instead: () => ({ ...refusal(429, 'throttled', 'Too many requests'), headers: { 'retry-after': '1' } }),
  },
  'server-error-once': { on: firstTime, instead: () => refusal(503, 'transient', 'The server is busy') },
  'server-error': { instead: () => refusal(503, 'transient', 'The server is busy') },
  'other-patient': {
    on: conditions,
    page: page =>
      withEntry(page, {
        resource: {
          resourceType: 'Condition',
          id: 'of-someone-else',
          subject: { reference: 'Patient/someone-else' },
          code: { text: 'Belongs to another patient' },
        },
        search: { mode: 'match' },
      }),
  },
  'broken-resource': {
    on: conditions,
    page: page => withEntry(page, { resource: { id: 'broken', code: 'not a resource' }, search: { mode: 'match' } }),
  },
  'missing-reference': {
    on: ({ type, interaction }) => type === 'MedicationRequest' && interaction === 'read',
    instead: () => refusal(404, 'not-found', 'There is no such order'),
  },
};
