import type { Sandbox } from '../../src/sandbox/start.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * When a visit began, as the panel shows it: `11 Nov 2026 14:00`. The charts are dated around the day on which the EHR was
 * started, so no test can know these days before. Throws where no chart has such an Encounter.
 */
export function startOf({ scenarios }: Pick<Sandbox, 'scenarios'>, encounter: string): string {
  const found = scenarios.flatMap(({ resources }) => resources).find(({ id }) => id === encounter) as
    | { period?: { start?: string } }
    | undefined;
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(found?.period?.start ?? '') ?? [];
  if (time === undefined) throw new Error(`There is no visit ${encounter}.`);
  return `${inWords(`${year}-${month}-${day}`)} ${time}`;
}

/** A day (ISO) as the panel shows it: `11 Nov 2026`. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** The day alone: `11 Nov 2026`. */
export function dayOf(sandbox: Pick<Sandbox, 'scenarios'>, encounter: string): string {
  return startOf(sandbox, encounter).slice(0, -' 14:00'.length);
}
