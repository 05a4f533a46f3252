import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChartTarget } from '../../src/domain/links.ts';
import { launchInOracle } from '../../src/links/oracle.ts';
import { frames } from './window.ts';

const origins = ['https://epic.example'];
const launchAction = 'Epic.Clinical.Informatics.Web.LaunchActivity';

describe('inside Epic', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.resetModules();
  });
  // The session is kept by the module, so each test takes a fresh one.
  const load = async () => (await import('../../src/links/epic.ts')).launchInEpic;

  test('shakes hands, then launches with the token', async () => {
    const { here, receive, sent } = frames();
    const launched = (await load())('MAR', origins, here);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()).toEqual([{ action: 'Epic.Clinical.Informatics.Web.InitiateHandshake' }, 'https://epic.example']);
    receive({ token: 't1', actions: [launchAction] }, 'https://epic.example');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()).toEqual([
      { token: 't1', action: launchAction, args: { ActivityKey: 'MAR' } },
      'https://epic.example',
    ]);
    receive({ actionExecuted: true }, 'https://epic.example');
    expect(await launched).toEqual({ ok: true });
  });

  test.each([
    ['the action is not allowed', { token: 't', actions: [] }, null, 'unavailable'],
    ['it is refused', { token: 't', actions: [launchAction] }, { actionExecuted: false }, 'refused'],
    ['it fails', { token: 't', actions: [launchAction] }, { error: 5 }, 'refused'],
    ['it is not answered', { token: 't', actions: [launchAction] }, null, 'no-answer'],
  ])('says when %s', async (_, hello, reply, why) => {
    const { here, receive } = frames();
    const launched = (await load())('MAR', origins, here);
    await vi.advanceTimersByTimeAsync(0);
    receive(hello, 'https://epic.example');
    await vi.advanceTimersByTimeAsync(0);
    if (reply) receive(reply, 'https://epic.example');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await launched).toMatchObject({ ok: false, why });
  });

  test('a token from another origin or window does not count', async () => {
    const { here, receive } = frames();
    const launched = (await load())('MAR', origins, here);
    await vi.advanceTimersByTimeAsync(0);
    receive({ token: 't', actions: [launchAction] }, 'https://evil.example');
    receive({ token: 't', actions: [launchAction] }, 'https://epic.example', {});
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await launched).toMatchObject({ ok: false, why: 'no-answer' });
  });
});

describe('inside PowerChart', () => {
  const target: ChartTarget = {
    field: 'Encounter.diagnosis',
    patient: 'Patient/12',
    encounter: 'Encounter/34',
    resource: null,
    condition: null,
  };
  const withLink = (APPLINK: unknown) => ({ APPLINK }) as unknown as Window;

  test('opens the chart at the tab', async () => {
    const link = vi.fn();
    expect(await launchInOracle('Diagnoses', target, withLink(link))).toEqual({ ok: true });
    expect(link).toHaveBeenCalledWith(100, '$APP_APPNAME$', '/PERSONID=12 /ENCNTRID=34 /FIRSTTAB=^Diagnoses^');
  });

  test.each([
    ['there is no such function', 'Diagnoses', target, undefined],
    ['the tab would begin another parameter', 'X^ /OPENTAB=^Y', target, vi.fn()],
    ['the patient has no numeric id', 'Diagnoses', { ...target, patient: 'Patient/1 /X=2' }, vi.fn()],
  ])('is not available when %s', async (_, tab, where, link) => {
    expect(await launchInOracle(tab, where, withLink(link))).toMatchObject({ ok: false, why: 'unavailable' });
    if (link) expect(link).not.toHaveBeenCalled();
  });

  test('is told of a person, a visit and one tab, whatever the record and the configuration say', async () => {
    const odd = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,9}$/),
      fc.constantFrom('1 /X=2', '1^', '٣', '1\n2', '-1'),
    );
    const property = fc.asyncProperty(odd, odd, odd, async (tab, patient, encounter) => {
      const link = vi.fn();
      await launchInOracle(
        tab,
        { ...target, patient: `Patient/${patient}`, encounter: `Encounter/${encounter}` },
        withLink(link),
      );
      for (const [, , parameters] of link.mock.calls)
        expect(parameters).toMatch(/^\/PERSONID=\d+( \/ENCNTRID=\d+)? \/FIRSTTAB=\^[^^/\\]+\^$/);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  test('says when it fails', async () => {
    const link = () => {
      throw new Error('no');
    };
    expect(await launchInOracle('Diagnoses', target, withLink(link))).toMatchObject({ ok: false, why: 'refused' });
  });
});
