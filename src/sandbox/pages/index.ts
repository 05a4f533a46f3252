import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAsset } from './assets.ts';
import { readChart } from './chart.ts';
import { chartPage } from './chart-page.ts';
import type { EhrContext } from './context.ts';
import { documentPage } from './document.ts';
import { html } from './html.ts';
import { chosenVisit, launchApp, launchOptions } from './launch.ts';
import { addDiagnosis } from './new-diagnosis.ts';
import { patientList } from './patient-list.ts';
import { readText, sendJson, sendPage } from './reply.ts';
import { save } from './save.ts';
import { smartStyle } from './style.ts';
import { workPage } from './work-page.ts';

export type { EhrContext } from './context.ts';

const notThere = () =>
  documentPage(
    'Not found',
    html`<main class="patients"><h1>This chart is not here</h1><p><a href="/">All patients</a></p></main>`,
  );

/** The pages that people see: patient list, chart, saving, launching. The handler answers true when it took the request. */
export function ehrPages(
  context: EhrContext,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const find = (params: URLSearchParams) => context.scenarios.find(({ id }) => id === params.get('scenario'));

  async function chart(params: URLSearchParams, response: ServerResponse) {
    const scenario = find(params);
    const view = scenario && (await readChart(context.store, scenario, chosenVisit(scenario, params)));
    if (!view) return sendPage(response, context.app, notThere(), 404);
    const where = params.has('item') ? 'at-once' : params.get('window') === '1' ? 'window' : 'beside';
    const page = chartPage(view, launchOptions(view.scenario, params), context.app, where);
    sendPage(response, context.app, page);
  }

  function launch(params: URLSearchParams, response: ServerResponse, redirect: boolean) {
    const scenario = find(params);
    if (!scenario) return sendJson(response, { problem: 'There is no such chart.' }, 404);
    const made = launchApp(context, launchOptions(scenario, params));
    if (!redirect) return sendJson(response, made);
    response.writeHead(303, { location: made.url, 'cache-control': 'no-store' }).end();
  }

  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', context.ehr);
    const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${pathname}`;
    // Another site's page may not change the record.
    const own = [undefined, context.ehr].includes(request.headers.origin);
    if (request.method === 'POST' && pathname.startsWith('/ehr/') && !own) {
      sendJson(response, { saved: false, problem: 'Only the EHR itself may do this.' }, 403);
    } else if (route === 'GET /') sendPage(response, context.app, patientList(context.scenarios));
    else if (route === 'GET /ehr/work') sendPage(response, context.app, workPage(context.scenarios));
    else if (route === 'GET /ehr/chart') await chart(searchParams, response);
    else if (route === 'GET /ehr/launch') launch(searchParams, response, true);
    else if (route === 'POST /ehr/launch') launch(new URLSearchParams(await readText(request)), response, false);
    else if (route === 'POST /ehr/save') answered(response, await save(context.store, await readJson(request)));
    else if (route === 'POST /ehr/diagnoses') answered(response, await addDiagnosis(context, await readJson(request)));
    else if (route === 'GET /ehr/style.json')
      sendJson(response, smartStyle, 200, { 'access-control-allow-origin': '*' });
    else return pathname.startsWith('/ehr/static/') && sendAsset(pathname, response);
    return true;
  };
}

function answered(response: ServerResponse, answer: { saved: boolean }): void {
  sendJson(response, answer, answer.saved ? 200 : 400);
}

/** The body as JSON; null when it is none. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await readText(request));
  } catch {
    return null;
  }
}
