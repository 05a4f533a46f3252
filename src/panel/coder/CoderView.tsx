import type { Shown } from '../view.ts';
import { ClaimPage } from './claim/ClaimPage.tsx';
import { useDesk } from './desk.ts';
import { ExportBar } from './exports/ExportBar.tsx';
import { PolicyChanges } from './policy/PolicyChanges.tsx';
import { VisitView } from './VisitView.tsx';
import { ViewTabs } from './visits/ViewTabs.tsx';
import { VisitList } from './visits/VisitList.tsx';
import { WaiverList } from './waivers/WaiverList.tsx';

/** The coder's desk: the list of visits, one visit, or its draft claim. `shown` is null while no visit is chosen. */
export function CoderView({ shown }: { shown: Shown | null }) {
  const desk = useDesk();
  if (!desk) return shown && <VisitView shown={shown} />;
  const at = shown ? desk.view.at : 'visits';
  return (
    <>
      <ViewTabs shown={shown} />
      <PolicyChanges />
      {at === 'visits' && <VisitList />}
      {at === 'visit' && shown && <VisitView shown={shown} />}
      {at === 'claim' && shown && <ClaimPage shown={shown} />}
      {shown && <WaiverList />}
      {shown && <ExportBar shown={shown} />}
    </>
  );
}
