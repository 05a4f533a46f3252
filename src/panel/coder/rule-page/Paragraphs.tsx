import { coderTitle } from '../../../text/coder/titles.ts';
import type { Part } from './pages.ts';

/** Paragraphs of a rule's page. What it names of another rule is that rule's title. */
export function Paragraphs({ paragraphs }: { paragraphs: readonly (readonly Part[])[] }) {
  return paragraphs.map((parts, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
    <p key={at}>
      {parts.map((part, position) => {
        if ('rule' in part) return <em key={part.rule}>{coderTitle(part.rule)}</em>;
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
        if ('code' in part) return <code key={position}>{part.code}</code>;
        return part.text;
      })}
    </p>
  ));
}
