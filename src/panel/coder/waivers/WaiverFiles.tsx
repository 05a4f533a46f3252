import { useRef, useState } from 'react';
import type { ConfigFault } from '../../../domain/fault.ts';
import { longestWaiverFile } from '../../../domain/waiver.ts';
import { exportsUi } from '../../../text/coder/exports-ui.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { tooLongFile } from '../../../text/waivers.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import type { Desk } from '../desk.ts';
import { useBlobUrl } from '../exports/use-blob-url.ts';
import styles from './waivers.module.css';

/** So many faults are named: who has more mends these first. */
const most = 10;

/** Takes waivers from a file the user chooses, and gives those of this session as one. */
export function WaiverFiles({ desk }: { desk: Desk }) {
  const { report } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  const blobUrl = useBlobUrl();
  const [said, setSaid] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly ConfigFault[]>([]);
  const say = (words: string | null, wrong: readonly ConfigFault[] = []) => {
    setSaid(words);
    setFaults(wrong);
  };
  const load = async (file: File) => {
    say(null);
    if (file.size > longestWaiverFile) return say(null, [{ path: '', problem: tooLongFile(longestWaiverFile) }]);
    try {
      const taken = await desk.waivers.load(await file.text());
      if ('faults' in taken) say(null, taken.faults);
      else say(waiversUi.added(taken.added));
    } catch {
      say(waiversUi.unreadable);
    }
  };
  const made = async () => {
    const file = await desk.file('waivers-json', report, null);
    if (!file) throw new Error('nothing to export');
    return file;
  };
  const save = async () => {
    try {
      const { name, type, text } = await made();
      const link = document.createElement('a');
      link.href = blobUrl(text, type);
      link.download = name;
      link.click();
      say(exportsUi.saved(name));
    } catch {
      say(waiversUi.failed);
    }
  };
  return (
    <div className={styles.files}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) load(file);
          // The same file may be chosen again once it is mended.
          target.value = '';
        }}
      />
      <button type="button" className={controls.quiet} onClick={() => input.current?.click()}>
        {waiversUi.load}
      </button>
      {desk.waivers.own.length > 0 && (
        <>
          <button type="button" className={controls.quiet} onClick={save}>
            {waiversUi.save}
          </button>
          <CopyButton text={async () => (await made()).text} what={waiversUi.list(0)} />
        </>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div role="alert">{faults.length > 0 && <Faults faults={faults} />}</div>
    </div>
  );
}

function Faults({ faults }: { faults: readonly ConfigFault[] }) {
  return (
    <>
      <p>{waiversUi.refused}</p>
      <ul className={styles.faults}>
        {faults.slice(0, most).map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            <code>{path || waiversUi.wholeFile}</code> {problem}
          </li>
        ))}
        {faults.length > most && <li>{waiversUi.moreFaults(faults.length - most)}</li>}
      </ul>
    </>
  );
}
