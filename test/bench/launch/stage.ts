import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import config from '../../../playwright.config.ts';
import type { SmartConfig } from '../../../src/domain/config.ts';
import { sandboxConfig } from '../../../src/sandbox/config.ts';
import { listen, stop } from '../../../src/sandbox/http.ts';
import type { Scenario } from '../../../src/sandbox/scenario.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/start.ts';
import { makeCertificate } from './certificate.ts';
import { answerAsEhr } from './ehr-front.ts';
import { type Seen, startFront } from './front.ts';
import { answerPeer, type Peer, peerServer } from './peer.ts';
import { slowLine } from './slow-line.ts';

/** How the app is set up. */
export interface Setting {
  /** Changes the configuration that the embedded EHR comes with. */
  config(written: SmartConfig): SmartConfig;
  /** Whether it stands in launch.html. */
  embed: boolean;
}

/** The embedded EHR and the built app, each at the end of a long line, and a browser that finds them there. */
export interface Stage {
  sandbox: Sandbox;
  /** A fresh profile: its own connections, caches and storage. In it, pages of others may keep what they need in a frame. */
  openProfile(): Promise<BrowserContext>;
  /** Every request that came in, at any host; may be emptied. */
  seen: Seen[];
  setRoundTrip(ms: number): void;
  /** How the app is set up from the next launch on. */
  setUp(setting: Setting): void;
  close(): Promise<void>;
}

export const origins = { ehr: 'https://ehr.test', app: 'https://app.test', peer: 'https://peer.test' };
const appDir = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Playwright switches storage of a frame's own off; without this, Chromium would then let a frame of others keep nothing. */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

export async function openStage(scenarios: readonly Scenario[], peer: Peer | null): Promise<Stage> {
  let setting: Setting = { config: written => written, embed: false };
  const sandbox = await startSandbox({
    appDir,
    origins,
    scenarios,
    config: ({ ehr, app }) => setting.config(sandboxConfig(ehr, app)),
    embed: () => setting.embed,
  });
  const [ehr = '', app = '', peerHost = ''] = Object.values(origins).map(origin => new URL(origin).host);
  const certificate = makeCertificate([ehr, app, peerHost]);
  const seen: Seen[] = [];
  const answering = peer ? answerPeer(peer, origins.peer, origins.app, answerAsEhr) : answerAsEhr;
  const served = peer && peerServer(peer);
  const fronts = {
    [ehr]: await startFront(ehr, sandbox.listening.ehr, certificate, seen, answering),
    [app]: await startFront(app, sandbox.listening.app, certificate, seen),
    ...(served && { [peerHost]: await startFront(peerHost, await listen(served, 0), certificate, seen) }),
  };
  const lines = await Promise.all(
    Object.entries(fronts).map(async ([host, { port }]) => ({ host, line: await slowLine(port) })),
  );
  const map = lines.map(({ host, line }) => `MAP ${host}:443 127.0.0.1:${line.port}`).join(', ');
  const options = config.use?.launchOptions ?? {};
  const args = [
    ...(options.args ?? []),
    `--host-resolver-rules=${map}`,
    `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`,
  ];
  return {
    sandbox,
    async openProfile() {
      const folder = mkdtempSync(join(tmpdir(), 'needlepoint-profile-'));
      mkdirSync(join(folder, 'Default'));
      writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
      const viewport = { width: 1280, height: 800 };
      const context = await chromium.launchPersistentContext(folder, { ...options, args, viewport });
      context.on('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
      return context;
    },
    seen,
    setRoundTrip: ms => {
      for (const { line } of lines) line.setRoundTrip(ms);
    },
    setUp: next => {
      setting = next;
    },
    async close() {
      for (const { line } of lines) line.close();
      for (const front of Object.values(fronts)) front.close();
      if (served) await stop(served);
      await sandbox.close();
    },
  };
}
