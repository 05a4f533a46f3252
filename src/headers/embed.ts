const meta = /<meta name="smart-config" content='([^']*)'>/;

/**
 * Puts the text of `smart-config.json` into launch.html, in place of one that stands there, so that a launch need not
 * wait for a file of its own. It is no script, so the page's hashes stay as they are. Throws where the text is not JSON or
 * the page is none of ours.
 */
export function embedConfig(page: string, config: string): string {
  const short = JSON.stringify(JSON.parse(config))
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;');
  const tag = `<meta name="smart-config" content='${short}'>`;
  if (meta.test(page)) return page.replace(meta, () => tag);
  if (!page.includes(before)) throw new Error('this is not the launch.html of a build');
  // The script reads it at once, so it stands above.
  return page.replace(before, () => `${tag}\n  ${before}`);
}

const before = '<meta name="needlepoint-panel"';

/** The configuration that stands in launch.html, as JSON text without blanks; null where none does. */
export function embeddedConfig(page: string): string | null {
  const [, short] = meta.exec(page) ?? [];
  return short?.replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? null;
}
