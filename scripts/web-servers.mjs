// The web servers that the end-to-end tests run the written headers with.
import { ensureTools } from './distribution.mjs';

/** Installs what is absent, where that is possible. What stays absent has its tests skipped, and is named. */
export function ensureWebServers() {
  const servers = { nginx: ['-v', 'nginx-light'], caddy: ['version', 'caddy'] };
  ensureTools(servers, 'its end-to-end tests are skipped');
}
