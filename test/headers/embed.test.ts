import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineHashes } from '../../src/headers/build.ts';
import { embedConfig, embeddedConfig } from '../../src/headers/embed.ts';

const page = `<head>\n  <meta name="needlepoint-panel" content="assets/x.js">\n  <script data-inlined>run()</script>\n</head>`;

test('a page holds just what was put into it last, and its scripts stay as they are', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (before, config) => {
      const made = embedConfig(embedConfig(page, before), config);
      expect(JSON.parse(embeddedConfig(made) ?? '')).toEqual(JSON.parse(config));
      expect(made.match(/<meta name="smart-config"/g)).toHaveLength(1);
      expect(inlineHashes(made)).toEqual(inlineHashes(page));
    }),
  );
});

test.each(['&', "'", '<script>', '</head>', '"', '&amp;', '&#39;', '$&', '\u2028'])(
  '%j comes out as it went in',
  text => {
    const made = embedConfig(page, JSON.stringify({ label: text }));
    expect(embeddedConfig(made)).toBe(JSON.stringify({ label: text }));
    expect(inlineHashes(made)).toEqual(inlineHashes(page));
  },
);

test('where none was put in, none is found', () => expect(embeddedConfig(page)).toBeNull());

test.each([
  ['{', page],
  ['{}', '<head></head>'],
])('what cannot be put in is refused: %j', (config, into) => {
  expect(() => embedConfig(into, config)).toThrow();
});
