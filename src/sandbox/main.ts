import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sandboxConfig } from './config.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './start.ts';

const usage = `Usage: npm start -- [--open PORT [--launcher FHIR-BASE]]
  --open      also serve the same record without authorization at the root of this port
  --launcher  FHIR base of a SMART launcher that stands in front of it, as it sends it in iss`;

const firstPort = 9400;
const pairs = 20;

function readArguments(): { openPort: number | null; launcher: string | null } {
  try {
    const { values } = parseArgs({ options: { open: { type: 'string' }, launcher: { type: 'string' } } });
    const openPort = values.open === undefined ? null : Number(values.open);
    if (openPort !== null && !(Number.isInteger(openPort) && openPort >= 0 && openPort < 65536)) throw new Error();
    if (values.launcher !== undefined && !URL.canParse(values.launcher)) throw new Error();
    return { openPort, launcher: values.launcher ?? null };
  } catch {
    process.stderr.write(`${usage}\n`);
    process.exit(2);
  }
}

/** Starts on 9400 and 9401, or on the next pair of ports that is free. */
async function startOnFreePair(options: SandboxOptions): Promise<Sandbox> {
  for (let pair = 0; ; pair++) {
    const ehrPort = firstPort + 2 * pair;
    try {
      return await startSandbox({ ...options, ehrPort, appPort: ehrPort + 1 });
    } catch (error) {
      const taken = error as NodeJS.ErrnoException & { port?: number };
      const ours = taken.port === ehrPort || taken.port === ehrPort + 1;
      if (taken.code !== 'EADDRINUSE' || !ours || pair >= pairs) throw error;
    }
  }
}

function end(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const { openPort, launcher } = readArguments();
const appDir = fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(appDir)) end('There is no build of the app yet: npm run build');
const sandbox = await startOnFreePair({
  appDir,
  openPort,
  ...(launcher === null ? {} : { config: ({ ehr, app }) => sandboxConfig(ehr, app, launcher) }),
}).catch((error: Error) => end(`The embedded EHR could not start: ${error.message}`));
const [first] = sandbox.scenarios;
process.stdout.write(
  [
    `The embedded EHR: ${sandbox.ehr}/`,
    `1. Open it in a browser and choose "${first?.title}".`,
    '2. Read in the panel what is missing, and follow its link to the field in the chart.',
    '3. Fill it in, save, and refresh the panel. Ctrl+C ends all of this.',
    ...(sandbox.open === null ? [] : [`FHIR without authorization: ${sandbox.open}/`]),
    '',
  ].join('\n'),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await sandbox.close();
    process.exit(0);
  });
}
