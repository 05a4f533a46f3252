import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeAuditRecords } from './audit-records.ts';
import { path, type Studio } from './browser.ts';

/** The picture of docs/audit.md: the first part of the page that `--html` writes. */
export async function takeAudit(studio: Studio): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'needlepoint-picture-'));
  try {
    const records = join(folder, 'records');
    const file = join(folder, 'audit.html');
    writeAuditRecords(records);
    const args = [records, '--time-zone', 'America/Chicago', '--out', join(folder, 'reports'), '--html', file];
    // Some of the records are not ready, and some could not be read: that is no failure here.
    spawnSync(process.execPath, [path('src/cli/main.ts'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    const page = await studio.page(900, 860);
    await page.goto(`file://${file}`);
    await page.screenshot({ path: path('docs/audit.png') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
