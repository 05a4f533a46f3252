import { ui } from '../text/ui.ts';

/** Sentences that hold a name from the record fit in. */
const longest = 600;
/** Control characters, those that are not seen and those that turn the direction of text; but emoji are let be. */
const hidden = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Makes characters visible that could change how the text around them reads; line ends and tabs become spaces. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(hidden, found => `[U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`);
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
