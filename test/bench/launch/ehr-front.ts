import type { Answering, Asked, Upstream } from './front.ts';

/** A page of the EHR with an empty frame in it, for launches inside the EHR. */
export const framePath = '/frame';

const framePage = `<!doctype html><title>Chart</title><style>body{margin:0}iframe{width:420px;height:760px;border:0}</style>
<link rel="icon" href="data:,"><iframe title="App"></iframe>`;

/**
 * The embedded EHR as an EHR whose user is signed in: the authorization request is answered in one step. (Its library
 * takes three redirects within the EHR for it, which say nothing about an app.)
 */
export const answerAsEhr: Answering = async (asked, behind) => {
  if (asked.path === framePath) return page(framePage);
  const answer = await behind(asked);
  return asked.path.startsWith('/oauth/authorize?') ? follow(answer, asked, behind) : answer;
};

async function follow(first: Upstream, asked: Asked, behind: (asked: Asked) => Promise<Upstream>): Promise<Upstream> {
  const origin = `https://${asked.headers.host}`;
  const cookies = new Map<string, string>();
  let answer = first;
  for (let steps = 0; steps < 5; steps += 1) {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair);
    }
    const { location } = answer.headers;
    if (location === undefined) return answer;
    const next = new URL(location, origin);
    if (next.host !== asked.headers.host) return { ...answer, headers: { ...answer.headers, 'set-cookie': [] } };
    const headers = { ...asked.headers, cookie: [...cookies.values()].join('; ') };
    answer = await behind({ method: 'GET', path: next.pathname + next.search, headers, body: Buffer.alloc(0) });
  }
  throw new Error('The authorization request goes round in circles.');
}

function page(html: string): Upstream {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) };
}
