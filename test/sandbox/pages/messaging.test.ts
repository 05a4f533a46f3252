import { describe, expect, test, vi } from 'vitest';
import { answer, fitness, isOurs } from '../../../src/sandbox/pages/static/messaging.js';

const ehr = 'http://127.0.0.1:9400';
const app = 'http://127.0.0.1:9401';

function ask(messageType: string, payload = {}, found = true) {
  const actions = { show: vi.fn(() => found), close: vi.fn() };
  const message = { messagingHandle: 'h', messageId: '1', messageType, payload };
  return { payload: answer(ehr, message, actions), actions };
}

const launch = (activityType: string, activityParameters = {}, found = true) =>
  ask('ui.launchActivity', { activityType, activityParameters }, found);

describe('answers', () => {
  test('a handshake is answered with nothing', () => {
    expect(ask('status.handshake').payload).toEqual({});
  });

  test.each(['Condition/c1', `${ehr}/plain/fhir/Condition/c1`])(
    'problem-review of %s opens the diagnosis',
    problemLocation => {
      const { payload, actions } = launch('problem-review', { problemLocation });
      expect(payload).toEqual({ status: 'success' });
      expect(actions.show.mock.calls).toEqual([['Condition/c1', '']]);
    },
  );

  test.each(['administration', 'order', 'encounter', 'location', 'diagnosis'])(
    'the activity %s opens the field',
    name => {
      const field = 'MedicationAdministration.dosage.route';
      const { payload, actions } = launch(`${ehr}/activity/${name}`, { resource: 'MedicationAdministration/x', field });
      expect(payload).toEqual({ status: 'success' });
      expect(actions.show.mock.calls).toEqual([['MedicationAdministration/x', field]]);
    },
  );

  test('what is not in the chart is a failure in words', () => {
    const { payload } = launch('problem-review', { problemLocation: 'Condition/other' }, false);
    expect(payload).toEqual({ status: 'failure', statusDetail: { text: expect.stringMatching(/chart/) } });
  });

  test.each(['appointment-book', '', 'http://elsewhere.example/activity/order', `${ehr}/activity/`])(
    'the activity "%s" is not known',
    activityType => {
      const { payload, actions } = launch(activityType);
      expect(payload).toMatchObject({ status: 'failure', statusDetail: { text: expect.any(String) } });
      expect(actions.show).not.toHaveBeenCalled();
    },
  );

  test('done closes the app', () => {
    const { payload, actions } = ask('ui.done');
    expect(payload).toEqual({ status: 'success' });
    expect(actions.close).toHaveBeenCalledOnce();
  });

  test('other messages fail and do nothing', () => {
    const { payload, actions } = ask('scratchpad.create');
    expect(payload).toMatchObject({ status: 'failure' });
    expect(actions.close).not.toHaveBeenCalled();
  });
});

describe('whom the page listens to', () => {
  const event = { origin: app, source: {}, data: { messagingHandle: 'h', messageId: '1' } };
  test.each([
    ['the app with its handle', event, true],
    ['another origin', { ...event, origin: 'http://evil.example' }, false],
    ['the page itself', { ...event, origin: ehr }, false],
    ['an unknown handle', { ...event, data: { messagingHandle: 'x', messageId: '1' } }, false],
    ['no handle', { ...event, data: { messageId: '1' } }, false],
    ['no message id', { ...event, data: { messagingHandle: 'h' } }, false],
    ['text', { ...event, data: 'h' }, false],
    ['nothing', { ...event, data: null }, false],
    ['no window to answer', { ...event, source: null }, false],
  ])('%s', (_, sent, heard) => {
    expect(isOurs(sent, app, new Set(['h']))).toBe(heard);
  });
});

describe('which control a field means', () => {
  test.each([
    ['the field itself', ['A.b.c'], 'A.b.c', 3],
    ['by another name', ['A.x', 'A.b'], 'A.b', 3],
    ['list positions do not count', ['A.b.c'], 'A.b[0].c', 3],
    ['a part of what is wanted', ['A.b.c'], 'A.b', 2],
    ['a resource as a whole', ['A.b'], 'A', 0],
    ['the whole of what is wanted', ['A.b'], 'A.b.c', 1],
    ['a name that merely begins alike', ['A.bc'], 'A.b', 0],
    ['nothing wanted', ['A.b'], '', 0],
  ])('%s', (_, paths, wanted, expected) => {
    expect(fitness(paths, wanted)).toBe(expected);
  });
});
