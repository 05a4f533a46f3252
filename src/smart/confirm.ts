import type { EhrConfig } from '../domain/config.ts';
import { isStartFault } from '../domain/fault.ts';
import { checkDiscovery, discover } from './discovery.ts';

/**
 * What the EHR says by now of what was known beforehand: the same, or something else that may be used as well; that it
 * could not be read; or something that no launch would have gone on with.
 */
type Confirmation = 'same' | 'changed' | 'unread' | 'refused';

/** Asks the EHR for its SMART configuration, once, after a launch that did not. Null where the launch itself asked. */
export async function confirmDiscovery(ehr: EhrConfig): Promise<Confirmation | null> {
  if (ehr.discovery === null) return null;
  try {
    const [known, now] = [checkDiscovery(ehr.discovery, ehr), await discover(ehr)];
    return JSON.stringify(known) === JSON.stringify(now) ? 'same' : 'changed';
  } catch (error) {
    return isStartFault(error) && error.code === 'discovery-refused' ? 'refused' : 'unread';
  }
}
