/** Markup that is safe to send. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | false | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replace(/[&<>"']/g, sign => entities[sign] ?? '');
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

/** A template whose values are escaped; markup in it stays markup, lists are joined, `null` and `false` are left out. */
export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: literal.reduce((text, piece, index) => text + markupOf(parts[index - 1] ?? null) + piece) };
}

/** ` name` where `on`, else nothing: for attributes without a value. */
export function flag(name: 'selected' | 'checked' | 'hidden' | 'disabled', on: boolean): Html {
  return { markup: on ? ` ${name}` : '' };
}
