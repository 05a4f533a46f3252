// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CrashGuard } from '../../src/panel/CrashGuard.tsx';
import { StartScreen } from '../../src/panel/screens/StartScreen.tsx';
import type { Screen } from '../../src/panel/screens/screen.ts';

afterEach(cleanup);

const screens: Screen[] = [
  { name: 'help' },
  { name: 'launch-used' },
  { name: 'refused', iss: 'https://ehr.example/fhir' },
  { name: 'config-faults', faults: ['ehrs[0].clientId: is required'] },
  { name: 'storage-blocked', href: 'https://app.example/launch.html?iss=x&launch=y' },
  { name: 'denied' },
  { name: 'no-patient' },
  { name: 'wrong-patient' },
  { name: 'ended' },
  { name: 'failed', code: 'discovery-503' },
];

describe('each screen', () => {
  test.each(screens)('$name has one heading, words, and something to do', which => {
    render(<StartScreen screen={which} />);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    const ways = document.querySelectorAll('li, a, button');
    expect(ways.length).toBeGreaterThan(0);
  });

  test.each(screens)('$name is an alert only where it interrupts', which => {
    render(<StartScreen screen={which} />);
    expect(screen.queryByRole('alert') !== null).toBe(['refused', 'ended', 'wrong-patient'].includes(which.name));
  });
});

test('a refused address is shown as plain text', () => {
  render(<StartScreen screen={{ name: 'refused', iss: 'https://x.example/<b>\u202e' }} />);
  expect(document.body.textContent).toContain('https://x.example/<b>[U+202E]');
});

test('every fault of the configuration is named', () => {
  render(<StartScreen screen={{ name: 'config-faults', faults: ['a: 1', 'b: 2'] }} />);
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(
    expect.arrayContaining(['a: 1', 'b: 2']),
  );
});

test('blocked storage offers a window of its own', () => {
  render(<StartScreen screen={{ name: 'storage-blocked', href: 'https://app.example/launch.html' }} />);
  const link = screen.getByRole('link', { name: 'Open in a new window' });
  expect(link.getAttribute('href')).toBe('https://app.example/launch.html');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

function Broken(): never {
  throw new TypeError('Rivera, Ana');
}

test('a crash hides the verdict and tells nothing of the record', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <CrashGuard version="0.1.0">
      <p>Complete</p>
      <Broken />
    </CrashGuard>,
  );
  expect(screen.getByRole('alert').textContent).toContain('The panel has failed');
  expect(document.body.textContent).not.toMatch(/Complete|Rivera/);
});
