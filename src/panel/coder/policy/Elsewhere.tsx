import { policyChangesUi as words } from '../../../text/coder/policy-ui.ts';
import { ui } from '../../../text/ui.ts';
import { usePanel } from '../../context.ts';
import { RecordText } from '../../RecordText.tsx';
import { dayWords } from '../../time.ts';

/** How much a switch changes in the other visits of the report. */
export function Elsewhere({ counts }: { counts: ReadonlyMap<string | null, number> }) {
  const { report } = usePanel();
  if (counts.size === 0) return null;
  return (
    <details>
      <summary>{words.elsewhere(counts.size)}</summary>
      <ul>
        {[...counts].map(([reference, count]) => {
          const visit = report.visits.find(({ encounter }) => encounter?.reference === reference)?.encounter;
          return (
            <li key={reference}>
              {reference === null ? ui.notTied : (dayWords(visit?.start ?? null, report.timeZone) ?? ui.timeUnknown)}{' '}
              {visit?.type && <RecordText>{visit.type}</RecordText>}: {words.differences(count)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
