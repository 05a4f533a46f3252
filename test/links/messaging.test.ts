import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMessenger } from '../../src/links/messaging.ts';
import { frames } from './window.ts';

const ehr = 'https://ehr.example';
const offer = { handle: 'h1', origin: ehr, allowed: [ehr] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(window = frames()) {
  const messenger = createMessenger(offer, window.here);
  if (!messenger) throw new Error('no messenger');
  return { ...window, messenger };
}

/** Answers the last message with a payload, from a given origin and window. */
function answer(window: ReturnType<typeof open>, payload: unknown, origin = ehr, source: unknown = window.parent) {
  window.receive({ messageId: 'x', responseToMessageId: window.sent()[0].messageId, payload }, origin, source);
}

describe('a messenger is not made', () => {
  test.each([
    ['an origin that is not allowed', { ...offer, allowed: ['https://other.example'] }],
    ['no origins allowed', { ...offer, allowed: [] }],
    ['an address instead of an origin', { handle: 'h', origin: `${ehr}/path`, allowed: [`${ehr}/path`] }],
    ['any origin', { handle: 'h', origin: '*', allowed: ['*'] }],
  ])('for %s', (_, bad) => {
    expect(createMessenger(bad, frames().here)).toBeNull();
  });

  test('without another window', () => {
    const alone = new EventTarget() as unknown as Window;
    expect(createMessenger(offer, Object.assign(alone, { parent: alone, opener: null }))).toBeNull();
  });
});

describe('the handshake', () => {
  test('is sent once, to the exact origin, and succeeds on an answer', async () => {
    const window = open();
    const first = window.messenger.handshake();
    const second = window.messenger.handshake();
    expect(window.parent.postMessage).toHaveBeenCalledTimes(1);
    expect(window.sent()).toEqual([
      expect.objectContaining({ messagingHandle: 'h1', messageType: 'status.handshake', payload: {} }),
      ehr,
    ]);
    answer(window, {});
    expect(await Promise.all([first, second])).toEqual([true, true]);
  });

  test('fails when no answer comes within two seconds', async () => {
    const { messenger } = open();
    const shaken = messenger.handshake();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await shaken).toBe(false);
  });

  test('fails on an answer that carries an error', async () => {
    const window = open();
    const shaken = window.messenger.handshake();
    answer(window, { error: { code: 'no' } });
    expect(await shaken).toBe(false);
  });

  test.each([
    ['another origin', (window: ReturnType<typeof open>) => answer(window, {}, 'https://evil.example')],
    ['another window', (window: ReturnType<typeof open>) => answer(window, {}, ehr, {})],
    [
      'an unknown message',
      (window: ReturnType<typeof open>) => window.receive({ responseToMessageId: 'z', payload: {} }, ehr),
    ],
    ['no payload', (window: ReturnType<typeof open>) => answer(window, undefined)],
    ['a text', (window: ReturnType<typeof open>) => window.receive('hello', ehr)],
    ['a huge text', (window: ReturnType<typeof open>) => window.receive('x'.repeat(5_000_000), ehr)],
    ['a number', (window: ReturnType<typeof open>) => window.receive(1, ehr)],
    ['a list', (window: ReturnType<typeof open>) => window.receive([{ payload: {} }], ehr)],
    ['a list as payload', (window: ReturnType<typeof open>) => answer(window, [])],
    ['a text as payload', (window: ReturnType<typeof open>) => answer(window, 'x'.repeat(5_000_000))],
    ['an opaque origin', (window: ReturnType<typeof open>) => answer(window, {}, 'null')],
    ['the origin with a path', (window: ReturnType<typeof open>) => answer(window, {}, `${ehr}/`)],
    ['no window', (window: ReturnType<typeof open>) => answer(window, {}, ehr, null)],
    [
      'a name that every object has',
      (window: ReturnType<typeof open>) => window.receive({ responseToMessageId: '__proto__', payload: {} }, ehr),
    ],
    [
      'an id that is no text',
      (window: ReturnType<typeof open>) =>
        window.receive({ responseToMessageId: [window.sent()[0].messageId], payload: {} }, ehr),
    ],
    [
      'an order to do something',
      (window: ReturnType<typeof open>) =>
        window.receive({ messageId: 'm', messageType: 'ui.launchActivity', payload: { activityType: 'x' } }, ehr),
    ],
    ['null', (window: ReturnType<typeof open>) => window.receive(null, ehr)],
  ])('does not count an answer from %s', async (_, send) => {
    const window = open();
    const shaken = window.messenger.handshake();
    send(window);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await shaken).toBe(false);
  });
});

describe('a peer that is the EHR and means harm', () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      messageId: fc.anything(),
      responseToMessageId: fc.anything(),
      messageType: fc.anything(),
      payload: fc.anything(),
    }),
  );
  test('is never answered, breaks nothing, and cannot answer for what was not asked', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), messages => {
        const window = open();
        let opened: unknown = null;
        void window.messenger.launch('x', {}).then(result => {
          opened = result;
        });
        for (const one of messages) window.receive(one, ehr);
        expect(window.parent.postMessage).toHaveBeenCalledTimes(1);
        expect(opened).toBeNull();
        window.messenger.close();
      }),
    );
  });

  test('is quoted in short', async () => {
    const window = open();
    const launched = window.messenger.launch('x', {});
    answer(window, { status: 'failure', statusDetail: { text: 'x'.repeat(1_000_000) } });
    expect(await launched).toEqual({ ok: false, why: 'refused', detail: 'x'.repeat(200) });
  });
});

describe('launching an activity', () => {
  test.each([
    [{ status: 'success' }, { ok: true }],
    [{ status: 'failure' }, { ok: false, why: 'refused', detail: null }],
    [
      { status: 'error', statusDetail: { text: 'No such place' } },
      { ok: false, why: 'refused', detail: 'No such place' },
    ],
    [{ status: 'SUCCESS' }, { ok: false, why: 'error', detail: null }],
    [{}, { ok: false, why: 'error', detail: null }],
  ])('%j means %j', async (payload, expected) => {
    const window = open();
    const launched = window.messenger.launch('problem-review', { problemLocation: 'Condition/1' });
    expect(window.sent()).toEqual([
      expect.objectContaining({
        messageType: 'ui.launchActivity',
        payload: { activityType: 'problem-review', activityParameters: { problemLocation: 'Condition/1' } },
      }),
      ehr,
    ]);
    answer(window, payload);
    expect(await launched).toEqual(expected);
  });

  test('says so when the EHR never answers', async () => {
    const { messenger } = open();
    const launched = messenger.launch('x', {});
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await launched).toEqual({ ok: false, why: 'no-answer', detail: null });
  });

  test('counts the first answer only', async () => {
    const window = open();
    const launched = window.messenger.launch('x', {});
    answer(window, { status: 'failure' });
    answer(window, { status: 'success' });
    expect(await launched).toMatchObject({ ok: false });
  });

  test('speaks to the opener when it is not in a frame', () => {
    const { here, parent } = frames();
    const opener = { postMessage: vi.fn() };
    Object.assign(here, { parent: here, opener });
    void createMessenger(offer, here)?.handshake();
    expect(opener.postMessage).toHaveBeenCalledTimes(1);
    expect(parent.postMessage).not.toHaveBeenCalled();
  });
});
