/**
 * The path below the FHIR base that a link leads to, or null when it leads anywhere else: another origin, another
 * path, a name before the host. A request that carries the token is only ever made for what this returns.
 * @param base FHIR base without trailing slash
 * @param from where a relative link stands, e.g. the base with `/Condition`
 */
export function pathBelow(base: string, link: string, from = base): string | null {
  if (!URL.canParse(link, from)) return null;
  const [root, url] = [new URL(base), new URL(link, from)];
  if (url.origin !== root.origin) return null;
  if (url.username !== '' || url.password !== '') return null;
  const prefix = root.pathname === '/' ? '' : root.pathname;
  if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return null;
  const rest = url.pathname.slice(prefix.length + 1);
  // Nothing a server, or whoever resolves `rest` again, could take for a way up or out.
  if (/%2f|%5c|%2e|%00/i.test(rest) || rest.startsWith('/') || /^[^/?]*:/.test(rest)) return null;
  return rest + url.search;
}
