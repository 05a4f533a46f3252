import type { AdministrationReport, Finding } from '../engine/report.ts';
import { FindingItem } from './FindingItem.tsx';
import { byCause } from './view.ts';

/** What is to be seen to, one item for each cause. Empty, it is nothing. */
export function FindingList({
  findings,
  injection,
}: {
  findings: readonly Finding[];
  injection: AdministrationReport | null;
}) {
  if (findings.length === 0) return null;
  return (
    <ul>
      {byCause(findings).map(item => (
        <FindingItem key={item[0].rule} item={item} injection={injection} />
      ))}
    </ul>
  );
}
