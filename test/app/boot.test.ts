// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/index.html"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patience } from '../../src/domain/within.ts';
import { scripted } from '../fhir/server.ts';
import { ehrConfig } from '../smart/ehr.ts';

type End = (reason: 'left' | 'expired') => void;

/** The page's first script, over a session whose EHR has answered everything; `end` ends the session. */
async function boot() {
  let end: End = () => {};
  const session = {
    reader: scripted(() => ({})),
    context: { patient: 'p1', encounter: null, administration: null, scopes: ['patient/*.rs'] },
    ehr: ehrConfig(),
    onExpire: (callback: End) => {
      end = callback;
    },
  };
  vi.doMock('../../src/smart/session.ts', () => ({ openSession: async () => session }));
  await import('../../src/app/boot.ts');
  const opened = await globalThis.needlepoint?.opening;
  return { sent: opened?.ahead.sent, end: (reason: 'left' | 'expired') => end(reason) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  document.body.innerHTML = '<div id="root"><p>Opening the panel...</p></div>';
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.needlepoint = undefined;
});

const said = () => document.querySelector('[role=alert]')?.textContent ?? null;

test('a panel script that never comes is not waited for without a word', async () => {
  await boot();
  await vi.advanceTimersByTimeAsync(patience - 1);
  expect(said()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(said()).toMatch(/could not be loaded/);
});

test('one that has taken over is left alone', async () => {
  await boot();
  globalThis.needlepoint = undefined;
  await vi.advanceTimersByTimeAsync(patience);
  expect(said()).toBeNull();
});

test('what came before the page was left answers no reading after it', async () => {
  const { sent, end } = await boot();
  expect(sent?.size).toBeGreaterThan(0);
  end('left');
  expect(sent?.size).toBe(0);
});

test('what came before the token was refused still counts', async () => {
  const { sent, end } = await boot();
  const count = sent?.size;
  end('expired');
  expect(sent?.size).toBe(count);
});
