import { useId } from 'react';
import { doubtfulReasons, policyName, policyTexts, policyUi, reasonWords } from '../text/policies.ts';
import { ui } from '../text/ui.ts';
import { usePanel } from './context.ts';
import controls from './controls.module.css';
import { EvidenceList } from './EvidenceList.tsx';
import type { PanelProps } from './Panel.tsx';
import styles from './policy.module.css';

interface PolicyLineProps {
  /** Absent where nobody can judge anew. */
  onPolicy?: ((id: string | null) => void) | undefined;
  /** The policy that was wished for, while what it changes is not there yet. */
  judging: PanelProps['judging'];
}

/** The rules in force and why, with the choice of others. */
export function PolicyLine({ onPolicy, judging }: PolicyLineProps) {
  const { report, audience } = usePanel();
  const { by, why, evidence } = report.policyChoice;
  const field = useId();
  const said = useId();
  const known = Object.keys(policyTexts);
  const ids = known.includes(report.policy) ? known : [report.policy, ...known];
  const about = audience === 'coder' ? policyTexts[report.policy]?.about : undefined;
  return (
    <section className={styles.line} data-doubt={(!judging && doubtfulReasons.includes(why)) || undefined}>
      <label htmlFor={field}>{policyUi.label}</label>
      {onPolicy ? (
        <select
          id={field}
          data-policy=""
          className={styles.choice}
          aria-describedby={said}
          value={judging?.policy ?? report.policy}
          onChange={({ target }) => onPolicy(target.value)}
        >
          {ids.map(id => (
            <option key={id} value={id}>
              {policyName(id, audience)}
            </option>
          ))}
        </select>
      ) : (
        <strong id={field}>{policyName(report.policy, audience)}</strong>
      )}
      <strong className={styles.printed}>{policyName(report.policy, audience)}</strong>
      {by === 'user' && onPolicy && (
        <button type="button" className={controls.quiet} onClick={() => onPolicy(null)}>
          {policyUi.automatic}
        </button>
      )}
      <p id={said} className={styles.why}>
        {judging ? ui.judging : `${reasonWords[why]} ${about ?? ''}`}
      </p>
      {!judging && evidence.length > 0 && audience === 'coder' && (
        <details>
          <summary>{ui.evidence(evidence.length)}</summary>
          <EvidenceList evidence={evidence} />
        </details>
      )}
    </section>
  );
}
