import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Authorization, account, clientId, shapeOf } from './authorization.ts';
import { authorizationPaths } from './discovery.ts';
import { readForm, send, urlOf } from './http.ts';
import type { LaunchBook } from './launch-code.ts';
import { needsVisit, pickerPage } from './picker-page.ts';
import type { Repository } from './repository.ts';
import type { WritableLog } from './request-log.ts';
import type { LaunchOptions } from './scenario.ts';
import { grantedScopes } from './scopes.ts';

export interface Interactions {
  ehr: string;
  app: string;
  authorization: Authorization;
  launches: LaunchBook;
  repository: Repository;
  log: WritableLog;
}

type Details = Awaited<ReturnType<Authorization['provider']['interactionDetails']>>;

/** What the authorization server asks the user: nothing in an EHR launch, patient and visit in a standalone one. */
export function interactions({ ehr, app, authorization, launches, repository, log }: Interactions) {
  const { provider, sessions } = authorization;

  async function deny(request: IncomingMessage, response: ServerResponse, error: string, why: string): Promise<void> {
    await provider.interactionFinished(request, response, { error, error_description: why });
  }

  async function allow(
    request: IncomingMessage,
    response: ServerResponse,
    details: Details,
    launch: { nonce: string; options: LaunchOptions },
  ): Promise<void> {
    const kind = details.params.launch === undefined ? 'standalone' : 'ehr';
    const scopes = grantedScopes(String(details.params.scope ?? ''), launch.options.shape, kind);
    const grant = new provider.Grant({ accountId: account, clientId });
    grant.addOIDCScope(scopes.join(' '));
    const grantId = await grant.save();
    sessions.set(grantId, {
      nonce: launch.nonce,
      launch: launch.options,
      base: String(details.params.aud),
      scopes,
      struck: 0,
    });
    log.note(request, { launch: launch.nonce });
    const result = { login: { accountId: account, remember: false }, consent: { grantId } };
    await provider.interactionFinished(request, response, result);
  }

  async function ehrLaunch(request: IncomingMessage, response: ServerResponse, details: Details): Promise<void> {
    const launch = launches.take(String(details.params.launch));
    if (launch === null) return deny(request, response, 'invalid_request', 'launch was used before');
    if (launch.options.fault === 'denied') return deny(request, response, 'access_denied', 'The user did not allow it');
    return allow(request, response, details, launch);
  }

  async function standalone(request: IncomingMessage, response: ServerResponse, details: Details): Promise<void> {
    const shape = shapeOf(details.params.aud, ehr) ?? 'plain';
    const scopes = grantedScopes(String(details.params.scope ?? ''), shape, 'standalone');
    const chosen = request.method === 'POST' ? await readForm(request) : urlOf(request).searchParams;
    if (chosen.get('decision') === 'deny') {
      return deny(request, response, 'access_denied', 'The user did not allow it');
    }
    const id = chosen.get('patient');
    const patient = id === null ? null : await repository.read(`Patient/${id}`);
    if (request.method !== 'POST' || patient?.id === undefined) {
      const action = `${authorizationPaths.interaction}/${details.uid}`;
      const patients = await repository.search('Patient', {});
      const visits = patient !== null && needsVisit(scopes) ? await visitsOf(patient.id ?? '') : null;
      return send(response, pickerPage({ action, scopes, patients, patient: patient?.id ?? null, visits }, app));
    }
    const visit = chosen.get('encounter') ?? '';
    const visits = await visitsOf(patient.id);
    const options: LaunchOptions = {
      shape,
      patient: patient.id,
      encounter: visits.some(one => one.id === visit) ? visit : null,
      fhirContext: [],
      intent: null,
      appContext: null,
      needPatientBanner: true,
      messaging: false,
      style: false,
      fault: null,
    };
    return allow(request, response, details, { nonce: randomUUID(), options });
  }

  async function visitsOf(patient: string) {
    return repository.search('Encounter', { patient: `Patient/${patient}`, _sort: '-date' });
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!urlOf(request).pathname.startsWith(`${authorizationPaths.interaction}/`)) return false;
    const details = await provider.interactionDetails(request, response).catch(() => null);
    if (details === null) send(response, { status: 400, body: { error: 'This launch is over. Open the app again.' } });
    else if (details.params.launch === undefined) await standalone(request, response, details);
    else await ehrLaunch(request, response, details);
    return true;
  };
}
