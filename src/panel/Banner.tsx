import type { Report, VisitReport } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { ui } from '../text/ui.ts';
import styles from './banner.module.css';
import { RecordText } from './RecordText.tsx';
import { clockWords, dayWords, readerClock, readerDay } from './time.ts';

interface BannerProps {
  report: Report;
  visit: VisitReport | null;
  /** The EHR shows a banner of its own when false: then this one is smaller, never absent. */
  needed: boolean;
  /** The session is over: said in print too. */
  old: boolean;
  audience: Audience;
}

/** Whose record and which visit, from the data that was read. Repeated at the top of every printed page. */
export function Banner({ report, visit, needed, old, audience }: BannerProps) {
  const { banner } = report.patient;
  const encounter = visit?.encounter;
  const start = encounter?.start ?? null;
  const read = report.sources.some(({ name, status }) => name === 'patient' && status === 'complete');
  const applied = ui.applied(report.policy, report.catalogue, report.knowledge);
  const nobody = read ? ui.nobody : ui.nameUnread;
  return (
    <section className={styles.banner} aria-label={ui.whose} data-small={!needed || undefined}>
      <p className={styles.person}>
        <strong>{banner?.name ? <RecordText>{banner.name}</RecordText> : nobody}</strong>{' '}
        {banner?.sex && <RecordText>{banner.sex}</RecordText>}{' '}
        {banner?.birthDate && (
          <span>
            {ui.born} <RecordText>{banner.birthDate}</RecordText>
          </span>
        )}{' '}
        {banner?.recordNumber && (
          <span>
            {ui.record} <RecordText>{banner.recordNumber}</RecordText>
          </span>
        )}
      </p>
      {encounter && (
        <p className={styles.visit}>
          {start
            ? `${ui.visit} ${dayWords(start, report.timeZone)} ${clockWords(start, report.timeZone) ?? ''}`
            : encounter.type
              ? ui.visit
              : ui.unknownVisit}
          {encounter.type && (
            <>
              , <RecordText>{encounter.type}</RecordText>
            </>
          )}
          {audience === 'coder' && encounter.place.pos && ` (${ui.place} ${encounter.place.pos})`}
        </p>
      )}
      {audience === 'coder' && <p className={styles.applied}>{applied}</p>}
      <p className={styles.printed}>
        {old && `${ui.old}. `}
        {ui.readOn(readerDay(report.readAt), readerClock(report.readAt))}. {applied}. {ui.privateFooter}
      </p>
    </section>
  );
}
