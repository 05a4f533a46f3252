/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** Reads `#rgb`, `#rrggbb` and `rgb(r, g, b)`; null for anything else, and for anything see-through. */
export function readColour(value: unknown): Colour | null {
  if (typeof value !== 'string') return null;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  if (short) return channels(short.slice(1).map(digit => Number.parseInt(digit + digit, 16)));
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value);
  if (long) return channels(long.slice(1).map(pair => Number.parseInt(pair, 16)));
  const words = /^rgb\( ?(\d{1,3}), ?(\d{1,3}), ?(\d{1,3}) ?\)$/i.exec(value);
  return words ? channels(words.slice(1).map(Number)) : null;
}

function channels([red = 256, green = 256, blue = 256]: readonly number[]): Colour | null {
  return Math.max(red, green, blue) <= 255 ? [red, green, blue] : null;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
