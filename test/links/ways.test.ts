import { describe, expect, test, vi } from 'vitest';
import type { LinkSettings } from '../../src/domain/config.ts';
import type { ChartTarget } from '../../src/domain/links.ts';
import type { Messenger } from '../../src/links/messaging.ts';
import { type LinkOffer, openLinks } from '../../src/links/offer.ts';
import { waysBack } from '../../src/links/ways.ts';
import { frames } from './window.ts';

const nothing: LinkSettings = {
  messagingOrigins: [],
  activities: {},
  embedded: null,
  embeddedTargets: {},
  urls: {},
  urlHosts: [],
};
const everything: LinkSettings = {
  messagingOrigins: ['https://ehr.example'],
  activities: { administration: 'https://ehr.example/activity/administration' },
  embedded: 'epic',
  embeddedTargets: { administration: 'MAR' },
  urls: { administration: 'https://ehr.example/mar/{id}' },
  urlHosts: ['ehr.example'],
};
const route: ChartTarget = {
  field: 'MedicationAdministration.dosage.route',
  patient: 'Patient/p',
  encounter: 'Encounter/e',
  resource: 'MedicationAdministration/m',
  condition: null,
};
const diagnosis: ChartTarget = {
  ...route,
  field: 'Encounter.diagnosis',
  resource: 'Encounter/e',
  condition: 'Condition/c',
};

function offer(settings: LinkSettings, launch: Messenger['launch'] | null = null): LinkOffer {
  const messenger = launch && { handshake: async () => true, launch, close: () => {} };
  return { settings, messenger, embeddingOrigins: [] };
}

const kinds = (target: ChartTarget, from: LinkOffer) =>
  waysBack(target, from).map(way => (way.kind === 'launch' ? way.by : way.kind));

describe('the ways back', () => {
  test('come best first and end in words', () => {
    expect(kinds(route, offer(everything, vi.fn()))).toEqual(['messaging', 'epic', 'url', 'words']);
  });
  test('are words when nothing is offered', () => {
    expect(kinds(route, offer(nothing))).toEqual(['words']);
  });
  test('are words for a field that no place stands for', () => {
    expect(kinds({ ...route, field: 'Immunization.status' }, offer(everything, vi.fn()))).toEqual(['words']);
  });
  test('leave messaging out where no activity is named', () => {
    expect(kinds(route, offer(nothing, vi.fn()))).toEqual(['words']);
  });
  test('lead to diagnoses by the standard activity when there is a condition to show', () => {
    expect(kinds(diagnosis, offer(nothing, vi.fn()))).toEqual(['messaging', 'words']);
    expect(kinds({ ...diagnosis, condition: null }, offer(nothing, vi.fn()))).toEqual(['words']);
  });
  test('leave out an address that cannot be filled', () => {
    expect(kinds({ ...route, resource: null }, offer({ ...everything, embedded: null }))).toEqual(['words']);
  });
});

describe('what the EHR is asked', () => {
  const asked = async (target: ChartTarget, settings: LinkSettings) => {
    const launch = vi.fn<Messenger['launch']>(async () => ({ ok: true }));
    const [way] = waysBack(target, offer(settings, launch));
    if (way?.kind !== 'launch') throw new Error('no way');
    await way.open();
    return launch.mock.lastCall;
  };
  test('names resource, field, patient and visit', async () => {
    expect(await asked(route, everything)).toEqual([
      'https://ehr.example/activity/administration',
      { resource: 'MedicationAdministration/m', field: route.field, patient: 'Patient/p', encounter: 'Encounter/e' },
    ]);
  });
  test('names the condition for the standard activity', async () => {
    const [activity, parameters] = (await asked(diagnosis, nothing)) ?? [];
    expect(activity).toBe('problem-review');
    expect(parameters).toMatchObject({ problemLocation: 'Condition/c' });
  });
});

describe('finding out what a launch offers', () => {
  const messaging = { handle: 'h', origin: 'https://ehr.example' };
  test('keeps a messenger that answered', async () => {
    const { here, receive, sent } = frames();
    const opening = openLinks(everything, messaging, [], here);
    await vi.waitFor(() => expect(sent()[0]).toHaveProperty('messageId'));
    receive({ messageId: 'x', responseToMessageId: sent()[0].messageId, payload: {} }, messaging.origin);
    expect((await opening).messenger).not.toBeNull();
  });
  test('drops one that did not', async () => {
    vi.useFakeTimers();
    const opening = openLinks(everything, messaging, [], frames().here);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await opening).messenger).toBeNull();
    vi.useRealTimers();
  });
  test('does not try where the launch or the configuration names none', async () => {
    const { here, parent } = frames();
    expect((await openLinks(everything, null, [], here)).messenger).toBeNull();
    expect((await openLinks(nothing, messaging, [], here)).messenger).toBeNull();
    expect(parent.postMessage).not.toHaveBeenCalled();
  });
});
