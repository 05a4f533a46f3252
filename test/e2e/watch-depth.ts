import type { Page } from '@playwright/test';

/** The FHIR requests of a page in waves: all that left before the first answer to any of them are one wave. */
export function watchDepth(page: Page, base: string): string[][] {
  const waves: string[][] = [];
  let open = false;
  const part = (url: string) => url.slice(base.length).split(/[/?]/)[0] ?? '';
  page.on('request', request => {
    if (!request.url().startsWith(base)) return;
    if (!open) waves.push([]);
    open = true;
    waves.at(-1)?.push(part(request.url()));
  });
  page.on('response', response => {
    if (response.url().startsWith(base)) open = false;
  });
  return waves;
}
