import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { dayRead, latestEnd, longestBy, longestReason, type Waiver } from '../../../domain/waiver.ts';
import type { AdministrationReport, Finding } from '../../../engine/report.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { sayToCoder } from '../../../text/coder-findings.ts';
import { ui } from '../../../text/ui.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { InjectionName } from '../../InjectionName.tsx';
import { closeModal, openModal } from '../../modal.ts';
import { RecordText } from '../../RecordText.tsx';
import { calendarDay } from './calendar-day.ts';
import { Field } from './Field.tsx';
import { type TermFaults, type Terms, termFaults, termsOf } from './terms.ts';
import styles from './waivers.module.css';

interface WaiveDialogProps {
  finding: Finding;
  injection: AdministrationReport | null;
  onWaive(terms: Pick<Waiver, 'reason' | 'expires' | 'by'>): void;
  onClose(): void;
}

/** Asks why and until when. Nothing is waived before both are said. */
export function WaiveDialog({ finding, injection, onWaive, onClose }: WaiveDialogProps) {
  const { report } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const about = useId();
  const [terms, setTerms] = useState<Terms>({ reason: '', expires: '', by: '' });
  const [faults, setFaults] = useState<TermFaults>({});
  const today = dayRead(report.readAt, report.timeZone);
  const latest = latestEnd(today);
  useLayoutEffect(() => {
    if (dialog.current) openModal(dialog.current);
  }, []);
  const close = () => dialog.current && closeModal(dialog.current);
  const change = (part: Partial<Terms>) => setTerms(now => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = termFaults(terms, today);
    setFaults(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) {
      onWaive(termsOf(terms));
      close();
    } else {
      (form.current?.elements.namedItem(first) as HTMLElement | null)?.focus();
    }
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} aria-describedby={about} onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <h2 id={title}>{waiversUi.dialog}</h2>
        <p>
          <strong>{coderTitle(finding.rule)}</strong>
          {' · '}
          {injection ? <InjectionName injection={injection} day /> : ui.thisVisit}
          <br />
          <RecordText>{sayToCoder(finding)}</RecordText>
        </p>
        <p id={about} className={styles.hint}>
          {waiversUi.about}
        </p>
        <Field label={waiversUi.reason} hint={<Examples />} fault={faults.reason}>
          {described => (
            <textarea
              name="reason"
              rows={2}
              required
              maxLength={longestReason}
              autoComplete="off"
              value={terms.reason}
              onChange={({ target }) => change({ reason: target.value })}
              {...described}
            />
          )}
        </Field>
        <Field label={waiversUi.expires} hint={waiversUi.expiresHint(calendarDay(latest))} fault={faults.expires}>
          {described => (
            <input
              name="expires"
              type="date"
              required
              min={today}
              max={latest}
              value={terms.expires}
              onChange={({ target }) => change({ expires: target.value })}
              {...described}
            />
          )}
        </Field>
        <Field label={waiversUi.by} fault={faults.by}>
          {described => (
            <input
              name="by"
              maxLength={longestBy}
              autoComplete="off"
              value={terms.by}
              onChange={({ target }) => change({ by: target.value })}
              {...described}
            />
          )}
        </Field>
        <p className={styles.actions}>
          <button type="submit" className={controls.primary}>
            {waiversUi.apply}
          </button>
          <button type="button" className={controls.quiet} onClick={close}>
            {waiversUi.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** Hints, not defaults: a reason is written, not chosen. */
function Examples() {
  return (
    <>
      {waiversUi.reasonHint}
      <ul>
        {waiversUi.examples.map(example => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </>
  );
}
