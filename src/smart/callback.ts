import { StartFault } from '../domain/fault.ts';
import { plainText } from './address.ts';
import { forget, storageWorks, type Transaction, takeTransaction } from './transaction.ts';

/** An answer of the authorization server that belongs to a launch of this window. */
export interface Callback {
  state: string;
  code: string;
  transaction: Transaction;
}

/** Marks this frame's entry in the history: it had an answer once. Frames share sessionStorage, but never this. */
interface Mark {
  needlepoint: string;
}

/**
 * Takes the authorization server's answer out of the address bar and the history, and finds the launch it belongs to.
 * A page that is loaded again has no answer any more: it stops, whatever other frames of the window have open.
 * @throws StartFault
 */
export function takeCallback(): Callback {
  const parameters = new URLSearchParams(location.search);
  const answered = ['code', 'state', 'error', 'error_description'].some(name => parameters.has(name));
  if (!answered) throw new StartFault(isMark(history.state) ? 'reload' : 'no-launch');
  const states = parameters.getAll('state');
  const mark: Mark = { needlepoint: states[0] ?? '' };
  history.replaceState(mark, '', location.pathname);
  if (!storageWorks()) throw new StartFault('storage-blocked');
  const [state, ...others] = states;
  const transaction = state === undefined || others.length > 0 ? null : takeTransaction(state);
  if (state === undefined || transaction === null) throw new StartFault('unknown-state');
  try {
    refuseForeign(parameters.getAll('iss'), transaction);
    refuseError(parameters);
    return { state, code: onlyCode(parameters.getAll('code')), transaction };
  } catch (error) {
    forget(state);
    throw error;
  }
}

function onlyCode([code, ...others]: readonly string[]): string {
  if (code === undefined || code === '' || others.length > 0) throw new StartFault('authorization-error', 'code');
  return code;
}

function isMark(value: unknown): value is Mark {
  return typeof (value as Partial<Mark> | null)?.needlepoint === 'string';
}

/** RFC 9207: the answer may name the authorization server, and has to when the server promises so. */
function refuseForeign(named: readonly string[], { issuer, namesIssuer, ehr }: Transaction): void {
  const [iss, ...others] = named;
  if (iss === undefined) {
    if (namesIssuer) throw new StartFault('authorization-error', 'iss');
    return;
  }
  const own =
    issuer === null ? URL.canParse(iss) && ehr.authorizationOrigins.includes(new URL(iss).origin) : iss === issuer;
  if (!own || others.length > 0) throw new StartFault('authorization-error', 'iss');
}

/** RFC 6749 §4.1.2.1 */
function refuseError(parameters: URLSearchParams): void {
  const error = parameters.get('error');
  const description = parameters.get('error_description');
  if (error === null && description === null) return;
  const detail = plainText([error, description].filter(Boolean).join(': '));
  throw new StartFault(error === 'access_denied' ? 'denied' : 'authorization-error', detail);
}
