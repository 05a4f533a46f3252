import type { LinkedDiagnosis } from '../../domain/linked-diagnosis.ts';

/** A diagnosis and the code that it brings to the claim, with its dot. */
export interface Coded {
  code: string;
  linked: LinkedDiagnosis;
}

/** Each code once, in order; what has none is left out. */
export function coded(linked: readonly LinkedDiagnosis[]): readonly Coded[] {
  const found = new Map<string, Coded>();
  for (const one of linked) {
    if (one.code === null) continue;
    const code = withDot(one.code);
    if (!found.has(code)) found.set(code, { code, linked: one });
  }
  return [...found.values()];
}

/** An ICD-10-CM code as it is printed; what has not the form of one stays as it is written. */
export function withDot(written: string): string {
  const code = written.trim().toUpperCase().replace('.', '');
  if (!/^[A-Z]\d[\dA-Z]{1,5}$/.test(code)) return written;
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** What a diagnosis is called in the record. */
export function textOf({ diagnosis: { text, codes } }: LinkedDiagnosis): string | null {
  return text ?? codes.find(({ display }) => display)?.display ?? null;
}
