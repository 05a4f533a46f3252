import type { RefObject } from 'react';
import type { Report } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import cards from './card.module.css';
import styles from './screen.module.css';
import { Untied } from './Untied.tsx';
import { type VisitChoice, VisitPicker } from './VisitPicker.tsx';
import type { Shown } from './view.ts';

interface ChooseVisitProps {
  report: Report;
  choices?: readonly VisitChoice[];
  shown: Shown | null;
  heading?: RefObject<HTMLHeadingElement | null>;
  onChooseVisit(reference: string): void;
}

/** Without a visit: the question which one. With one: a fold that leads to the others. */
export function ChooseVisit({ report, choices = visitsOf(report), shown, heading, onChooseVisit }: ChooseVisitProps) {
  const current = shown?.visit.encounter?.reference;
  const others = choices.filter(choice => choice.reference !== current);
  const all = report.sources.some(({ name, status }) => name === 'encounters' && status === 'complete');
  const picker = <VisitPicker all={all} choices={others} timeZone={report.timeZone} onChoose={onChooseVisit} />;
  if (!shown) {
    return (
      <section className={styles.empty}>
        <h1 ref={heading} tabIndex={-1}>
          {ui.noVisit}
        </h1>
        {picker}
        <Untied />
      </section>
    );
  }
  if (others.length === 0) return null;
  return (
    <details className={cards.aloneFold} open={shown.visit.verdict === 'none'}>
      <summary>{ui.chooseAnother}</summary>
      {picker}
    </details>
  );
}

function visitsOf(report: Report): VisitChoice[] {
  return report.visits.flatMap(({ encounter }) =>
    encounter
      ? [{ reference: encounter.reference, start: encounter.start, type: encounter.type, place: encounter.place.text }]
      : [],
  );
}
