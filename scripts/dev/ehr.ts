// The embedded EHR for `npm run dev`: it launches the app that Vite's development server holds.
import process from 'node:process';
import { startSandbox } from '../../src/sandbox/start.ts';

const ports = { ehrPort: 9400, appPort: 9401 };
const sandbox = await startSandbox({ ...ports, appDir: null }).catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`The embedded EHR could not start on port ${ports.ehrPort}: ${error.code ?? error.message}\n`);
  process.exit(1);
});
process.stdout.write(`The embedded EHR: ${sandbox.ehr}/ (the app: ${sandbox.app}/, with every change at once)\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => sandbox.close().then(() => process.exit()));
