import { randomUUID } from 'node:crypto';
import { type Fault, faults, type LaunchOptions, type Shape, shapes } from './scenario.ts';

/** One launch that was handed out: what it carries, and the nonce by which the request log knows it. */
export interface Launch {
  nonce: string;
  options: LaunchOptions;
}

/** Launches that were made and not used yet. */
export interface LaunchBook {
  /** Makes a `launch` value that is good once. Anything left out is as in a plain launch without faults. */
  newLaunch(options: Partial<LaunchOptions> & Pick<LaunchOptions, 'patient'>): { launch: string; nonce: string };
  /** The launch behind a value, or null when it was not made here or was used before. */
  look(code: string): Launch | null;
  /** As `look`, and uses it up. */
  take(code: string): Launch | null;
}

const plainLaunch: Omit<LaunchOptions, 'patient'> = {
  shape: 'plain',
  encounter: null,
  fhirContext: [],
  intent: null,
  appContext: null,
  needPatientBanner: true,
  messaging: true,
  style: false,
  fault: null,
};

/** Writes a launch as the base64url of its JSON. */
export function encodeLaunch(launch: Launch): string {
  return Buffer.from(JSON.stringify({ ...launch.options, nonce: launch.nonce })).toString('base64url');
}

/** Reads a `launch` value; null for anything that `encodeLaunch` did not write. */
export function decodeLaunch(code: string): Launch | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(code, 'base64url').toString('utf8'));
    if (typeof read !== 'object' || read === null) return null;
    const { nonce, ...options } = read as Record<string, unknown>;
    if (typeof nonce !== 'string' || !isLaunchOptions(options)) return null;
    return { nonce, options };
  } catch {
    return null;
  }
}

function isLaunchOptions(value: Record<string, unknown>): value is LaunchOptions & Record<string, unknown> {
  const textOrNull = (name: string) => value[name] === null || typeof value[name] === 'string';
  return (
    shapes.includes(value.shape as Shape) &&
    typeof value.patient === 'string' &&
    ['encounter', 'intent', 'appContext'].every(textOrNull) &&
    Array.isArray(value.fhirContext) &&
    value.fhirContext.every(reference => typeof reference === 'string') &&
    ['needPatientBanner', 'messaging', 'style'].every(name => typeof value[name] === 'boolean') &&
    (value.fault === null || faults.includes(value.fault as Fault))
  );
}

/** Starts an empty book. */
export function launchBook(): LaunchBook {
  const unused = new Set<string>();
  function look(code: string): Launch | null {
    const launch = decodeLaunch(code);
    return launch !== null && unused.has(code) ? launch : null;
  }
  return {
    newLaunch(options) {
      const nonce = randomUUID();
      const launch = encodeLaunch({ nonce, options: { ...plainLaunch, ...options } });
      unused.add(launch);
      return { launch, nonce };
    },
    look,
    take(code) {
      const launch = look(code);
      unused.delete(code);
      return launch;
    },
  };
}
