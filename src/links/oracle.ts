import type { ChartTarget, Opened } from '../domain/links.ts';
import { bareId } from './url.ts';

/** Oracle Health's chart application offers this function to pages that it embeds. */
interface PowerChartWindow {
  APPLINK?: (mode: number, application: string, parameters: string) => unknown;
}

const numeric = /^\d{1,20}$/;
/** The tab's name stands between carets; slashes would begin another parameter. */
const tabName = /^[^^/\\]{1,80}$/;

/** Opens the patient's chart at a tab (a name of the site's build). Says `unavailable` outside the chart application. */
export async function launchInOracle(tab: string, target: ChartTarget, here: Window = window): Promise<Opened> {
  const { APPLINK } = here as PowerChartWindow;
  const person = bareId(target.patient);
  const encounter = bareId(target.encounter);
  if (typeof APPLINK !== 'function' || !person || !numeric.test(person) || !tabName.test(tab)) {
    return { ok: false, why: 'unavailable', detail: null };
  }
  const visit = encounter && numeric.test(encounter) ? ` /ENCNTRID=${encounter}` : '';
  try {
    await APPLINK.call(here, 100, '$APP_APPNAME$', `/PERSONID=${person}${visit} /FIRSTTAB=^${tab}^`);
    return { ok: true };
  } catch {
    return { ok: false, why: 'refused', detail: null };
  }
}
