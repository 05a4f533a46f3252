import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { inlineHashes } from '../../src/headers/build.ts';
import { headersFor, kindOf } from '../../src/headers/headers.ts';
import { sandboxConfig } from '../../src/sandbox/config.ts';
import { listen, send, stop } from '../../src/sandbox/http.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import { expect, verdict, withOwnEhr } from './ehr.ts';
import { mainJob } from './main-job.ts';
import { isInstalled, startServed, type WebServer, webServers } from './web-server.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const below = withOwnEhr(() => startSandbox({ appDir: dist, appBase: '/a/b/c' }));
below('under any path, by the built-in server: the main job', async ({ page, sandbox }) => {
  await mainJob(page, sandbox);
  expect(page.frames()[1]?.url()).toBe(`${sandbox.app}/a/b/c/index.html`);
});

for (const server of webServers) for (const path of ['/', '/a/b/c/']) describeServer(server, path);

function describeServer(server: WebServer, path: string): void {
  const installed = isInstalled(server);
  const why = `${server.name} is not installed: npm test installs it where it may`;
  // Without the web server the EHR alone, so that the test can say why it does not run.
  const test = withOwnEhr(() => (installed ? startServed(server, dist, path) : startSandbox({ appDir: null })));
  const name = `${server.name} at ${path}`;

  test(`${name}: the main job`, async ({ page, sandbox }, info) => {
    info.skip(!installed, why);
    await mainJob(page, sandbox);
  });

  test(`${name}: every file has the headers of its kind, and what is not there is kept by nobody`, async ({
    sandbox,
  }, info) => {
    info.skip(!installed, why);
    const config = sandboxConfig(sandbox.ehr, `${sandbox.app}${path.slice(0, -1)}`);
    const [asset = ''] = readdirSync(`${dist}/assets`);
    const there = ['', 'index.html', 'launch.html', 'smart-config.json', `assets/${asset}`];
    for (const file of [...there, 'assets/nothing-abcdefgh.js', 'nothing.json', 'assets/', '.env']) {
      const answer = await fetch(`${sandbox.app}${path}${file}`);
      expect([file, answer.ok]).toEqual([file, there.includes(file)]);
      const kind = answer.ok ? kindOf(file) : 'file';
      const hashes = kind === 'page' ? inlineHashes(await answer.text()) : [];
      const wanted = headersFor(config, hashes, kind);
      const said = Object.fromEntries(Object.keys(wanted).map(header => [header, answer.headers.get(header)]));
      expect(said, file).toEqual(wanted);
      for (const absent of ['x-frame-options', 'cross-origin-opener-policy', 'strict-transport-security'])
        expect(answer.headers.get(absent)).toBeNull();
    }
    const page = await fetch(`${sandbox.app}${path}`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    const script = await fetch(`${sandbox.app}${path}assets/${asset}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
  });

  test(`${name}: who is not the EHR cannot frame it`, async ({ page, sandbox, complaints }, info) => {
    info.skip(!installed, why);
    const address = `${sandbox.app}${path}index.html`;
    const foreign = createServer((_request, response) => {
      const body = `<!doctype html><iframe src="${address}"></iframe>`;
      send(response, { status: 200, headers: { 'content-type': 'text/html' }, body });
    });
    await page.goto(await listen(foreign, 0));
    await expect.poll(() => complaints.list.join('\n')).toMatch(/frame-ancestors/);
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    complaints.forget();
    await stop(foreign);
    // The same page, framed by the EHR.
    await page.goto(`${sandbox.ehr}/ehr/chart?scenario=b12-ready`);
    await page.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
    await expect(verdict(page.frameLocator('#app'))).toHaveText('Complete');
  });

  test(`${name}: an inline script that the build does not know, and a foreign host, are blocked`, async ({
    page,
    sandbox,
    complaints,
  }, info) => {
    info.skip(!installed, why);
    await page.route('**/index.html*', async route => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', '<script>globalThis.ran = true</script></body>');
      await route.fulfill({ response, body });
    });
    await page.goto(`${sandbox.app}${path}index.html`);
    await expect(verdict(page)).toHaveText("This page must be opened from a patient's chart");
    await expect.poll(() => complaints.list.join('\n')).toMatch(/^content security policy: script-src-elem inline$/m);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    complaints.forget();
    const blocked = page.evaluate(() =>
      fetch('https://elsewhere.example/').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(await blocked).toBe('blocked');
    await expect.poll(() => complaints.list.join('\n')).toMatch(/connect-src https:\/\/elsewhere\.example/);
    expect(complaints.list.filter(one => one.startsWith('request:'))).toEqual([]);
    complaints.forget();
  });
}
