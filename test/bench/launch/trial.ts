import type { BrowserContext, Page } from '@playwright/test';
import { framePath } from './ehr-front.ts';

export type Place = 'top' | 'frame';

/** What is opened, and how one sees in its page that the patient's data is there. */
export interface Target {
  /** Origin of the app; nothing is looked for in other pages. */
  origin: string;
  /** A JavaScript expression, true once the patient's data is shown. */
  visible: string;
}

/** Opens an app once after the other in one profile. */
export interface Opener {
  /** Opens a launch address. Resolves to its beginning and the moment when its data was painted, in `performance.now()`. */
  open(url: string, place: Place): Promise<{ from: number; to: number }>;
}

const patience = 90_000;

export async function openerIn(context: BrowserContext, ehr: string, target: Target): Promise<Opener> {
  let seen = (_at: number) => {};
  await context.exposeBinding('needlepointSeen', (_source, at: number) => seen(at));
  await context.addInitScript(watch, target);
  return {
    async open(url, place) {
      const page = await context.newPage();
      const painted = new Promise<number>((resolve, reject) => {
        seen = resolve;
        const give = async () => reject(new Error(`Nothing to see of ${target.origin}; instead: ${await shown(page)}`));
        setTimeout(give, patience).unref();
      });
      painted.catch(() => undefined);
      const from = await start(page, ehr, url, place);
      const to = (await painted) - performance.timeOrigin;
      await settle(page);
      return { from, to };
    },
  };
}

async function start(page: Page, ehr: string, url: string, place: Place): Promise<number> {
  if (place === 'top') {
    const from = performance.now();
    // A launch page goes on to the EHR while it is loaded; that is no failure.
    page.goto(url, { waitUntil: 'commit', timeout: patience }).catch(() => undefined);
    return from;
  }
  await page.goto(`${ehr}${framePath}`);
  const at = await page.evaluate(address => {
    const now = performance.timeOrigin + performance.now();
    (document.querySelector('iframe') as HTMLIFrameElement).src = address;
    return now;
  }, url);
  return at - performance.timeOrigin;
}

/** What every frame shows instead, to tell an app that says what is wrong from one that hangs. */
async function shown(page: Page): Promise<string> {
  const late = new Promise<string>(resolve => setTimeout(resolve, 2000, 'does not answer').unref());
  const text = () => `${document.readyState}, ${document.body?.textContent.slice(0, 300)}`;
  const frames = page.frames().map(async frame => {
    const said = await Promise.race([frame.evaluate(text).catch(() => 'has gone'), late]);
    return `[${frame.url().split('?')[0]}: ${said}]`;
  });
  return (await Promise.all(frames)).join(' ');
}

/** Lets what comes after the first view end, so that the next launch has the line for itself. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => undefined);
  await page.close();
  // It says goodbye to the EHR.
  await new Promise(resolve => setTimeout(resolve, 300));
}

/** Runs in every page: tells when the data is painted, which is two frames after it is there. */
function watch({ origin, visible }: Target): void {
  if (location.origin !== origin) return;
  const told = globalThis as unknown as { needlepointSeen(at: number): void };
  const isVisible = new Function(`return Boolean(${visible})`) as () => boolean;
  const look = () => {
    if (!document.body || !isVisible()) return void requestAnimationFrame(look);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => told.needlepointSeen(performance.timeOrigin + performance.now())),
    );
  };
  look();
}
