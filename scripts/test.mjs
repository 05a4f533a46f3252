// `npm test`: everything, from nothing. Every stage runs, whatever became of the one before; the last line counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build, buildOnReact } from './build.mjs';
import { lint, types } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureEngineTools } from './engine-tools.mjs';
import { ensureInstalled, run, tool } from './setup.mjs';
import { ensureWebServers } from './web-servers.mjs';

ensureInstalled();
const results = mkdtempSync(join(tmpdir(), 'needlepoint-'));
const total = { passed: 0, failed: 0 };

stage('types', types);
stage('lint', lint);
stage('build', build);
stage('build on React', buildOnReact);
stage('unit and integration tests', () => {
  ensureEngineTools();
  const file = join(results, 'vitest.json');
  const code = run([tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return count(code, file, result => ({
    passed: result.numPassedTests,
    // A file that does not even load holds no failed test, and is a failure all the same.
    failed:
      result.numFailedTests +
      result.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0).length,
  }));
});
stage('end-to-end tests', () => {
  ensureWebServers();
  const file = join(results, 'playwright.json');
  const code = run([tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return count(code, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
});

rmSync(results, { recursive: true });
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);

/** Runs one stage. One that fails without counting a failed test counts as one, so that the last line never hides it. */
function stage(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  const before = total.failed;
  if (succeeds(work)) return;
  if (total.failed === before) total.failed += 1;
  process.stdout.write(`== ${name}: failed\n`);
}

function succeeds(work) {
  try {
    return work() === 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

/** Adds what a test runner wrote about its tests; an unwritten result leaves the exit code to speak. */
function count(code, file, read) {
  let result = null;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return code || 1;
  }
  const { passed, failed } = read(result);
  total.passed += passed;
  total.failed += failed;
  return failed > 0 ? 1 : code;
}
