import { closeSync, openSync, statSync } from 'node:fs';
import { atEnd } from './interruption.ts';
import { WholeFile, writeAll } from './write-whole.ts';

/** Where the output goes. Throws the system's error when it cannot. */
export interface Sink {
  print(text: string): Promise<void>;
  /** Nothing more comes. */
  finish(): void;
  /** What was printed is not to be used. */
  abandon(): void;
}

/** @param path null: to `print`, piece by piece, with no way back */
export function sinkFor(path: string | null, print: (text: string) => Promise<void>): Sink {
  if (path === null) return { print, finish: () => undefined, abandon: () => undefined };
  return isDevice(path) ? deviceSink(path) : fileSink(path);
}

function fileSink(path: string): Sink {
  // Half an output is of no use to anybody, and holds records. The promise comes before there is anything to take away.
  let begun: WholeFile | null = null;
  const kept = atEnd(() => begun?.abandon());
  try {
    const file = new WholeFile(path);
    begun = file;
    const end = (ends: () => void) => {
      ends();
      kept();
    };
    return {
      print: async text => file.text(text),
      finish: () => end(() => file.finish()),
      abandon: () => end(() => file.abandon()),
    };
  } catch (error) {
    kept();
    throw error;
  }
}

/** A pipe or a device has no whole to appear as, and nothing may take its place. */
function deviceSink(path: string): Sink {
  const handle = openSync(path, 'w');
  const close = () => closeSync(handle);
  return { print: async text => writeAll(handle, Buffer.from(text)), finish: close, abandon: close };
}

function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
