import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Gives the tests of a run one temporary folder, and removes it in the end with all that they have left there. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'needlepoint-tests-'));
  // What `tmpdir()` goes by, on Windows by the second.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder });
  return () => rmSync(folder, { recursive: true, force: true });
}
