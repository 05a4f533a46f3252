import type { Page, Route } from '@playwright/test';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';

// As a clinician sees it, beside the chart.
test.use({ viewport: { width: 400, height: 600 } });

const fhirJson = 'application/fhir+json';
const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'processing' }] };

type Answer = (route: Route) => Promise<void>;

const answer =
  (status: number, body: string, contentType = fhirJson, headers: Record<string, string> = {}): Answer =>
  route =>
    route.fulfill({ status, body, contentType, headers: { 'access-control-allow-origin': '*', ...headers } });
const status = (code: number, headers: Record<string, string> = {}) =>
  answer(code, JSON.stringify(outcome), fhirJson, { 'access-control-expose-headers': 'retry-after', ...headers });
/** The EHR's own answer with another text. */
const spoilt =
  (change: (text: string) => string): Answer =>
  async route => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };

const notUnderstood = 'the answer could not be understood';
const asXml = 'it came as XML, and only JSON is read here';

/** What one source's request is answered with, and the reason that the panel gives. */
const answers: readonly (readonly [name: string, answer: Answer, why: string])[] = [
  ['403', status(403), 'not permitted'],
  ['404', status(404), 'not found'],
  ['410', status(410), 'not found'],
  ['400', status(400), 'the EHR did not accept the request'],
  ['500, always', status(500), 'the EHR had an error'],
  ['429, for an hour', status(429, { 'retry-after': '3600' }), 'the EHR is too busy'],
  ['429, until an absurd date', status(429, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }), 'the EHR is too busy'],
  ['no connection', route => route.abort(), 'no connection'],
  ['a redirect to another host', status(302, { location: 'https://elsewhere.example/fhir' }), 'no connection'],
  ['nothing', answer(200, ''), notUnderstood],
  ['half', spoilt(text => text.slice(0, text.length / 2)), notUnderstood],
  ['a byte order mark first', spoilt(text => `\ufeff${text}`), notUnderstood],
  ['HTML', answer(200, '<h1>Sign in</h1><script>alert(1)</script>', 'text/html'), notUnderstood],
  ['XML', answer(200, '<Bundle xmlns="http://hl7.org/fhir"/>', 'application/fhir+xml'), asXml],
  ['octets', answer(200, '{"resourceType":"Bundle","type":"searchset"}', 'application/octet-stream'), notUnderstood],
  ['null', answer(200, 'null'), notUnderstood],
  ['a list', answer(200, '[]'), notUnderstood],
  ['a number', answer(200, '1'), notUnderstood],
  ['another resource', answer(200, '{"resourceType":"Binary"}'), notUnderstood],
  ['a Bundle that is no search result', answer(200, '{"resourceType":"Bundle","type":"collection"}'), notUnderstood],
  ['an OperationOutcome as if all were well', answer(200, JSON.stringify(outcome)), 'the EHR reported an error'],
];

const sources = [
  ['MedicationAdministration', 'Administrations'],
  ['Encounter', 'Visits'],
  ['Condition', 'Conditions'],
] as const;

const pathsOf = (type: string) => `**/fhir/${type}/**`;

/** Answers every request for a type so; the browser's own questions beforehand go through. */
async function answerWith(page: Page, type: string, reply: Answer): Promise<void> {
  await page.route(pathsOf(type), route => (route.request().method() === 'OPTIONS' ? route.continue() : reply(route)));
}

for (const [type, noun] of sources) {
  test(`${type} answered in any way but the right one: why is said, and Try again leads on`, async ({
    page,
    sandbox,
  }) => {
    test.slow();
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('Complete');
    for (const [name, reply, why] of answers) {
      await test.step(name, async () => {
        await answerWith(page, type, reply);
        await page.getByRole('button', { name: 'Refresh' }).click();
        await expect(verdict(page)).toHaveText('Could not check');
        await expect(page.getByText(`${noun} could not be read (${why}).`).first()).toBeVisible();
        await expect(page.getByText(/^Missing\b/)).toHaveCount(0);
        await page.unroute(pathsOf(type));
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(verdict(page)).toHaveText('Complete');
      });
    }
  });

  test(`${type} answered with 401: the session is over, and only a new launch leads on`, async ({ page, sandbox }) => {
    await answerWith(page, type, status(401));
    await openInTab(page, sandbox, 'b12-ready');
    await expect(page.getByText(/Your EHR session for this panel (has )?ended/)).toBeVisible();
    await expect(page.getByText('Open the panel again from the chart.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Complete' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Refresh|Try again/ })).toHaveCount(0);
  });

  test(`${type} never answered: reading ends, and the source is named`, async ({ page, sandbox }) => {
    await page.clock.install();
    await answerWith(page, type, () => new Promise(() => {}));
    await openInTab(page, sandbox, 'b12-ready');
    await expect(page.getByText(new RegExp(`Still waiting for:.*${noun}`))).toBeVisible();
    // What refers to it may be asked for after it, and not be answered either.
    await expect(async () => {
      await letPass(page, 16_000);
      await expect(verdict(page)).toHaveText('Could not check', { timeout: 2_000 });
    }).toPass();
    await expect(page.getByText(`${noun} could not be read (no answer in time).`).first()).toBeVisible();
  });
}

test('an ordinary passing fault leaves no trace', async ({ page, sandbox }) => {
  let failures = 2;
  await answerWith(page, 'Condition', route => {
    failures -= 1;
    return failures >= 0 ? status(503)(route) : route.continue();
  });
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
});
