import styles from './mark.module.css';

/** The shapes that go with outcome words; they carry the meaning without colour. */
export type MarkName = 'gap' | 'unchecked' | 'review' | 'waived' | 'pass' | 'not-applicable';

export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className={`${styles.mark} ${styles[name]}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;

const shapes: Readonly<Record<MarkName, React.ReactNode>> = {
  gap: <rect x="2" y="2" width="12" height="12" rx="2" fill="currentColor" />,
  unchecked: <circle cx="8" cy="8" r="6" strokeDasharray="3 2.4" {...line} />,
  review: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        className={styles.cutout}
        d="M5.7 6.2a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.8-1.1 1.5M8 11.6v1.2"
        fill="none"
        strokeWidth={1.7}
      />
    </>
  ),
  waived: <path d="M2 8h12" {...line} strokeWidth={4} />,
  pass: <path d="m3 8.5 3.3 3.3L13 4.8" {...line} />,
  'not-applicable': <path d="M4 8h8" {...line} />,
};
