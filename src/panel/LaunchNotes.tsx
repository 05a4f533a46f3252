import type { LaunchNote } from '../domain/session.ts';
import { launchNoteWords } from '../text/launch-notes.ts';
import { usePanel } from './context.ts';
import styles from './notice.module.css';

/** Why the panel did not open where the launch wanted it. */
export function LaunchNotes({ notes }: { notes: readonly LaunchNote[] }) {
  const { audience } = usePanel();
  // In the coder's view the draft itself is there.
  const said = notes.filter(note => note !== 'claim-for-coders' || audience === 'clinician');
  return said.map(note => (
    <p key={note} className={styles.minor} data-note={note}>
      {launchNoteWords[note]}
    </p>
  ));
}
