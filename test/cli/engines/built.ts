import { buildEngine } from '../../../scripts/build/engine-file.ts';

let built: ReturnType<typeof buildEngine> | null = null;

/** The single file and the judge for pipes, as `npm run build` makes them. */
export function builtEngine() {
  built ??= buildEngine({ __APP_VERSION__: JSON.stringify('0.0.0-test') });
  return built;
}
