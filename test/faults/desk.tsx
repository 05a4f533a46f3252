import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import type { Opening } from '../../src/app/first-run.ts';
import { startRun } from '../../src/app/run.ts';
import type { EhrConfig } from '../../src/domain/config.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { LaunchContext } from '../../src/domain/session.ts';
import { CrashGuard } from '../../src/panel/CrashGuard.tsx';
import { makeSession, type Session } from '../../src/smart/session.ts';
import { shapes } from '../fhir/abilities.ts';
import { base } from '../fhir/server.ts';
import { ehrConfig } from '../smart/ehr.ts';
import { type Fault, network } from './ehr.ts';

/** The moment at which every check begins. */
export const start = Date.parse('2026-03-13T00:00:00Z');
/** No reading takes longer, whatever the EHR does: its own end, and what follows from it at once. */
const longest = 61_000;

// Taken before any test replaces it: lets what is no timer (streams, modules) go on.
const breathe = setImmediate;

export interface Opened {
  resources: readonly FhirResource[];
  fault?: Fault;
  context?: Partial<LaunchContext>;
  ehr?: Partial<EhrConfig>;
  /** The session in place of the ordinary one. */
  session?: (session: Session) => Session;
}

/** The panel as a user has it before them. */
export class Desk {
  readonly log: readonly string[];
  private constructor(log: readonly string[]) {
    this.log = log;
  }

  /** Opens the panel over an EHR and its fault; nothing has been read yet. */
  static async open({ resources, fault = () => null, context = {}, ehr = {}, session }: Opened): Promise<Desk> {
    const { fetch, log } = network(resources, fault);
    vi.stubGlobal('fetch', fetch);
    const settings = { ...ehrConfig(), iss: base, search: shapes.plain, ...ehr };
    const timeZone = settings.chart.timeZone ?? 'America/Chicago';
    const made = makeSession(
      { ...launch, ehr: settings.id, ...context },
      {
        record: 2,
        ehr: { ...settings, chart: { ...settings.chart, timeZone } },
        policy: { id: 'base', weights: {}, byPayer: [] },
        waivers: [],
        tables: null,
        scopes: '',
        redirectUri: '',
        token: 'https://login.example/token',
        issuer: null,
        namesIssuer: false,
        revocation: null,
      },
      token,
    );
    const own = session ? session(made) : made;
    const boot: Opening = {
      opening: Promise.resolve().then(() => ({ session: own, run: startRun(own, own.context.encounter) })),
      startRun,
    };
    render(
      <CrashGuard version="test">
        <App boot={boot} />
      </CrashGuard>,
    );
    const desk = new Desk(log);
    await desk.pass(0);
    return desk;
  }

  /** Lets time pass, in milliseconds. */
  async pass(ms: number): Promise<void> {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
      for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => breathe(resolve));
    });
  }

  /**
   * Waits until nothing is read any more, at most as long as any reading may take. All that time there is a button that
   * ends it. Returns how long it took, in milliseconds.
   */
  async settled(): Promise<number> {
    const from = Date.now();
    for (let turn = 0; turn < 8 && this.isReading(); turn += 1) await this.pass(0);
    while (this.isReading()) {
      expect(this.buttons(), 'a way out of waiting').toContain('Stop');
      expect(Date.now() - from, 'the wait has an end').toBeLessThan(longest);
      await this.pass(1000);
    }
    return Date.now() - from;
  }

  isReading(): boolean {
    return this.heading() === 'Reading the record...' || this.buttons().includes('Reading again...');
  }

  heading(): string {
    return text(document.querySelector('h1'));
  }

  /** Every element's own words, as they stand there. */
  words(): string[] {
    return [...document.body.querySelectorAll('*')].map(text);
  }

  buttons(): string[] {
    return [...document.body.querySelectorAll('button')].map(text);
  }

  async press(name: string): Promise<void> {
    const button = [...document.body.querySelectorAll('button')].find(one => text(one) === name);
    if (!button) throw new Error(`no button "${name}" among ${this.buttons().join(', ')}`);
    await act(async () => {
      fireEvent.click(button);
    });
  }
}

/** Puts the page back as it was. */
export function leave(): void {
  cleanup();
  dispatchEvent(new Event('pagehide'));
  vi.unstubAllGlobals();
}

export const token = 'secret.dotted.token';

const launch: LaunchContext = {
  ehr: '',
  patient: 'p1',
  encounter: 'p1-visit',
  administration: null,
  needPatientBanner: true,
  hints: { encounter: false, administration: false },
  view: null,
  expiresAt: start + 570_000,
  scopes: ['patient/*.rs'],
  messaging: null,
  styleUrl: null,
};

function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
