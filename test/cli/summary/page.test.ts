// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asPage } from '../../../src/cli/summary/as-page.ts';
import { documented } from '../../../src/cli/summary/documented.ts';
import { pageStyle } from '../../../src/cli/summary/style.ts';
import { addReport, newSummary } from '../../../src/cli/summary/summary.ts';
import { summaryFor } from '../../../src/cli/summary/write.ts';
import type { Report } from '../../../src/engine/report.ts';
import { finding } from '../reports.ts';
import { drug, noRoute, onDay, reportOf, visitOf } from './reports.ts';

function summaryOf(reports: readonly Report[]) {
  const summary = newSummary();
  for (const one of reports) addReport(summary, one);
  return summary;
}

function pageOf(...reports: Report[]) {
  const text = asPage(documented(summaryOf(reports)));
  return { text, document: new DOMParser().parseFromString(text, 'text/html') };
}

const some = [
  reportOf('a', [
    visitOf(
      'ready',
      onDay('1', 'ready', '2026-01-12'),
      onDay('2', 'not-ready', '2026-02-12', { drug: drug('ketorolac') }, [noRoute]),
    ),
    visitOf('none', { ...onDay('3', 'not-96372', null), otherService: { family: 'vaccine', codes: [], why: '' } }),
  ]),
];
const unchecked = (id: string) =>
  reportOf(id, [
    visitOf(
      'cannot-tell',
      onDay(id, 'cannot-tell', '2026-01-12', {}, [
        finding({
          outcome: 'unchecked',
          why: { code: 'malformed' },
          message: 'engine.source-failed',
          values: { source: 'conditions' },
        }),
      ]),
    ),
  ]);

