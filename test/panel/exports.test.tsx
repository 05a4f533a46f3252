// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../src/panel/coder/desk.ts';
import { draft } from '../export/drafts.ts';
import { deskAtClaim } from './claim-desk.ts';
import { show } from './render.tsx';

const made: string[] = [];
const revoked: string[] = [];

beforeEach(() => {
  made.length = 0;
  revoked.length = 0;
  // jsdom has no addresses for blobs.
  URL.createObjectURL = vi.fn(() => {
    made.push(`blob:test/${made.length}`);
    return made.at(-1) ?? '';
  });
  URL.revokeObjectURL = vi.fn(url => void revoked.push(url));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function bar(over: Partial<Desk> = {}) {
  const file = vi.fn<Desk['file']>(async kind => ({ name: `needlepoint-${kind}`, type: 'text/csv', text: 'a,b\r\n' }));
  show({ audience: 'coder', desk: deskAtClaim(draft(), { file, ...over }) });
  return { file, select: await screen.findByRole('combobox', { name: 'Export' }, { timeout: 60_000 }) };
}

test('saves under the name of the file, and says what to do where no file appears', async () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  const { file, select } = await bar();
  await userEvent.selectOptions(select, 'Report (JSON)');
  await userEvent.click(screen.getByRole('button', { name: 'Save file' }));
  expect(await screen.findByText(/needlepoint-report-json\. If no file appeared/)).toBeTruthy();
  expect(clicked).toEqual(['needlepoint-report-json blob:test/0']);
  expect(file).toHaveBeenCalledWith('report-json', expect.anything(), expect.anything());
});

test('at the draft the claim is offered first; waivers only where there are some', async () => {
  const { file, select } = await bar();
  expect([...select.querySelectorAll('option')].map(option => option.textContent)).toEqual([
    'Claim draft (FHIR)',
    'Claim draft (CSV)',
    'Findings (CSV)',
    'Report (JSON)',
  ]);
  vi.spyOn(window, 'open').mockReturnValue(null);
  await userEvent.click(screen.getByRole('button', { name: 'Open in a new window' }));
  expect(file).toHaveBeenCalledWith('claim-fhir', expect.anything(), expect.anything());
});

test('opens plain text in a window that does not know this one; a blocked window is said', async () => {
  await bar();
  const opened = { opener: window };
  const open = vi.spyOn(window, 'open').mockReturnValueOnce(opened as unknown as Window);
  await userEvent.click(screen.getByRole('button', { name: 'Open in a new window' }));
  expect(await screen.findByText(/Opened in a new window/)).toBeTruthy();
  expect(opened.opener).toBeNull();
  open.mockReturnValueOnce(null);
  await userEvent.click(screen.getByRole('button', { name: 'Open in a new window' }));
  expect(await screen.findByText(/did not open a window/)).toBeTruthy();
  expect(vi.mocked(URL.createObjectURL).mock.calls.map(([blob]) => (blob as Blob).type)).toEqual([
    'text/plain;charset=utf-8',
    'text/plain;charset=utf-8',
  ]);
});

test('addresses are taken back: the last one when the next is made, and when the bar goes away', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  await bar();
  const button = screen.getByRole('button', { name: 'Open in a new window' });
  await userEvent.click(button);
  await userEvent.click(button);
  expect(made).toHaveLength(2);
  expect(revoked).toEqual([made[0]]);
  cleanup();
  expect(revoked).toEqual(made);
});

const failing: readonly (readonly [string, Desk['file'], RegExp])[] = [
  ['nothing to export', async () => null, /nothing to export/],
  ['nothing that makes it', () => Promise.reject(new Error('not loaded')), /could not be made/],
];
test.each(failing)('says that there is %s', async (_what, file, words) => {
  await bar({ file });
  await userEvent.click(screen.getByRole('button', { name: 'Save file' }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(made).toEqual([]);
});
