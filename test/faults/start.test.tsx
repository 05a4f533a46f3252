// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, test, vi } from 'vitest';
import { tables } from './tables.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe.each(tables.filter(({ others = [] }) => others.length > 0))('$id $wrong', ({ others = [] }) => {
  test.each(others)('$name', ({ run, sees }) => run(sees));
});
