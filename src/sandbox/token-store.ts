import type { Adapter, AdapterPayload } from 'oidc-provider';

const clear = 60_000;
const longest = 3600;

/** Keeps what the authorization server must remember in memory, each entry until it expires. */
export function tokenStore(): (model: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  let cleared = Date.now();

  function get(key: string): AdapterPayload | undefined {
    const entry = kept.get(key);
    return entry !== undefined && entry.until > Date.now() ? entry.payload : undefined;
  }
  function dropExpired(): void {
    if (Date.now() - cleared < clear) return;
    cleared = Date.now();
    for (const [key, { until }] of kept) if (until <= cleared) kept.delete(key);
  }
  function firstOf(model: string, property: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const [key, { payload }] of kept) {
      if (key.startsWith(`${model}:`) && payload[property] === value) return get(key);
    }
    return undefined;
  }

  return model => ({
    async upsert(id, payload, expiresIn) {
      dropExpired();
      kept.set(`${model}:${id}`, { payload, until: Date.now() + (expiresIn ?? longest) * 1000 });
    },
    find: async id => get(`${model}:${id}`),
    findByUid: async uid => firstOf(model, 'uid', uid),
    findByUserCode: async code => firstOf(model, 'userCode', code),
    async consume(id) {
      const payload = get(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grant) {
      for (const [key, { payload }] of kept) if (payload.grantId === grant) kept.delete(key);
    },
  });
}
