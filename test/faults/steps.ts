import { act } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { Desk } from './desk.tsx';
import { json, refuse, type Strike } from './ehr.ts';
import { sources } from './sources.ts';

export async function refresh(desk: Desk): Promise<void> {
  await desk.settled();
  await desk.press('Refresh');
  await desk.settled();
}

export function busy(wait: string | null): Response {
  return refuse(429, wait === null ? {} : { 'retry-after': wait });
}

/** Says the seconds from the first to the last, one by one. */
export async function countsDown(desk: Desk, seconds: number, last = 1): Promise<void> {
  await desk.pass(0);
  for (let left = seconds; left >= last; left -= 1) {
    expect(desk.words()).toContain(`The EHR is busy. Asking again in ${left} s.`);
    await desk.pass(1000);
  }
  if (last === 1) expect(document.querySelector('[role="timer"]')).toBeNull();
}

/** How often the busiest request of a source was sent. */
export function asked(desk: Desk, source: keyof typeof sources): number {
  const own = desk.log.filter(line => line.split(/[ /?]/)[1] === sources[source].type);
  return Math.max(...own.map(line => own.filter(other => other === line).length));
}

export const slowly =
  (ms: number): Strike =>
  ({ usual }) =>
    new Promise(resolve => setTimeout(() => resolve(json(usual())), ms));

export function breaking(): ReadableStream {
  return new ReadableStream({
    pull: control => control.error(new TypeError('network error')),
  });
}

export function endless(): ReadableStream {
  return new ReadableStream({ start: control => control.enqueue(new TextEncoder().encode('{"resourceType":')) });
}

export async function connection(there: boolean): Promise<void> {
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, { get: (own, key) => (key === 'onLine' ? there : Reflect.get(own, key)) }),
  );
  await act(async () => {
    dispatchEvent(new Event(there ? 'online' : 'offline'));
  });
}
