/** What Chromium's trace says of a page's main thread. */
export const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** The mark that a page sets, so that its own thread and clock are found in the trace. */
export const anchor = 'bench-anchor';

/** Times in microseconds; `dur` by the clock, `tdur` of processor time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { startTime?: number } };
}

/** From a press to the frame that showed what came of it, in milliseconds of the page's clock. */
export interface Press {
  name: string;
  startTime: number;
  /** When its handlers were through. */
  handled: number;
  duration: number;
}

interface Task {
  from: number;
  to: number;
  processor: number;
  /** It painted a frame. */
  paints: boolean;
}

/**
 * Milliseconds of processor time of the page's main thread, in which other programs on the machine count little: its
 * longest task, and the most that a press took until its frame was painted. Browsers have pages of their own (those of the
 * address bar, for instance) with a main thread each, which do not count.
 */
export function processorOf(trace: Buffer, presses: readonly Press[]): { task: number; press: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.findLast(({ name }) => name === anchor);
  if (!mark) throw new Error('The trace does not name the page.');
  const origin = mark.ts - (mark.args?.data?.startTime ?? Number.NaN) * 1000;
  const own = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const painted = own.filter(({ name }) => name === 'Paint').map(({ ts }) => ts);
  const tasks = own
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ ts, dur = 0, tdur = 0 }): Task => {
      const paints = painted.some(at => at >= ts && at <= ts + dur);
      return { from: ts, to: ts + dur, processor: tdur / 1000, paints };
    });
  const spent = presses.map(({ startTime, handled, duration }) => {
    const [from, done, shown] = [startTime, handled, startTime + duration].map(ms => origin + ms * 1000);
    if (from === undefined || done === undefined || shown === undefined) return 0;
    // What is done after the frame was painted, while it is on its way to the screen, keeps nobody waiting.
    const frame = tasks.find(({ to, paints }) => paints && to >= done);
    return tasks.reduce((sum, task) => sum + within(task, from, Math.min(shown, frame?.to ?? shown)), 0);
  });
  return { task: Math.max(0, ...tasks.map(({ processor }) => processor)), press: Math.max(0, ...spent) };
}

/** The part of a task's processor time that lies between two moments, as if it were spread evenly. */
function within({ from, to, processor }: Task, start: number, end: number): number {
  const common = Math.min(to, end) - Math.max(from, start);
  return common > 0 ? (processor * common) / (to - from) : 0;
}
