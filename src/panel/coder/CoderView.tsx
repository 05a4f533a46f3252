import type { ReactNode, RefObject } from 'react';
import type { Shown } from '../view.ts';
import { ClaimPage } from './claim/ClaimPage.tsx';
import { useDesk } from './desk.ts';
import { ExportBar } from './exports/ExportBar.tsx';
import { PolicyChanges } from './policy/PolicyChanges.tsx';
import { VisitView } from './VisitView.tsx';
import { ViewTabs } from './visits/ViewTabs.tsx';
import { VisitList } from './visits/VisitList.tsx';
import { WaiverList } from './waivers/WaiverList.tsx';

export interface CoderViewProps {
  /** Null while no visit is chosen. */
  shown: Shown | null;
  /** What stands above a visit and its claim: the verdict, the policy, and what could not be read. */
  head: ReactNode;
  /** Of the list. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The coder's desk: the list of visits, one visit, or its draft claim. */
export function CoderView({ shown, head, heading }: CoderViewProps) {
  const desk = useDesk();
  const at = shown ? (desk?.view.at ?? 'visit') : 'visits';
  if (!shown || at === 'visits') {
    return (
      <>
        <ViewTabs shown={shown} />
        {!shown && head}
        <VisitList shown={shown} heading={heading} />
      </>
    );
  }
  return (
    <>
      <ViewTabs shown={shown} />
      {head}
      <PolicyChanges shown={shown} />
      {at === 'visit' && <VisitView shown={shown} />}
      {at === 'claim' && <ClaimPage shown={shown} />}
      {desk && <WaiverList />}
      {desk && <ExportBar shown={shown} />}
    </>
  );
}
