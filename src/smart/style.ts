import type { EhrConfig } from '../domain/config.ts';
import { hasCredentials, isSecure, parseAddress } from './address.ts';
import { readText, strict } from './body.ts';
import { type Colour, contrast, readColour } from './colour.ts';

/** CSS custom properties to their values, each made anew from what was understood: no foreign text among them. */
export type StyleProperties = Readonly<Record<string, string>>;

const longest = 50_000;
const patience = 2000;
/** WCAG 2.2, 1.4.3. */
const readable = 4.5;

/**
 * Reads the EHR's style (SMART App Launch 2.2, "Styling", experimental). Null when there is none, it may not be read,
 * or nothing in it can be used; it never rejects and never takes longer than two seconds.
 */
export async function loadStyle(styleUrl: string | null, ehr: EhrConfig): Promise<StyleProperties | null> {
  const url = styleUrl === null ? null : parseAddress(styleUrl);
  if (!url || !isSecure(url) || hasCredentials(url) || !ehr.styleOrigins.includes(url.origin)) return null;
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { ...strict, headers, signal: AbortSignal.timeout(patience) });
    if (!response.ok || !/[/+]json\b/.test(response.headers.get('content-type') ?? '')) return null;
    return readStyle(JSON.parse(await readText(response, longest)));
  } catch {
    return null;
  }
}

/**
 * Colours come as a whole or not at all: text has to be readable on its background, and an accent that is not readable
 * there is left out. Sizes count within bounds in which the page still works. Fonts are left to the browser.
 */
export function readStyle(json: unknown): StyleProperties | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const style = new Map(Object.entries(json));
  const properties = { ...colours(style), ...sizes(style) };
  return Object.keys(properties).length === 0 ? null : properties;
}

const accents = ['color_error', 'color_highlight', 'color_success'] as const;

function colours(style: ReadonlyMap<string, unknown>): Record<string, string> {
  const background = readColour(style.get('color_background'));
  const text = readColour(style.get('color_text'));
  if (!background || !text || contrast(text, background) < readable) return {};
  const found: Record<string, string> = {
    [property('color_background')]: hex(background),
    [property('color_text')]: hex(text),
  };
  for (const name of accents) {
    const accent = readColour(style.get(name));
    if (accent && contrast(accent, background) >= readable) found[property(name)] = hex(accent);
  }
  return found;
}

/** Bounds in CSS pixels. */
const bounds = { dim_border_radius: [0, 24], dim_font_size: [12, 24], dim_spacing_size: [2, 32] } as const;

function sizes(style: ReadonlyMap<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const value = style.get(name);
    const pixels = typeof value === 'string' ? /^(\d{1,3}(?:\.\d{1,2})?)px$/.exec(value)?.[1] : undefined;
    if (pixels !== undefined && Number(pixels) >= least && Number(pixels) <= most)
      found[property(name)] = `${Number(pixels)}px`;
  }
  return found;
}

/** `color_text` is `--ehr-color-text`. */
function property(name: string): string {
  return `--ehr-${name.replaceAll('_', '-')}`;
}

function hex(colour: Colour): string {
  return `#${colour.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
