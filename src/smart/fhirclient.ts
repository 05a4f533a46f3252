// First of all: the transport has to stand before the library is loaded.
import './transport.ts';
import FHIR from 'fhirclient';
import { restoreFetch, type Transport, withTransport } from './transport.ts';

restoreFetch();

// No well-known key that frames of one window would share, and the address bar is ours to clean.
FHIR.oauth2.settings.fullSessionStorageSupport = false;
FHIR.oauth2.settings.replaceBrowserHistory = false;

/** The endpoints that the EHR named, resolved and checked. */
export interface Endpoints {
  /** Without query. */
  authorization: string;
  token: string;
  challengeMethods: readonly string[];
}

export interface AuthorizeOptions {
  iss: string;
  launch: string | null;
  clientId: string;
  scope: string;
  redirectUri: string;
  state: string;
  pkce: 'required' | 'if-supported';
}

/**
 * Lets the library make PKCE, keep its pending state and build the authorization address. Its discovery is answered
 * from `endpoints`; anything else it might ask for is refused. The page's URL must hold `iss` and `launch` and nothing
 * else by now, because the library prefers what stands there.
 */
export function authorize(options: AuthorizeOptions, endpoints: Endpoints): Promise<string> {
  const answer: Transport = async url => {
    if (url !== `${options.iss}/.well-known/smart-configuration`) throw new TypeError('Unexpected request');
    return Response.json({
      authorization_endpoint: endpoints.authorization,
      token_endpoint: endpoints.token,
      code_challenge_methods_supported: endpoints.challengeMethods,
    });
  };
  const { iss, launch, clientId, scope, redirectUri, state } = options;
  return withTransport(answer, async () => {
    const address: unknown = await FHIR.oauth2.authorize({
      iss,
      ...(launch === null ? {} : { launch }),
      clientId,
      scope,
      redirectUri,
      stateKey: state,
      pkceMode: options.pkce === 'required' ? 'required' : 'ifSupported',
      completeInTarget: true,
      noRedirect: true,
    });
    return String(address);
  });
}

/** Lets the library redeem a code; `transport` does the one request to the token endpoint. */
export async function redeem(state: string, code: string, transport: Transport): Promise<void> {
  // The library writes the code into the form as it is.
  await withTransport(transport, () => FHIR.oauth2.ready({ stateKey: state, code: encodeURIComponent(code) }));
}
