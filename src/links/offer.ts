import type { LinkSettings } from '../domain/config.ts';
import type { LaunchContext } from '../domain/session.ts';
import type { Messenger } from './messaging.ts';

/** The means by which this launch can lead back into the chart. */
export interface LinkOffer {
  settings: LinkSettings;
  /** Null when the launch or the configuration offers none, or the EHR did not answer the handshake. */
  messenger: Messenger | null;
  /** Origins that may embed the panel. */
  embeddingOrigins: readonly string[];
}

/**
 * Finds out what the launch offers. Takes up to two seconds where the EHR does not answer: begin with `offerWithoutMessaging` and
 * replace it, so that no button is shown that leads nowhere.
 */
export async function openLinks(
  settings: LinkSettings,
  messaging: LaunchContext['messaging'],
  embeddingOrigins: readonly string[],
  here: Window = window,
): Promise<LinkOffer> {
  if (!messaging) return offerWithoutMessaging(settings, embeddingOrigins);
  // Few EHRs offer it, so what speaks it comes only where one does.
  const { createMessenger } = await import('./messaging.ts');
  const messenger = createMessenger({ ...messaging, allowed: settings.messagingOrigins }, here);
  if (!messenger || (await messenger.handshake())) return { settings, messenger, embeddingOrigins };
  messenger.close();
  return { settings, messenger: null, embeddingOrigins };
}

/** What can be offered before the EHR has answered: everything but messaging. */
export function offerWithoutMessaging(settings: LinkSettings, embeddingOrigins: readonly string[]): LinkOffer {
  return { settings, messenger: null, embeddingOrigins };
}
