import type { SearchAbilities } from '../../src/domain/config.ts';

/** How the servers we know of can be searched. */
export const shapes = {
  plain: { method: 'POST', count: 200, administrations: 'context', conditions: 'encounter', visits: 'date' },
  epic: { method: 'POST', count: 100, administrations: 'context', conditions: 'encounter', visits: 'date' },
  oracle: { method: 'GET', count: 100, administrations: 'effective-time', conditions: 'encounter', visits: 'date' },
  ecw: { method: 'GET', count: null, administrations: 'context', conditions: 'encounter', visits: 'patient' },
  none: {
    method: 'GET',
    count: null,
    administrations: 'not-offered',
    conditions: 'patient',
    visits: 'date',
  },
} as const satisfies Record<string, SearchAbilities>;
