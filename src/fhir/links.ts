/**
 * The path below the FHIR base that a link leads to, or null when it leads anywhere else: another origin, another
 * path, a name before the host. A request that carries the token is only ever made for what this returns.
 * @param base FHIR base without trailing slash
 * @param from relative path that a relative link is resolved against, e.g. `Condition`
 */
export function pathBelow(base: string, link: string, from = ''): string | null {
  const root = parse(base);
  const url = parse(link, `${base}/${from}`);
  if (!root || !url || url.origin !== root.origin) return null;
  if (url.username !== '' || url.password !== '') return null;
  const prefix = root.pathname.replace(/\/+$/, '');
  if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return null;
  const rest = url.pathname.slice(prefix.length).replace(/^\//, '');
  // Nothing a server, or whoever resolves `rest` again, could take for a way up or out.
  if (/%2f|%5c|%2e|%00/i.test(rest) || rest.startsWith('/') || /^[^/?]*:/.test(rest)) return null;
  return rest + url.search;
}

function parse(link: string, from?: string): URL | null {
  try {
    return new URL(link, from);
  } catch {
    return null;
  }
}
