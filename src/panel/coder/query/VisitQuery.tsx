import { queryUi } from '../../../text/query/ui.ts';
import { usePanel } from '../../context.ts';
import type { Shown } from '../../view.ts';
import { openPoints } from '../open-points.ts';
import { QueryOpener } from './QueryOpener.tsx';
import { isAsked, subjectOf, visitName } from './subjects.ts';

/** One query for all that is open in a visit, by clinician and by injection. Nothing where nobody is asked. */
export function VisitQuery({ shown }: { shown: Shown }) {
  const { visit, injections } = shown;
  const { timeZone } = usePanel().report;
  const all = [
    subjectOf(visit, null, visit.findings, timeZone),
    ...injections.map(injection => subjectOf(visit, injection, injection.findings, timeZone)),
  ];
  const open = [...visit.findings, ...injections.flatMap(({ findings }) => findings)].filter(isAsked);
  const blocking = open.filter(({ weight }) => weight === 'blocks').length;
  if (open.length === 0) return null;
  return (
    <div>
      <QueryOpener
        label={blocking > 0 ? queryUi.all(blocking, openPoints(shown)) : queryUi.allAdvice(open.length)}
        visit={visitName(visit, timeZone)}
        subjects={all.filter(({ findings }) => findings.length > 0)}
      />
    </div>
  );
}
