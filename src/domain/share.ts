/** What part of a whole was counted, as a figure for people: "12.5%", never rounded to all or nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  const percent = (100 * part) / whole;
  if (percent < 0.1) return 'under 0.1%';
  return percent > 99.9 ? 'over 99.9%' : `${percent.toFixed(1)}%`;
}
