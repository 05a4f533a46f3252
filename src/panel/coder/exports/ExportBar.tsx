import { useId, useState } from 'react';
import { exportsUi, exportWords } from '../../../text/coder/exports-ui.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import type { Shown } from '../../view.ts';
import { type Desk, type ExportFile, type ExportKind, useDesk } from '../desk.ts';
import styles from './exports.module.css';
import { useBlobUrl } from './use-blob-url.ts';

/** What can be taken out of the panel: as a file, copied, or in a window of its own. */
export function ExportBar({ shown }: { shown: Shown }) {
  const desk = useDesk();
  return desk && <Bar desk={desk} shown={shown} />;
}

function Bar({ desk, shown }: { desk: Desk; shown: Shown }) {
  const { report } = usePanel();
  const field = useId();
  const blobUrl = useBlobUrl();
  const [wish, setWish] = useState<ExportKind | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const offered = kinds.filter(kind => kind !== 'waivers-json' || desk.waivers.own.length > 0);
  const usual = desk.view.at === 'claim' ? 'claim-fhir' : 'findings-csv';
  const kind = wish && offered.includes(wish) ? wish : usual;
  const make = () => desk.file(kind, report, shown.visit);
  const take = async (use: (file: ExportFile) => string) => {
    setSaid(null);
    try {
      const file = await make();
      setSaid(file ? use(file) : exportsUi.nothing);
    } catch {
      setSaid(exportsUi.failed);
    }
  };
  const save = ({ name, type, text }: ExportFile) => {
    const link = document.createElement('a');
    link.href = blobUrl(text, type);
    link.download = name;
    link.click();
    return exportsUi.saved(name);
  };
  const open = ({ text }: ExportFile) => {
    // As plain text: other types are downloaded instead of shown, or run a viewer of their own.
    const opened = window.open(blobUrl(text, 'text/plain;charset=utf-8'), '_blank');
    if (!opened) return exportsUi.blocked;
    opened.opener = null;
    return exportsUi.opened;
  };
  const copy = async () => {
    const file = await make();
    if (!file) throw new Error('nothing to copy');
    return file.text;
  };
  return (
    <section className={styles.bar} aria-label={exportsUi.label}>
      <label htmlFor={field}>{exportsUi.label}</label>
      <select
        id={field}
        value={kind}
        onChange={({ target }) => {
          setWish(kinds.find(one => one === target.value) ?? null);
          setSaid(null);
        }}
      >
        {offered.map(one => (
          <option key={one} value={one}>
            {exportWords[one].title}
          </option>
        ))}
      </select>
      <button type="button" className={controls.quiet} onClick={() => take(save)}>
        {exportsUi.save}
      </button>
      <CopyButton key={kind} label={exportsUi.copy} text={copy} />
      <button type="button" className={controls.quiet} onClick={() => take(open)}>
        {exportsUi.open}
      </button>
      <p className={styles.about}>
        {exportWords[kind].about} {exportsUi.private}
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}

const kinds = Object.keys(exportWords) as ExportKind[];
