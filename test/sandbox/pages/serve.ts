import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ehrPages } from '../../../src/sandbox/pages/index.ts';
import { fakeContext } from './fake-context.ts';

/** Serves the pages over a record that is new for each test. `ehr.fake` is the present one. */
export function servePages() {
  const ehr = {
    base: '',
    fake: fakeContext(),
    get: (path: string) => fetch(ehr.base + path, { redirect: 'manual' }),
    page: async (path: string) => new DOMParser().parseFromString(await (await ehr.get(path)).text(), 'text/html'),
  };
  const server = createServer(async (request, response) => {
    const taken = await ehrPages(ehr.fake.context)(request, response);
    if (!taken) response.writeHead(404).end('not a page');
  });
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    ehr.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });
  beforeEach(() => {
    ehr.fake = fakeContext();
  });
  return ehr;
}
