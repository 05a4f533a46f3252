import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { Empty } from './Empty.tsx';
import { FindingList } from './FindingList.tsx';
import { InjectionCard } from './InjectionCard.tsx';
import { Limits } from './Limits.tsx';
import { NotCounted } from './NotCounted.tsx';
import { Untied } from './Untied.tsx';
import { group, type Shown } from './view.ts';

/** One column of cards. */
export function ClinicianView({ shown }: { shown: Shown }) {
  const { open } = group(shown.visit.findings);
  return (
    <>
      {shown.visit.verdict === 'none' && <Empty shown={shown} />}
      {shown.injections.map(injection => (
        <InjectionCard key={injection.reference} injection={injection} />
      ))}
      {open.length > 0 && (
        <article className={styles.card}>
          <h2 className={styles.title}>{ui.thisVisit}</h2>
          <FindingList findings={open} injection={null} />
        </article>
      )}
      <Limits shown={shown} />
      {shown.visit.verdict !== 'none' && <NotCounted setAside={shown.setAside} />}
      <Untied />
    </>
  );
}
