// The programs that judge beside ours in the tests of docs/at-scale.md.
import { ensureTools } from './distribution.mjs';

/** Installs what is absent, where that is possible. What stays absent has its tests skipped, and is named. */
export function ensureEngineTools() {
  const tools = { parallel: ['--version', 'parallel'], python3: ['--version', 'python3'] };
  ensureTools(tools, 'the tests of its adapter are skipped');
}
