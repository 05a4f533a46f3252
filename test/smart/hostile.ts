/** Values of `iss` that look like the one that is set up, or like something to run, and are not it. */
export function hostileIssuers(iss: string): string[] {
  const { protocol, host, origin, pathname } = new URL(iss);
  const [first = ''] = pathname.slice(1).split('/');
  return [
    `${iss}/`,
    `${iss}//`,
    `${iss}/.`,
    `${iss}/../${first}`,
    `${iss}?x=1`,
    `${iss}?`,
    `${iss}#`,
    `${iss}#@evil.example`,
    `${iss} `,
    ` ${iss}`,
    `${iss}%2f`,
    `${iss}\u0000`,
    `${iss}\u200b`,
    `${origin}/${first}`,
    `${iss}/evil`,
    iss.replace(pathname, pathname.toUpperCase()),
    iss.replace(host, `${host}0`),
    iss.replace(host, host.replace(/(:\d+)?$/, '.$1')),
    iss.replace(protocol, protocol.toUpperCase()),
    iss.replace(protocol, protocol === 'http:' ? 'https:' : 'http:'),
    `${protocol}//${host}@evil.example${pathname}`,
    `${protocol}//user:pass@${host}${pathname}`,
    `${protocol}//${host}.evil.example${pathname}`,
    `https://evil.example/${iss}`,
    `https://xn--hr-fka.example${pathname}`,
    `https://еhr.example${pathname}`,
    iss.replaceAll('/', '\\'),
    `${protocol}/${host}${pathname}`,
    `//${host}${pathname}`,
    `${host}${pathname}`,
    `${origin}${pathname.replace(/(?<=.)\//, '%2F')}`,
    'javascript:globalThis.ran=true',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://127.0.0.1/fhir/r4',
    'null',
    '__proto__',
  ];
}

/** Endpoints that a discovery document may name and the browser must never be sent to, however an origin is set up. */
export function hostileEndpoints(origin: string): string[] {
  const { protocol, host } = new URL(origin);
  return [
    `javascript:globalThis.ran=true//${host}`,
    ' javascript:globalThis.ran=true',
    'java\nscript:globalThis.ran=true',
    'vbscript:msgbox',
    'data:text/html,<script>parent.ran=true</script>',
    `blob:${origin}/1`,
    `ftp://${host}/authorize`,
    'http://login.example/authorize',
    '//evil.example/authorize',
    '\\\\evil.example/authorize',
    'https://evil.example/authorize',
    `${origin}.evil.example/authorize`,
    `${protocol}//${host}@evil.example/authorize`,
    `${protocol}//user:secret@${host}/authorize`,
    `${protocol}//${host.replace(/:\d+$/, '')}:8443/authorize`,
    // Of a name that is another one; a number stays the same.
    ...(/[a-z]/.test(host) ? [`${protocol}//${host.replace(/(:\d+)?$/, '.$1')}/authorize`] : []),
    `${origin}/authorize#fragment`,
    `${origin}/authorize#`,
    `${origin}/authorize?client_id=evil`,
    `${origin}/authorize?a=1&redirect_uri=https://evil.example`,
    `${origin}/authorize?state=fixed`,
    'https://',
    'http://127.0.0.1:9/authorize',
  ];
}
