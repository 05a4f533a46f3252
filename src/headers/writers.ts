import type { BuiltFile } from './build.ts';
import { type FileKind, headersFor } from './headers.ts';
import type { HeaderConfig } from './origins.ts';

/** One build, where it is served, and whom it may talk to. */
export interface Deployment {
  config: HeaderConfig;
  files: readonly BuiltFile[];
  /** Path of the folder of the build on its server, with a slash at both ends; `/` for the root. */
  base: string;
}

export const servers = ['nginx', 'caddy', 'netlify'] as const;
export type Server = (typeof servers)[number];

/** Writes the headers of a deployment in the language of a web server. */
export function writeHeaders(server: Server, deployment: Deployment): string {
  return `${[...intro(server, deployment.base), ...writers[server](deployment)].join('\n')}\n`;
}

const place: Readonly<Record<Server, string>> = {
  nginx: 'include it in a server block whose root holds the build',
  caddy: 'import it into a site block whose root holds the build',
  netlify: 'put it beside index.html as _headers',
};

function intro(server: Server, base: string): string[] {
  return [
    `# Response headers of Needlepoint for ${server}: ${place[server]}${base === '/' ? '' : ` at ${base}`}.`,
    `# Written by "npm run headers -- ${server}" from smart-config.json and one build; write it anew for each of both.`,
  ];
}

type Lines = readonly string[];
const writers: Readonly<Record<Server, (deployment: Deployment) => Lines>> = { nginx, caddy, netlify };

const pagesOf = ({ files }: Deployment) => files.filter(({ kind }) => kind === 'page');
/** Everything but a page has the same headers as all of its kind. */
const ofKind = ({ config }: Deployment, kind: Exclude<FileKind, 'page'>) =>
  Object.entries(headersFor(config, [], kind));
const ofPage = ({ config }: Deployment, { hashes }: BuiltFile) => Object.entries(headersFor(config, hashes, 'page'));

type Headers = readonly (readonly [name: string, value: string])[];

/** Every location names all of its headers: nginx hands down none to a location that adds one. */
function nginx(deployment: Deployment): Lines {
  const { base } = deployment;
  const location = (match: string, headers: Headers, ...more: Lines) => [
    `location ${match} {`,
    ...[...more, ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`)].map(line => `    ${line}`),
    '}',
  ];
  return [
    ...pagesOf(deployment).flatMap(page => location(`= ${base}${page.path}`, ofPage(deployment, page))),
    ...location(`= ${base}smart-config.json`, ofKind(deployment, 'config')),
    // What is not there must not be kept for a year.
    ...location(`${base}assets/`, ofKind(deployment, 'hashed'), 'try_files $uri @needlepoint_nothing;'),
    ...location('@needlepoint_nothing', ofKind(deployment, 'file'), 'return 404;'),
    ...location(base, ofKind(deployment, 'file'), 'index index.html;'),
  ];
}

function caddy(deployment: Deployment): Lines {
  const { base } = deployment;
  const block = (name: string, matchers: Lines, headers: Headers) => [
    `@needlepoint_${name} {`,
    ...matchers.map(line => `\t${line}`),
    '}',
    `header @needlepoint_${name} {`,
    ...headers.map(([header, value]) => `\t${header} "${value}"`),
    '}',
  ];
  const pages = pagesOf(deployment);
  const address = ({ path }: BuiltFile) => (path === 'index.html' ? `${base}index.html ${base}` : `${base}${path}`);
  const assets = `path ${base}assets/*`;
  return [
    ...pages.flatMap((page, at) => block(`page_${at}`, [`path ${address(page)}`], ofPage(deployment, page))),
    ...block('config', [`path ${base}smart-config.json`], ofKind(deployment, 'config')),
    // What is not there must not be kept for a year.
    ...block('hashed', [assets, 'file'], ofKind(deployment, 'hashed')),
    ...block(
      'file',
      [
        `path ${base}*`,
        `not path ${pages.map(address).join(' ')} ${base}smart-config.json`,
        'not {',
        `\t${assets}`,
        '\tfile',
        '}',
      ],
      ofKind(deployment, 'file'),
    ),
  ];
}

/** Each file by its name: where two patterns fit, such services join their values with a comma. */
function netlify(deployment: Deployment): Lines {
  const { base, files } = deployment;
  const block = (path: string, headers: Headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)];
  return files.flatMap(file => {
    const headers = file.kind === 'page' ? ofPage(deployment, file) : ofKind(deployment, file.kind);
    const own = block(`${base}${file.path}`, headers);
    return file.path === 'index.html' ? [...block(base, headers), ...own] : own;
  });
}
