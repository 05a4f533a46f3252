import type { Page } from '@playwright/test';
import { expect, openInTab, test, verdict } from './ehr.ts';

// A guard that cannot complain proves nothing: each of these plants what the others must never leave.

interface Known {
  token: string;
  ehr: string;
}

const person = { name: 'Rivera', born: '1961-04-12', record: 'WS-00423' };

const plants: readonly (readonly [
  what: string,
  plant: (page: Page, known: Known) => Promise<unknown>,
  said: RegExp,
])[] = [
  ['an error in the console', page => page.evaluate(() => console.error('oh')), /^console: oh$/m],
  [
    'an error that nobody caught',
    page =>
      page.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('oh');
          }),
      ),
    /^uncaught: oh$/m,
  ],
  [
    'a name in the console',
    page => page.evaluate(name => console.info(`patient ${name}`), person.name),
    /^console: a patient's name$/m,
  ],
  [
    'a token in the console',
    (page, { token }) => page.evaluate(text => console.debug(text), token),
    /^console: a token$/m,
  ],
  [
    'a birth date in sessionStorage',
    page => page.evaluate(born => sessionStorage.setItem('x', born), person.born),
    /^sessionStorage: a birth date$/m,
  ],
  [
    'a token that is removed again',
    (page, { token }) =>
      page.evaluate(text => {
        sessionStorage.setItem('x', text);
        sessionStorage.removeItem('x');
      }, token),
    /^storage: a token$/m,
  ],
  [
    'a record number in localStorage',
    page =>
      page.evaluate(mrn => {
        localStorage[mrn] = '1';
      }, person.record),
    /^localStorage: a record number$/m,
  ],
  [
    'a name in a cookie',
    page => page.evaluate(name => cookieStore.set('n', name), person.name),
    /^cookie: a patient's name$/m,
  ],
  [
    'anything in a database',
    page =>
      page.evaluate(
        () =>
          new Promise(done => {
            indexedDB.open('kept').onsuccess = done;
          }),
      ),
    /^database: kept$/m,
  ],
  [
    'a name in the address',
    page => page.evaluate(name => history.replaceState(null, '', `?p=${name}`), person.name),
    /^address: a patient's name$/m,
  ],
  [
    'a birth date behind a hash',
    page =>
      page.evaluate(born => {
        location.hash = born;
      }, person.born),
    /^address: a birth date$/m,
  ],
  [
    'a record number in the history',
    page => page.evaluate(mrn => history.pushState({ mrn }, ''), person.record),
    /^history: a record number$/m,
  ],
  [
    'a name in the title',
    page =>
      page.evaluate(name => {
        document.title = name;
      }, person.name),
    /^title: a patient's name$/m,
  ],
  [
    'a name in a title that changes back',
    page =>
      page.evaluate(async name => {
        const { title } = document;
        document.title = name;
        await Promise.resolve();
        document.title = title;
      }, person.name),
    /^title: a patient's name$/m,
  ],
  [
    'a name in the address of a request',
    (page, { ehr }) =>
      page.evaluate(url => fetch(url).catch(() => null), `${ehr}/plain/fhir/Patient?family=${person.name}`),
    /^address of a request: a patient's name$/m,
  ],
  [
    'a name in place of a code',
    page => page.evaluate(name => fetch(`index.html?code=of-${name}-on-a-Monday-in-spring`), person.name),
    /^address of a request: a patient's name$/m,
  ],
  [
    'a name in the name of a file',
    page =>
      Promise.all([
        page.waitForEvent('download'),
        page.evaluate(name => {
          const href = URL.createObjectURL(new Blob(['x']));
          Object.assign(document.createElement('a'), { href, download: `${name}.csv` }).click();
        }, person.name),
      ]),
    /^file name: a patient's name$/m,
  ],
  [
    'a request that the policy forbids',
    page => page.evaluate(() => fetch('https://elsewhere.example/').catch(() => null)),
    /^content security policy: connect-src https:\/\/elsewhere\.example/m,
  ],
  [
    'an inline script',
    page =>
      page.evaluate(() => {
        const script = document.createElement('script');
        try {
          script.textContent = '1';
        } catch {}
        document.body.append(script);
      }),
    /^content security policy: require-trusted-types-for/m,
  ],
  [
    'HTML from a string',
    page =>
      page.evaluate(() => {
        try {
          document.body.innerHTML = '<p>x';
        } catch {}
      }),
    /^content security policy: require-trusted-types-for/m,
  ],
  [
    'the token sent elsewhere',
    (page, { token, ehr }) =>
      page.evaluate(([url, authorization]) => fetch(url, { headers: { authorization } }).catch(() => null), [
        `${ehr}/oauth/token`,
        `Bearer ${token}`,
      ] as const),
    /^token sent to http:\/\/127\.0\.0\.1:\d+\/oauth\/token$/m,
  ],
  [
    'a request to somebody else',
    async page => {
      await page.goto('about:blank');
      await page.evaluate(() => fetch('http://127.0.0.1:59999/', { mode: 'no-cors' }).catch(() => null));
    },
    /^request: http:\/\/127\.0\.0\.1:59999$/m,
  ],
];

for (const [what, plant, said] of plants) {
  test(`the guard sees ${what}`, async ({ page, context, sandbox, complaints }) => {
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('Complete');
    await complaints.look();
    expect(complaints.list).toEqual([]);
    const [token = ''] = await complaints.tokens();
    expect(token.length).toBeGreaterThan(20);
    await plant(page, { token, ehr: sandbox.ehr });
    await expect(async () => {
      await complaints.look();
      expect(complaints.list.join('\n')).toMatch(said);
    }).toPass({ timeout: 30_000 });
    // Complaints call what they saw by its kind and do not repeat it.
    expect(complaints.list.join('\n')).not.toMatch(new RegExp(`${person.name}|${person.born}|${person.record}`));
    expect(complaints.list.join('\n')).not.toContain(token);
    await page.close();
    await context.clearCookies();
    complaints.forget();
  });
}

test('the guard knows every random value of a launch from where it was drawn', async ({
  page,
  sandbox,
  complaints,
}) => {
  const addresses: URL[] = [];
  page.on('request', request => addresses.push(new URL(request.url())));
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  const value = (name: string) => addresses.map(({ searchParams }) => searchParams.get(name)).find(one => one !== null);
  const interaction = addresses.map(({ pathname }) => /^\/oauth\/interaction\/(.+)$/.exec(pathname)?.[1]).find(Boolean);
  for (const drawn of [value('code'), value('code_challenge'), interaction])
    expect([...complaints.drawn]).toContain(drawn);
  const verifier = [...complaints.drawn].filter(one => one.length === 128);
  expect(verifier).toHaveLength(1);
});
