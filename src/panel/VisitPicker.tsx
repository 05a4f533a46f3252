import { useId, useState } from 'react';
import { ui } from '../text/ui.ts';
import controls from './controls.module.css';
import { RecordText } from './RecordText.tsx';
import styles from './screen.module.css';
import { clockWords, dayWords } from './time.ts';

export interface VisitChoice {
  /** `Encounter/x` */
  reference: string;
  start: string | null;
  type: string | null;
  place: string | null;
}

interface VisitPickerProps {
  choices: readonly VisitChoice[];
  timeZone: string | null;
  /** False when there may be more: then it is not said that there are none. */
  all: boolean;
  onChoose(reference: string): void;
}

/** The patient's recent visits, newest first, to choose one from. Nothing is chosen for the user. */
export function VisitPicker({ choices, timeZone, all, onChoose }: VisitPickerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const group = useId();
  if (choices.length === 0) return <p>{all ? ui.noVisits : ui.visitsUnread}</p>;
  const newestFirst = choices.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1));
  return (
    <form
      className={styles.picker}
      onSubmit={event => {
        event.preventDefault();
        if (chosen) onChoose(chosen);
      }}
    >
      <fieldset>
        <legend>{ui.choose}</legend>
        {newestFirst.map(({ reference, start, type, place }) => (
          <label key={reference} className={styles.choice}>
            <input type="radio" name={group} required onChange={() => setChosen(reference)} />
            <span>
              <strong>
                {dayWords(start, timeZone) ?? ui.timeUnknown} {clockWords(start, timeZone)}
              </strong>{' '}
              {type && <RecordText>{type}</RecordText>} {place && <RecordText>{place}</RecordText>}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className={controls.primary}>
        {ui.showVisit}
      </button>
    </form>
  );
}
