const months: Readonly<Record<string, number>> = { jan: 1, apr: 2, jul: 3, oct: 4 };

/** `icd10cm-codes-2027.txt`: FY2027; `icd10cm-order-April-2026.txt`: FY2026-April. */
export function fiscalYearIn(name: string): string | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1];
  if (year === undefined) return null;
  return /apr/i.test(name) ? `FY${year}-April` : `FY${year}`;
}

/** `ccipra-v323r0-f1.txt`: version 32.3 came into force with the fourth quarter of 2026. */
export function quarterOfVersion(name: string): string | null {
  const [, major, minor] = /-v(\d\d)([0-3])r\d/i.exec(name) ?? [];
  return major === undefined ? null : `${1994 + Number(major)}Q${Number(minor) + 1}`;
}

/** `..._Eff_10-01-2026.csv`: 2026Q4. */
export function quarterOfDay(name: string): string | null {
  const [, month, year] = /(?<!\d)(\d\d)-\d\d-(20\d\d)(?!\d)/.exec(name) ?? [];
  const quarter = { '01': 1, '04': 2, '07': 3, '10': 4 }[month ?? ''];
  return quarter === undefined ? null : `${year}Q${quarter}`;
}

/** `HCPC2026_OCT_ANWEB.txt` or `October 2026 ASP NDC-HCPCS Crosswalk.csv`: 2026Q4. */
export function quarterOfMonth(name: string): string | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1];
  const month = /(?<![a-z])(jan|apr|jul|oct)(?:uary|il|y|ober)?(?![a-z])/i.exec(name)?.[1];
  return year && month ? `${year}Q${months[month.toLowerCase()]}` : null;
}
