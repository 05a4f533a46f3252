import type { Administration } from '../domain/administration.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import { localDay } from '../domain/time.ts';
import { askedOf, type Judging, judgeAdministration } from './administration.ts';
import { once } from './once.ts';
import type { AdministrationReport } from './report.ts';
import { isCandidate } from './verdict.ts';

/** An administration that was set aside as another service. */
export interface Aside {
  administration: Administration;
  family: OtherServiceFamily;
}

/** The reports of a chart's administrations, each made once, and what was set aside on a local day (ISO) in any visit. */
export interface Judged {
  report(administration: Administration): AdministrationReport;
  asideOn(day: string): readonly Aside[];
  /** What counts towards 96372 on a local day, in any visit. */
  candidatesOn(day: string): readonly Administration[];
}

/** Judges administrations when they are first asked for, each once. Days are local, ISO. */
export function judgedOnce(judging: Judging): Judged {
  const { administrations, settings } = judging.chart;
  const byDay = Map.groupBy(administrations, one => localDay(one.given.start, settings.timeZone));
  const asked = askedOf(judging);
  const report = once((one: Administration) => judgeAdministration(one, judging, asked));
  const on = (day: string) => byDay.get(day) ?? [];
  return {
    report,
    asideOn: once((day: string) => asideOf(on(day), report)),
    candidatesOn: once((day: string) => on(day).filter(one => isCandidate(report(one)))),
  };
}

/** Those of the administrations that their reports set aside as another service. */
export function asideOf(administrations: readonly Administration[], report: Judged['report']): Aside[] {
  return administrations.flatMap(administration => {
    const family = report(administration).otherService?.family;
    return family ? [{ administration, family }] : [];
  });
}
