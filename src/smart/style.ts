import type { EhrConfig } from '../domain/config.ts';
import { hasCredentials, isSecure, parseAddress } from './address.ts';
import { readText, strict } from './body.ts';
import { type Colour, contrast, readColour } from './colour.ts';

/** What an EHR's style says that the panel has a use for. */
export interface EhrStyle {
  background: Colour | null;
  text: Colour | null;
  error: Colour | null;
  highlight: Colour | null;
  /** CSS pixels. */
  radius: number | null;
}

/** The panel's own colours, by the names of their tokens without `--np-`. */
export type Palette = Readonly<Record<(typeof paletteNames)[number], Colour>>;

export const paletteNames = [
  'canvas',
  'surface',
  'sunken',
  'ink',
  'muted',
  'accent',
  'on-accent',
  'missing',
  'missing-soft',
  'doubt',
  'doubt-soft',
] as const;

/** CSS custom properties to their values, each made anew from what was understood: no foreign text among them. */
export type StyleProperties = Readonly<Record<string, string>>;

/** Characters and milliseconds. */
const longest = 50_000;
const patience = 2000;
/** WCAG 2.2, 1.4.3. */
const readable = 4.5;

/**
 * Reads the EHR's style (SMART App Launch 2.2, "Styling", experimental). Null when there is none, it may not be read,
 * or nothing in it can be used; it never rejects and never takes longer than two seconds.
 */
export async function loadStyle(styleUrl: string | null, ehr: EhrConfig): Promise<EhrStyle | null> {
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

/** What is understood of a style: colours without transparency, a radius of at most 24 pixels. Null where that is nothing. */
export function readStyle(json: unknown): EhrStyle | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const said = new Map<string, unknown>(Object.entries(json));
  const style = {
    background: readColour(said.get('color_background')),
    text: readColour(said.get('color_text')),
    error: readColour(said.get('color_error')),
    highlight: readColour(said.get('color_highlight')),
    radius: pixels(said.get('dim_border_radius')),
  };
  return Object.values(style).some(value => value !== null) ? style : null;
}

function pixels(value: unknown): number | null {
  const found = typeof value === 'string' ? /^(\d{1,2}(?:\.\d{1,2})?)px$/.exec(value)?.[1] : undefined;
  return found !== undefined && Number(found) <= 24 ? Number(found) : null;
}

/**
 * The tokens that the EHR's style sets anew. A colour is taken where all that the panel writes in it, or on it, stays
 * readable, each in turn beside those taken before it; else the panel keeps its own. Sizes of letters are the user's.
 */
export function fitting(style: EhrStyle, own: Palette): StyleProperties {
  const palette: Record<(typeof paletteNames)[number], Colour> = { ...own };
  const taken: Record<string, string> = {};
  const take = (
    name: (typeof paletteNames)[number],
    colour: Colour | null,
    beside: readonly (typeof paletteNames)[number][],
  ) => {
    if (!colour || beside.some(other => contrast(colour, palette[other]) < readable)) return;
    palette[name] = colour;
    taken[`--ehr-${name}`] = hex(colour);
  };
  take('canvas', style.background, ['ink', 'muted', 'accent', 'missing', 'doubt']);
  take('ink', style.text, ['canvas', 'surface', 'sunken', 'missing-soft', 'doubt-soft']);
  take('accent', style.highlight, ['canvas', 'surface', 'sunken', 'on-accent']);
  take('missing', style.error, ['canvas', 'surface', 'sunken', 'missing-soft']);
  if (style.radius !== null) taken['--ehr-radius'] = `${style.radius}px`;
  return taken;
}

function hex(colour: Colour): string {
  return `#${colour.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
