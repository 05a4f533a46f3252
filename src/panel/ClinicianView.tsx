import { Empty } from './Empty.tsx';
import { InjectionCard } from './InjectionCard.tsx';
import { Limits } from './Limits.tsx';
import { NotCounted } from './NotCounted.tsx';
import { Untied } from './Untied.tsx';
import { VisitCard } from './VisitCard.tsx';
import type { Shown } from './view.ts';

/** One column of cards. */
export function ClinicianView({ shown }: { shown: Shown }) {
  return (
    <>
      {shown.visit.verdict === 'none' && <Empty shown={shown} />}
      {shown.injections.map(injection => (
        <InjectionCard key={injection.reference} injection={injection} />
      ))}
      <VisitCard visit={shown.visit} />
      <Limits shown={shown} />
      {shown.visit.verdict !== 'none' && <NotCounted setAside={shown.setAside} />}
      <Untied />
    </>
  );
}
