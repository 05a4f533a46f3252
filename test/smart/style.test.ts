import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrast, readColour } from '../../src/smart/colour.ts';
import { loadStyle, readStyle } from '../../src/smart/style.ts';
import { ehrConfig } from './ehr.ts';

afterEach(() => vi.unstubAllGlobals());

const good = { color_background: '#ffffff', color_text: '#303030' };
const read = { '--ehr-color-background': '#ffffff', '--ehr-color-text': '#303030' };

describe('an EHR style', () => {
  test('gives colours and sizes that were understood', () => {
    const json = {
      ...good,
      color_error: '#9e2d2d',
      dim_font_size: '14.5px',
      dim_border_radius: '6px',
      font_family_body: 'Georgia',
      own: 'x',
    };
    expect(readStyle(json)).toEqual({
      ...read,
      '--ehr-color-error': '#9e2d2d',
      '--ehr-dim-font-size': '14.5px',
      '--ehr-dim-border-radius': '6px',
    });
  });

  test.each<[string, unknown]>([
    ['pale text', { ...good, color_text: '#999999' }],
    ['text alone', { color_text: '#000' }],
    ['a background alone', { color_background: '#fff' }],
    ['a see-through background', { ...good, color_background: '#ffffff00' }],
    ['a name', { ...good, color_text: 'black' }],
    ['an address', { ...good, color_background: 'url(https://evil.example/x)' }],
    ['a declaration', { ...good, color_background: '#ffffff;} body{display:none' }],
    ['an expression', { ...good, color_text: 'rgb(calc(1), 2, 3)' }],
    ['a channel out of range', { ...good, color_text: 'rgb(300, 0, 0)' }],
    ['a list', [good]],
    ['null', null],
    ['text', 'body{}'],
    ['nothing known', { background: '#fff' }],
  ])('with %s is ignored', (_, json) => {
    expect(readStyle(json)).toBe(null);
  });

  test.each([
    ['color_error', '#ffdddd'],
    ['color_error', 'red;x:y'],
    ['color_highlight', ['#000']],
    ['dim_font_size', '2px'],
    ['dim_font_size', '900px'],
    ['dim_font_size', '1.2em'],
    ['dim_font_size', 'calc(1px)'],
    ['dim_spacing_size', '-4px'],
    ['dim_border_radius', 6],
    ['__proto__', { color_error: '#000000' }],
  ])('leaves out %s = %j and keeps the rest', (name, value) => {
    expect(readStyle(JSON.parse(JSON.stringify({ ...good, [name]: value })))).toEqual(read);
  });

  test('of any content holds only hexadecimal colours with contrast and bounded sizes', () => {
    const value = fc.oneof(
      fc.string(),
      fc.anything(),
      fc.stringMatching(/^#[\da-f]{6}$/),
      fc.stringMatching(/^\d{1,3}px$/),
    );
    const names = [
      'color_background',
      'color_text',
      'color_error',
      'color_highlight',
      'dim_font_size',
      'dim_spacing_size',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), json => {
        const style = readStyle(json) ?? {};
        for (const [name, text] of Object.entries(style)) {
          expect(name).toMatch(/^--ehr-[a-z-]+$/);
          expect(text).toMatch(/^(#[\da-f]{6}|\d{1,2}(\.\d+)?px)$/);
        }
        const background = readColour(style['--ehr-color-background']);
        for (const [name, text] of Object.entries(style)) {
          const colour = name.includes('color') && !name.endsWith('background') ? readColour(text) : null;
          if (colour && background) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  const url = 'https://ehr.example/style.json';
  const load = async (
    styleUrl: string | null,
    response: () => Response | Promise<Response> = () => Response.json(good),
  ) => {
    const fetch = vi.fn(async (_: URL, __: RequestInit) => response());
    vi.stubGlobal('fetch', fetch);
    return { style: await loadStyle(styleUrl, ehrConfig()), requests: fetch.mock.calls };
  };

  test('is read without cookies and under a time limit', async () => {
    const { style, requests } = await load(url);
    expect(style).toEqual(read);
    expect(requests[0]?.[1]).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(requests[0]?.[1]?.signal).toBeInstanceOf(AbortSignal);
  });

  test.each([
    null,
    '',
    'style.json',
    'http://ehr.example/s.json',
    'https://evil.example/s.json',
    'https://a@ehr.example/s',
    'javascript:1',
    'https://ehr.example.evil.example/',
  ])('at %j draws no request', async styleUrl => {
    const { style, requests } = await load(styleUrl);
    expect(style).toBe(null);
    expect(requests).toEqual([]);
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['is HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['is CSS', () => new Response('body{}', { headers: { 'content-type': 'text/css' } })],
    ['is not there', () => Response.json(good, { status: 404 })],
    ['is broken', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
    ['is endless', () => Response.json({ ...good, x: 'x'.repeat(60_000) })],
    ['does not come', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
  ])('that %s is no style', async (_, response) => {
    expect((await load(url, response)).style).toBe(null);
  });

  test('contrast is that of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
  });
});
