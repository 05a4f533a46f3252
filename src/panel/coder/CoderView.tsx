import type { ComponentType, RefObject } from 'react';
import { InTurn } from '../in-turn.tsx';
import type { LatePart } from '../use-part.ts';
import type { Shown } from '../view.ts';
import { useDesk } from './desk.ts';
import { ExportBar } from './exports/ExportBar.tsx';
import { Late } from './Late.tsx';
import { PolicyChanges } from './policy/PolicyChanges.tsx';
import { VisitView } from './VisitView.tsx';
import { VisitList } from './visits/VisitList.tsx';
import { WaiverList } from './waivers/WaiverList.tsx';

export { ViewTabs } from './visits/ViewTabs.tsx';

/** Opened for some visits only, with the words of its own. */
const claimPage: LatePart<ComponentType<{ shown: Shown }>> = {
  load: async () => (await import('./claim/ClaimPage.tsx')).ClaimPage,
  here: null,
};

interface CoderViewProps {
  /** Null while no visit is chosen. */
  shown: Shown | null;
  /** Of the list. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The coder's desk below its tabs: the list of visits, one visit, or its draft claim. */
export function CoderView({ shown, heading }: CoderViewProps) {
  const desk = useDesk();
  const at = desk?.view.at ?? 'visit';
  if (!shown || at === 'visits') return <VisitList shown={shown} heading={heading} />;
  return (
    <>
      <PolicyChanges shown={shown} />
      {at === 'visit' && <VisitView shown={shown} />}
      {at === 'claim' && <Late part={claimPage} props={{ shown }} />}
      {desk && (
        <InTurn>
          <WaiverList />
          <ExportBar shown={shown} />
        </InTurn>
      )}
    </>
  );
}
