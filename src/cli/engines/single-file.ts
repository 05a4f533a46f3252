import './older.ts';
import { type Engine, engineOf } from './engine.ts';
import { openSettings } from './settings.ts';

/**
 * The one thing that the single file gives.
 * @param settings JSON: `EngineSettings`
 * @throws Error that says in one sentence what is wrong with the settings
 */
export function open(settings: string): Engine {
  return engineOf(openSettings(settings, __APP_VERSION__));
}
