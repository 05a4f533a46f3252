import { isStartFault } from '../domain/fault.ts';
import type { Screen } from '../panel/screens/screen.ts';

/** The screen for whatever kept the panel from opening. `href` is the launch address, should a new window help. */
export function screenOf(fault: unknown, href: string): Screen {
  if (!isStartFault(fault)) return { name: 'failed', code: fault instanceof Error ? fault.name : 'unknown' };
  switch (fault.code) {
    case 'no-launch':
      return { name: 'help' };
    case 'reload':
    case 'unknown-state':
      return { name: 'launch-used' };
    case 'unknown-issuer':
      return { name: 'refused', iss: fault.detail ?? '' };
    case 'config-missing':
      return {
        name: 'config-faults',
        faults: [`smart-config.json: cannot be read${fault.detail ? ` (${fault.detail})` : ''}`],
      };
    case 'config-invalid':
      return { name: 'config-faults', faults: fault.faults.map(({ path, problem }) => `${path}: ${problem}`) };
    case 'storage-blocked':
      return { name: 'storage-blocked', href };
    case 'crypto-missing':
      return { name: 'insecure' };
    case 'denied':
      return { name: 'denied' };
    case 'no-patient':
      return { name: 'no-patient' };
    case 'discovery-failed':
    case 'discovery-refused':
    case 'token-error':
      // Support needs to know why. It is a word of ours, a code of the standard or an origin: nothing of a patient.
      return { name: 'failed', code: [fault.code, fault.detail].filter(Boolean).join(', ') };
    default:
      return { name: 'failed', code: fault.code };
  }
}
