import { vi } from 'vitest';
import type { ClaimDraft } from '../../src/domain/claim.ts';
import type { Desk } from '../../src/panel/coder/desk.ts';

/** A desk that shows the draft claim; what a test does not speak of does nothing. */
export function deskAtClaim(draft: ClaimDraft | null, over: Partial<Desk> = {}): Desk {
  return {
    visits: null,
    view: { at: 'claim', verdict: 'all', sort: 'newest', page: 0 },
    go: vi.fn(),
    show: vi.fn(),
    people: { read: vi.fn(), reading: false, named: null },
    draft: async () => draft,
    waivers: {
      own: [],
      refusal: () => 'foundation',
      add: vi.fn(),
      remove: vi.fn(),
      load: async () => ({ added: 0 }),
    },
    changes: null,
    forgetChanges: vi.fn(),
    file: async () => ({ name: 'needlepoint-findings-2026-11-22.csv', type: 'text/csv', text: 'a,b\r\n' }),
    ...over,
  };
}
