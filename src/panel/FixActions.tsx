import { useState } from 'react';
import type { Opened, Way } from '../domain/links.ts';
import type { AdministrationReport, Finding } from '../engine/report.ts';
import { findingTitle } from '../text/rules.ts';
import { notOpenedWords, openWords, ui } from '../text/ui.ts';
import { placeWords } from '../text/where.ts';
import { CopyButton } from './CopyButton.tsx';
import { usePanel } from './context.ts';
import styles from './controls.module.css';
import { RecordText } from './RecordText.tsx';
import { clockWords } from './time.ts';
import { chartTarget, fieldFor } from './view.ts';

/** The ways from a finding to its place in the chart: the best as a button, the next when it fails, and always words. */
export function FixActions({ finding, injection }: { finding: Finding; injection: AdministrationReport | null }) {
  const panel = usePanel();
  const { report, audience, live, ways } = panel;
  const [failed, setFailed] = useState(0);
  const [result, setResult] = useState<'opening' | Opened | null>(null);

  const offered = live ? ways(chartTarget(finding, injection, panel)).filter(way => way.kind !== 'words') : [];
  const clock = injection ? clockWords(injection.facts.given?.start ?? null, report.timeZone) : undefined;
  const place = placeWords(fieldFor(finding, audience), clock);
  const about = findingTitle(finding);
  const button = finding.outcome === 'gap' ? styles.primary : styles.quiet;

  const launch = async (way: Extract<Way, { kind: 'launch' }>, position: number) => {
    setResult('opening');
    const opened = await way.open().catch((): Opened => ({ ok: false, why: 'error', detail: null }));
    setResult(opened);
    if (!opened.ok) setFailed(before => Math.max(before, position + 1));
  };

  return (
    <div className={styles.fix}>
      {offered.slice(0, failed + 1).map((way, position) =>
        way.kind === 'url' ? (
          <a key={way.href} className={button} href={way.href} target="_blank" rel="noopener noreferrer">
            {openWords[way.place]} {ui.newWindow} <span className={styles.hidden}>({about})</span>
          </a>
        ) : (
          <button key={way.by} type="button" className={button} onClick={() => launch(way, position)}>
            {openWords[way.place]} <span className={styles.hidden}>({about})</span>
          </button>
        ),
      )}
      <p role="status" className={styles.note}>
        {result === 'opening' && ui.opening}
        {result !== null && result !== 'opening' && <OpenedWords result={result} />}
      </p>
      <p className={styles.where}>
        <span>{place}</span> <CopyButton text={place} what={place} />
      </p>
    </div>
  );
}

function OpenedWords({ result }: { result: Opened }) {
  if (result.ok) return ui.opened;
  return (
    <>
      {notOpenedWords[result.why]}
      {result.detail && (
        <>
          {' '}
          <RecordText>{result.detail}</RecordText>
        </>
      )}
    </>
  );
}
