import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took. */
export interface Taken {
  code: number | null;
  /** Seconds from start to end. */
  wall: number;
  /** The most memory that it and its children held at a time, in megabytes, what they share counted once; null: not told. */
  memory: number | null;
  stderr: string;
}

/** Runs a Node program and watches it until it ends. */
export async function watched(args: readonly string[]): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', piece => {
    stderr += piece;
  });
  let memory: number | null = null;
  const look = setInterval(() => {
    const held = child.pid === undefined ? null : memoryOf(child.pid);
    if (held !== null) memory = Math.max(memory ?? 0, held);
  }, 100);
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  clearInterval(look);
  return { code, wall: (performance.now() - start) / 1000, memory, stderr };
}

/** Megabytes of a process and of all that it started. Linux only. */
function memoryOf(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
    const family = new Set([root]);
    for (let size = 0; size !== family.size; ) {
      size = family.size;
      for (const [process_, parent] of parents) if (family.has(parent)) family.add(process_);
    }
    // The program itself and its libraries lie in memory once, however many processes run it.
    const [own, files] = (['RssAnon', 'RssFile'] as const).map(what => [...family].map(one => kilobytesOf(one, what)));
    return ((own ?? []).reduce((sum, one) => sum + one, 0) + Math.max(...(files ?? []))) / 1024;
  } catch {
    return null;
  }
}

function parentOf(process_: string): number {
  return Number(statusOf(process_, 'PPid'));
}

function kilobytesOf(process_: number, what: 'RssAnon' | 'RssFile'): number {
  return Number.parseInt(statusOf(String(process_), what), 10) || 0;
}

/** One line of a process' status; empty once it has ended. */
function statusOf(process_: string, name: string): string {
  try {
    const status = readFileSync(`/proc/${process_}/status`, 'utf8');
    return new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(status)?.[1] ?? '';
  } catch {
    return '';
  }
}
