import type { EhrConfig } from '../domain/config.ts';
import { readColour } from '../smart/colour.ts';
import { fitting, loadStyle, type Palette, paletteNames } from '../smart/style.ts';

/** Reads the EHR's style and sets the tokens that it may set, anew for each colour scheme, until `signal` ends it. */
export async function wearStyle(styleUrl: string | null, ehr: EhrConfig, signal: AbortSignal): Promise<void> {
  const style = await loadStyle(styleUrl, ehr);
  if (!style || signal.aborted) return;
  const root = document.documentElement.style;
  let worn: readonly string[] = [];
  const wear = () => {
    for (const name of worn) root.removeProperty(name);
    const own = ownPalette();
    const properties = own ? fitting(style, own) : {};
    worn = Object.keys(properties);
    for (const [name, value] of Object.entries(properties)) root.setProperty(name, value);
  };
  wear();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', wear, { signal });
}

/** The panel's own colours as they are shown; null where one cannot be read, as without the style sheet. */
function ownPalette(): Palette | null {
  const shown = getComputedStyle(document.documentElement);
  const palette: Partial<Record<keyof Palette, Palette['ink']>> = {};
  for (const name of paletteNames) {
    const colour = readColour(shown.getPropertyValue(`--np-${name}`).trim());
    if (!colour) return null;
    palette[name] = colour;
  }
  return palette as Palette;
}
