// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { messageKeys } from '../../src/domain/messages.ts';
import { codersMatters, groupFor } from '../../src/panel/for-clinician.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { show } from './render.tsx';
import { administration, finding, gap, passes, report, unchecked, visit } from './reports.ts';

afterEach(cleanup);

const text = () => document.body.textContent ?? '';
const advice = (rule: string, message: string) =>
  finding(rule, { outcome: 'review', weight: 'advises', message, values: {} });
const open = (findings: ReturnType<typeof passes>, over: Partial<Parameters<typeof visit>[0]> = {}) =>
  show({
    report: report({
      visits: [visit({ administrations: [administration('b12', { findings: [...passes(), ...findings] })], ...over })],
    }),
    audience: 'clinician',
  });

test.each([...codersMatters])('%s is a rule or a message', name => {
  const known = [...[...rules, ...visitRules].map(({ id }) => id), ...messageKeys];
  expect(known).toContain(name);
});

describe('advice that only a coder can act on', () => {
  test('is summed up in one line', () => {
    open([
      advice('drug-code', 'drug-code.several'),
      gap('drug-coded', { weight: 'advises', message: 'drug-coded.name-only', values: { drug: 'B12' } }),
      advice('site-volume', 'site-volume.large'),
    ]);
    expect(screen.getByText('Also worth a look (1)')).toBeTruthy();
    expect(screen.getByText('2 further points are for the coder.', { exact: false })).toBeTruthy();
    expect(text()).not.toContain('name only');
  });

  test('leaves no empty fold behind', () => {
    open([advice('drug-code', 'drug-code.several')]);
    expect(screen.queryByText(/Also worth a look/)).toBeNull();
    expect(screen.getByText('1 further point is for the coder.', { exact: false })).toBeTruthy();
  });

  test('is told by the message where the rule also asks about what was done', () => {
    const asked = (message: string) => finding('ncci-edit', { outcome: 'review', weight: 'advises', message });
    open([], { findings: [asked('ncci-edit.other-never')] });
    expect(screen.queryByText(/Also worth a look/)).toBeNull();
    cleanup();
    open([], { findings: [asked('ncci-edit.separate')] });
    expect(screen.getByText('Also worth a look (1)')).toBeTruthy();
  });

  test('is shown when it blocks', () => {
    open([gap('drug-coded', { message: 'drug-coded.name-only', values: { drug: 'B12' } })]);
    expect(screen.getByRole('heading', { level: 3, name: 'Missing: Drug recorded by name only' })).toBeTruthy();
  });

  test("is the coder's", () => {
    const all = [...passes(), advice('drug-code', 'drug-code.several')];
    expect(groupFor('coder', all)).toMatchObject({ advice: [all.at(-1)], left: 0 });
    expect(groupFor('clinician', all)).toMatchObject({ advice: [], left: 1 });
  });
});

test('advice that was kept from running by what is said above is not said again', () => {
  open([
    unchecked('diagnosis-clinical'),
    unchecked('diagnosis-linked', { field: 'Encounter.diagnosis' }),
    unchecked('diagnosis-onset', { weight: 'advises' }),
  ]);
  expect(screen.queryByText(/Also worth a look/)).toBeNull();
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Could not check: Diagnosis, Clinical diagnosis');
  expect(text()).toContain('Visit > Diagnoses');
});

test('many checks of one cause are counted in the heading', () => {
  open(
    ['diagnosis-linked', 'diagnosis-clinical', 'diagnosis-usable', 'diagnosis-codable', 'diagnosis-onset'].map(rule =>
      unchecked(rule),
    ),
  );
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
    'Could not check: Diagnosis, Clinical diagnosis, Current and certain and 2 more',
  );
});

test('what else was done that day, a clinician says in the note', () => {
  const asked = finding('em-modifier-25', {
    outcome: 'review',
    weight: 'advises',
    message: 'em-modifier-25.question',
    field: 'ChargeItem.code',
  });
  open([], { findings: [asked] });
  expect(text()).toContain('Visit > Note');
  expect(text()).not.toContain('Charges of the visit');
});

test('one injection raises no question about the count', () => {
  open([]);
  expect(screen.queryByText('Why not one per visit?')).toBeNull();
});
