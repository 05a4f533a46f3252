import { ui } from '../text/ui.ts';

/** Sentences that hold a name from the record fit in. */
const longest = 600;
/** Control characters, zero-width characters and those that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: making them visible is the point
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Makes characters visible that could change how the text around them reads; line ends and tabs become spaces. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(hidden, found => `[U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** Text that comes from the record or the EHR: plain, of bounded length, kept from the direction of the text around. */
export function RecordText({ children }: { children: string }) {
  const cut = children.length > longest;
  return (
    <bdi>
      {visible(children.slice(0, longest))}
      {cut && ` ${ui.cut}`}
    </bdi>
  );
}
