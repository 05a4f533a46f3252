import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrast, readColour } from '../../src/smart/colour.ts';
import { type EhrStyle, fitting, loadStyle, type Palette, readStyle } from '../../src/smart/style.ts';
import { ehrConfig } from './ehr.ts';

afterEach(() => vi.unstubAllGlobals());

const good = { color_background: '#ffffff', color_text: '#303030' };
const nothing = { background: null, text: null, error: null, highlight: null, radius: null };
const read = { ...nothing, background: [255, 255, 255], text: [48, 48, 48] };

/** Dark letters on light ground. */
const own: Palette = {
  canvas: [243, 245, 248],
  surface: [255, 255, 255],
  sunken: [238, 241, 245],
  ink: [24, 33, 43],
  muted: [85, 97, 111],
  accent: [10, 87, 164],
  'on-accent': [255, 255, 255],
  missing: [180, 35, 24],
  'missing-soft': [253, 241, 240],
  doubt: [138, 75, 0],
  'doubt-soft': [253, 246, 234],
};

/** What is written in which colour, on which ground. */
const written: readonly (readonly [letters: keyof Palette, grounds: readonly (keyof Palette)[]])[] = [
  ['ink', ['canvas', 'surface', 'sunken', 'missing-soft', 'doubt-soft']],
  ['muted', ['canvas']],
  ['accent', ['canvas', 'surface', 'sunken']],
  ['on-accent', ['accent']],
  ['missing', ['canvas', 'surface', 'sunken', 'missing-soft']],
  ['doubt', ['canvas']],
];

describe('an EHR style', () => {
  test('gives colours and a radius that were understood', () => {
    const json = {
      ...good,
      color_error: '#9e2d2d',
      color_highlight: 'rgb(1, 2, 3)',
      dim_font_size: '14.5px',
      dim_border_radius: '6px',
      font_family_body: 'Georgia',
      own: 'x',
    };
    expect(readStyle(json)).toEqual({ ...read, error: [158, 45, 45], highlight: [1, 2, 3], radius: 6 });
  });

  test.each<[string, unknown]>([
    ['a see-through background', { color_background: '#ffffff00' }],
    ['a name', { color_text: 'black' }],
    ['an address', { color_background: 'url(https://evil.example/x)' }],
    ['a declaration', { color_background: '#ffffff;} body{display:none' }],
    ['an expression', { color_text: 'rgb(calc(1), 2, 3)' }],
    ['a channel out of range', { color_text: 'rgb(300, 0, 0)' }],
    ['a list', [good]],
    ['null', null],
    ['text', 'body{}'],
    ['nothing known', { background: '#fff' }],
  ])('with %s alone is none', (_, json) => {
    expect(readStyle(json)).toBe(null);
  });

  test.each([
    ['color_error', 'red;x:y'],
    ['color_highlight', ['#000']],
    ['dim_border_radius', '900px'],
    ['dim_border_radius', '25px'],
    ['dim_border_radius', '1.2em'],
    ['dim_border_radius', 'calc(1px)'],
    ['dim_border_radius', '-4px'],
    ['dim_border_radius', 6],
    ['dim_font_size', '40px'],
    ['__proto__', { color_error: '#000000' }],
  ])('leaves out %s = %j and keeps the rest', (name, value) => {
    expect(readStyle(JSON.parse(JSON.stringify({ ...good, [name]: value })))).toEqual(read);
  });

  test.each<[string, Partial<EhrStyle>, object]>([
    [
      'all that is readable',
      { background: [255, 255, 255], text: [0, 0, 0], error: [158, 45, 45], highlight: [29, 106, 99], radius: 6 },
      {
        '--ehr-canvas': '#ffffff',
        '--ehr-ink': '#000000',
        '--ehr-missing': '#9e2d2d',
        '--ehr-accent': '#1d6a63',
        '--ehr-radius': '6px',
      },
    ],
    ['no pale text', { text: [153, 153, 153] }, {}],
    ['no pale error', { error: [255, 221, 221] }, {}],
    ['no ground on which our letters are hard to read', { background: [90, 90, 90] }, {}],
    ['no ground that is dark by day', { background: [0, 0, 0], text: [255, 255, 255] }, {}],
    ['no highlight that its own letters are lost on', { highlight: [200, 220, 255] }, {}],
  ])('takes %s', (_, style, expected) => {
    expect(fitting({ ...nothing, ...style }, own)).toEqual(expected);
  });

  test('of any colours leaves all that is written readable', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const colour = fc.option(fc.tuple(channel, channel, channel));
    const style = fc.record({
      background: colour,
      text: colour,
      error: colour,
      highlight: colour,
      radius: fc.constant(null),
    });
    fc.assert(
      fc.property(style, wanted => {
        const taken = fitting(wanted, own);
        const shown = (name: keyof Palette) => readColour(taken[`--ehr-${name}`]) ?? own[name];
        for (const [letters, grounds] of written)
          for (const ground of grounds) expect(contrast(shown(letters), shown(ground))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
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
