import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { authorizationPaths } from './discovery.ts';
import type { LaunchBook } from './launch-code.ts';
import { oauthOf } from './oauth-log.ts';
import type { WritableLog } from './request-log.ts';
import { type Shape, shapes } from './scenario.ts';
import { supportedScopes } from './scopes.ts';
import { launchContext, type Session } from './session.ts';
import { shapeRules } from './shapes.ts';
import { tokenStore } from './token-store.ts';

export const clientId = 'needlepoint';
/** The clinician who is logged in to the embedded EHR. */
export const account = 'clinician';

export interface Authorization {
  provider: Provider;
  /** Sessions by the id of their grant. */
  sessions: Map<string, Session>;
  sessionOf(token: string): Promise<Session | null>;
}

/** The shape whose FHIR base this is, or null. */
export function shapeOf(base: unknown, ehr: string): Shape | null {
  return shapes.find(shape => base === `${ehr}/${shape}/fhir`) ?? null;
}

/** The authorization server for the app at the address `app`: one public client, code with PKCE S256, SMART launch context with the token. */
export function authorization(ehr: string, app: string, launches: LaunchBook, log: WritableLog): Authorization {
  const sessions = new Map<string, Session>();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const provider = new Provider(ehr, {
    adapter: tokenStore(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    clients: [
      {
        client_id: clientId,
        redirect_uris: [`${app}/index.html`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientBasedCORS: (_context, origin) => origin === new URL(app).origin,
    // Each launch stands alone: the session cookie never comes back, so one launch cannot lean on another.
    cookies: { keys: [randomBytes(32).toString('hex')], long: { path: '/oauth/session', signed: true } },
    expiresWithSession: () => false,
    extraParams: {
      launch: (context, value) => checkLaunch(context, value, launches, ehr),
      aud: (_context, value) => checkAudience(value, ehr),
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { policy, url: (_context, { uid }) => `${authorizationPaths.interaction}/${uid}` },
    async loadExistingGrant(context) {
      const id = context.oidc.result?.consent?.grantId;
      return id === undefined ? undefined : context.oidc.provider.Grant.find(id);
    },
    pkce: { required: () => true },
    renderError(context, { error, error_description }) {
      context.type = 'json';
      context.body = { error, error_description };
    },
    responseTypes: ['code'],
    routes: {
      authorization: authorizationPaths.authorize,
      token: authorizationPaths.token,
      revocation: authorizationPaths.revoke,
      jwks: '/oauth/jwks',
    },
    scopes: [...supportedScopes],
    ttl: {
      AccessToken: (_context, token) => lifeOf(sessions.get(token.grantId ?? ''), ehr),
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 3600,
      Interaction: 600,
      Session: 600,
    },
  });

  provider.use(async (context, next) => {
    await next();
    const { oidc } = context as unknown as KoaContextWithOIDC;
    const oauth = oauthOf(context as unknown as KoaContextWithOIDC);
    if (oauth !== null) log.note(context.req, { oauth });
    const session = sessions.get(oidc?.entities.AccessToken?.grantId ?? '');
    if (oidc?.route !== 'token' || session === undefined) return;
    log.note(context.req, { launch: session.nonce });
    if (context.status === 200) context.body = { ...(context.body as object), ...launchContext(session, ehr) };
  });

  return {
    provider,
    sessions,
    async sessionOf(token) {
      const found = token === '' ? undefined : await provider.AccessToken.find(token);
      return sessions.get(found?.grantId ?? '') ?? null;
    },
  };
}

function checkAudience(value: unknown, ehr: string): void {
  if (shapeOf(value, ehr) === null) throw new errors.InvalidTarget('aud must be one of the FHIR bases');
}

function checkLaunch({ oidc }: KoaContextWithOIDC, value: unknown, launches: LaunchBook, ehr: string): void {
  if (value === undefined) return;
  const launch = launches.look(String(value));
  if (launch === null) throw new errors.InvalidRequest('launch is unknown or was used before');
  if (launch.options.shape !== shapeOf(oidc.params?.aud, ehr)) {
    throw new errors.InvalidTarget('the launch was made for another FHIR base');
  }
  if (!oidc.requestParamScopes.has('launch')) throw new errors.InvalidScope('launch needs its scope', 'launch');
}

function lifeOf(session: Session | undefined, ehr: string): number {
  if (session?.launch.fault === 'short-session') return 20;
  return shapeRules[shapeOf(session?.base, ehr) ?? 'plain'].tokenLife;
}
