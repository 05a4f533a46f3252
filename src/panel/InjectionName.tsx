import type { AdministrationReport } from '../engine/report.ts';
import { doseWords, routeWords } from '../text/services.ts';
import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';
import { RecordText } from './RecordText.tsx';
import { clockWords, dayWords } from './time.ts';

/** `Cyanocobalamin, 1,000 mcg IM  10:20`, as far as it is recorded. */
export function InjectionName({ injection, day = false }: { injection: AdministrationReport; day?: boolean }) {
  const { timeZone } = usePanel().report;
  const { drug, dose, route, given } = injection.facts;
  const name = drug.text ?? drug.ingredient;
  const start = given?.start ?? null;
  const time = [day ? dayWords(start, timeZone) : null, clockWords(start, timeZone)].filter(Boolean).join(' ');
  return (
    <>
      {name ? <RecordText>{name}</RecordText> : ui.drugUnnamed}
      {dose && `, ${doseWords(dose)}`}
      {route.class && ` ${routeWords(route.class)}`}{' '}
      <span className={styles.time}>{time || dayWords(start, timeZone) || ui.timeUnknown}</span>
    </>
  );
}