describe('the page of a summary', () => {
  it('stands alone: nothing runs, nothing is loaded, and its own style is all that is let in', () => {
    const { text, document } = pageOf(...some, unchecked('u'));
    expect(
      document.querySelectorAll('script, link, img, iframe, object, embed, form, base, a, [style], [src], [href]'),
    ).toHaveLength(0);
    const names = [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames());
    expect(names.filter(name => name.startsWith('on'))).toEqual([]);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const style = document.querySelector('style')?.textContent ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
    expect(style).not.toMatch(/@import|url\((?!#)/);
    expect(text).not.toMatch(/https?:/);
  });

  it('is one that can be heard: language, title, headings, named sections, tables with heads, silent pictures', () => {
    const { document } = pageOf(...some, unchecked('u'));
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Injection audit');
    expect(document.compatMode).toBe('CSS1Compat');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const sections = [...document.querySelectorAll('main > section')];
    expect(sections.length).toBeGreaterThan(6);
    for (const one of sections) {
      const heading = one.querySelector('h2');
      expect(one.getAttribute('aria-labelledby')).toBe(heading?.id);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of document.querySelectorAll('svg')) expect(svg.closest('[aria-hidden="true"]')).not.toBeNull();
    for (const table of document.querySelectorAll('table')) {
      expect(table.caption?.textContent).toBeTruthy();
      const columns = table.tHead?.rows[0]?.cells.length;
      for (const row of table.rows) expect(row.cells).toHaveLength(columns ?? 0);
      for (const cell of table.querySelectorAll('th')) expect(cell.getAttribute('scope')).toMatch(/^(?:row|col)$/);
    }
    // Whatever a chart shows stands in a table of its section, or in the same row.
    for (const svg of document.querySelectorAll('section svg'))
      expect(svg.closest('section')?.querySelector('table')).not.toBeNull();
  });

  it('refers to patterns that are there', () => {
    const { document } = pageOf(...some);
    const used = [...pageStyle.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id ?? '');
    expect(used.length).toBeGreaterThan(2);
    for (const id of used) expect(document.getElementById(id)?.localName).toBe('pattern');
  });

  it('says first and loudly what could not be checked where that is the most', () => {
    const first = (...reports: Report[]) => pageOf(...reports).document.querySelector('main > section');
    const loud = first(...some, unchecked('u'), unchecked('w'));
    expect(loud?.className).toBe('unchecked loud');
    expect(loud?.textContent).toContain('50.0%');
    expect(loud?.textContent).toContain('They count neither as ready nor as lacking something.');
    const ready = Array.from({ length: 3 }, (_, at) =>
      reportOf(`r${at}`, [visitOf('ready', onDay('1', 'ready', '2026-01-12'))]),
    );
    const aside = first(...ready, unchecked('u'));
    expect(aside?.className).toBe('unchecked');
    expect(aside?.textContent).toContain('1 candidate of 4 (25.0%)');
    expect(first(...some)?.querySelector('h2')?.textContent).toBe('Verdicts');
    expect(pageOf(...some).document.querySelector('main > section:last-child')?.textContent).toContain(
      'Everything was read to the end.',
    );
    expect(pageOf().text).not.toContain('Everything was read to the end.');
    expect(pageOf().document.querySelector('main > section')?.textContent).toContain(
      'No record of a patient was judged.',
    );
  });

  it('draws what could not be checked apart from ready and missing', () => {
    const { document } = pageOf(...some, unchecked('u'));
    const bar = document.querySelector('figure svg');
    expect(
      [...(bar?.querySelectorAll('rect') ?? [])].map(one => [one.getAttribute('class'), one.getAttribute('width')]),
    ).toEqual([
      ['ready', '33.333%'],
      ['not-ready', '33.333%'],
      ['cannot-tell', '33.333%'],
    ]);
  });

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style></title><h1>x',
    '&lt;b&gt; &amp;',
    "' onload='x",
    '\u202egpj.exe\u0000\u0007\u2028',
    '{{x}} %s',
  ];
  it.each(hostile)('shows %j as text', name => {
    const facts = { organization: { reference: name, name }, drug: { ...drug(name), text: name } };
    const waiver = {
      rule: name,
      reference: name,
      message: null,
      reason: name,
      expires: name,
      by: name,
      from: 'command',
      state: 'used',
      why: null,
      uses: 1,
    } as const;
    const open = finding({ outcome: 'gap', kind: 'absent', rule: name, message: name, field: name });
    const { document } = pageOf(
      reportOf(name, [visitOf('not-ready', onDay(name, 'not-ready', '2026-01-12', facts, [open]))], {
        policy: name,
        app: name,
        waivers: [waiver],
      }),
    );
    const plain = pageOf(...some).document;
    for (const tag of ['script', 'img', 'style', 'title', 'h1', 'b', 'meta'])
      expect(document.querySelectorAll(tag)).toHaveLength(plain.querySelectorAll(tag).length);
    expect(
      [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(one => one.startsWith('on')),
    ).toEqual([]);
    const shown = document.body.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    expect(shown).toContain(name.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim());
    expect(shown).not.toMatch(/\p{Cc}/u);
  });

  it('has the colours of the panel', () => {
    const colours = (css: string) =>
      [...css.matchAll(/(--np-[\w-]+):\s*(?:var\([\w-]+, )?(#\w+)/g)].map(([, token, colour]) => `${token} ${colour}`);
    const panel = readFileSync('src/panel/tokens.css', 'utf8');
    const known = new Set(colours(panel));
    expect(colours(pageStyle).filter(one => !known.has(one))).toEqual([]);
    expect(colours(pageStyle).length).toBeGreaterThan(20);
  });
});

describe('the text of a summary', () => {
  it('says what could not be checked before the verdicts, and nothing that a terminal would take for more than text', () => {
    const name = 'A\u001b[31m\nB';
    const organization = { reference: null, name };
    const text = summaryFor(
      'a.txt',
      summaryOf([
        unchecked('u'),
        reportOf('x', [visitOf('ready', onDay('1', 'ready', '2026-01-12', { organization }))]),
      ]),
    );
    expect(text.indexOf('What could not be checked')).toBeLessThan(text.indexOf('Verdicts'));
    expect(text).toContain('1 candidate of 2 (50.0%) could not be checked.');
    expect(text).toContain('A [31m B');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    const all = summaryFor('a.txt', summaryOf(some));
    expect(all.indexOf('Verdicts')).toBeLessThan(all.indexOf('What could not be checked'));
  });
});
