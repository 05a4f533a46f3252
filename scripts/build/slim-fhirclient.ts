import type { Plugin } from 'vite';

/** A node of the syntax tree (ESTree), as far as it is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

type Names = Readonly<Record<string, readonly string[]>>;

/** By file: what neither page comes to, with the options that `src/smart/fhirclient.ts` gives. */
const unused: Names = {
  'lib.js': (
    'units ensureNumerical fetchConformanceStatement setPath makeArray absolute randomString jwtDecode getTimeInFuture ' +
    'byCode byCodes getPatientParam getTargetWindow assertJsonPatch'
  ).split(' '),
  'settings.js': ['patientCompartment', 'fhirVersions', 'patientParams'],
  'smart.js': ['getSecurityExtensionsFromConformanceStatement', 'onMessage', 'init'],
  'security/browser.js': ['ALGS', 'importJWK', 'signCompactJws'],
};

/** What one page leaves to the other. */
const elsewhere: Readonly<Record<string, Names>> = {
  'src/app/launch.ts': {
    'lib.js': ['getAccessTokenExpiration'],
    'smart.js': ['ready', 'buildTokenRequest'],
  },
  'src/app/boot.ts': {
    'lib.js': ['getAndCache'],
    'smart.js': [
      'fetchWellKnownJson',
      'getSecurityExtensionsFromWellKnownJson',
      'getSecurityExtensions',
      'authorize',
      'shouldIncludeChallenge',
    ],
    'security/browser.js': ['subtle', 'randomBytes', 'digestSha256', 'generatePKCEChallenge'],
  },
};

/**
 * Leaves out of a page's script what of fhirclient it never comes to: other ways to authorize, private keys, windows of
 * its own, readers of observations. What is not there cannot be made to run either. A name that fhirclient no longer has
 * ends the build: then its wrapper has to be read again too.
 */
export function slimFhirclient(page: string): Plugin {
  return {
    name: 'needlepoint:slim-fhirclient',
    apply: 'build',
    transform: {
      filter: { id: /\/fhirclient\/lib\/.*\.js$/ },
      handler(code, id) {
        const file = id.replace(/^.*\/fhirclient\/lib\//, '');
        const names = [...(unused[file] ?? []), ...(elsewhere[page]?.[file] ?? [])];
        return names.length === 0
          ? null
          : { code: without(code, this.parse(code).body as unknown as Node[], names), map: null };
      },
    },
  };
}

function without(code: string, statements: readonly Node[], names: readonly string[]): string {
  const found = new Set<string>();
  const kept = statements.filter(statement => {
    const name = declares(statement) ?? exportOf(statement);
    if (name === null || !names.includes(name)) return true;
    found.add(name);
    return false;
  });
  const lacking = names.filter(name => !found.has(name));
  if (lacking.length > 0) throw new Error(`fhirclient has no ${lacking.join(', ')} any more.`);
  return kept.map(({ start, end }) => code.slice(start, end)).join('\n');
}

/** The name that a function or a constant is declared by. */
function declares(statement: Node): string | null {
  if (statement.type === 'FunctionDeclaration') return nameOf(statement.id);
  const [first] = (statement.declarations ?? []) as Node[];
  return first ? nameOf(first.id) : null;
}

/** The name in `exports.name = ...`. A chain of several, which only declares them, counts by its first. */
function exportOf({ expression }: Node): string | null {
  const { type, left } = (expression ?? {}) as { type?: string; left?: { object?: unknown; property?: unknown } };
  if (type !== 'AssignmentExpression' || nameOf(left?.object) !== 'exports') return null;
  return nameOf(left?.property);
}

function nameOf(node: unknown): string | null {
  return (node as { name?: string } | null | undefined)?.name ?? null;
}
