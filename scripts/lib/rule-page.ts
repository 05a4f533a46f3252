import type { Part, RulePage } from '../../src/panel/coder/rule-page/pages.ts';

/** A rule's page (`src/rules/<id>.md`) as plain data, without its examples, which are for the tests. */
export function parsePage(markdown: string): Omit<RulePage, 'prevents' | 'tables'> {
  const text = markdown.replaceAll(/^```\w*\n[\s\S]*?^```$/gm, '');
  const [head = '', ...rest] = text.split(/^## /m);
  const sections = new Map(rest.map(section => [section.split('\n', 1)[0] ?? '', body(section)]));
  const source = sections.get('Source') ?? '';
  return {
    about: paragraphs(body(head)),
    why: paragraphs(sections.get('Why') ?? ''),
    fix: paragraphs(sections.get('Fix') ?? ''),
    sources: source.split('\n').flatMap(line => /^- (.+)/.exec(line)?.[1] ?? []),
    since: /^Since (\S+)\.$/m.exec(source)?.[1] ?? '',
  };
}

function body(section: string): string {
  return section.slice(section.indexOf('\n') + 1);
}

function paragraphs(text: string): Part[][] {
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
    .map(parts);
}

/** Plain text, `code` and [the pages of other rules](id.md). */
function parts(paragraph: string): Part[] {
  return paragraph.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\.md\))/).flatMap((piece): Part[] => {
    if (piece === '') return [];
    const rule = /\]\(([^)]+)\.md\)$/.exec(piece)?.[1];
    if (rule !== undefined) return [{ rule }];
    return piece.startsWith('`') ? [{ code: piece.slice(1, -1) }] : [{ text: piece }];
  });
}
