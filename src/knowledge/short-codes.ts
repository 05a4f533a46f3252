import { recalled } from './provenance.ts';
import { split } from './words.ts';

/** Where the lists of this file come from: nobody read them in a source, so they only raise a question. */
export const shortCodeSources = {
  whole: recalled('ICD-10-CM FY2026, categories that are codes by themselves'),
  stems: recalled('ICD-10-CM FY2026, common headings of four and five characters'),
};

/**
 * Codes of three characters that are complete, by their letter. Any other may be a heading, or goes after the illness
 * that led to it.
 */
const whole =
  'A09 33 34 35 46 55 57 58 64 65 70 78 86 89 90 91 94 99|B03 04 09 20 49 54 59 64 72 75 79 80 86 89|C01 07 12 19 20 23 33 37 52 55 58 61 73|D34 45 62 65 66 67 71|E02 15 40 41 42 43 45 46 52 54 58 59 60 65|F21 22 23 24 28 29 39 59 66 69 70 71 72 73 79 82 88 89 99|G08 10 14|I00 10 38 81 96|J00 13 14 22 36 40 42 60 61 64 65 80 90|K30 36 37|L00 22 26 42 52 80 83 84|N10 12 19 23 62 72 86 96|O80 82 85|P53 60 84 90 95|Q02|R12 17 21 32 34 37 42 52 54 55 58 61 64 69 75 81|Z08 09 21 23 66';

/** Headings of four and five characters: what comes before the colon, and each last character. */
const stems =
  'A04:7 B19:12 B37:48 C34:0139 C50:01234568 C501:12 C504:12 C509:12 C79:35 C90:0123 D64:8 D69:45 D72:8 D75:8 E05:09 E08:23456 E09:23456 E10:123456 E11:0123456 E113:12345 E116:1234 E13:23456 E28:3 E66:08 E668:1 E78:04 E83:1345 E87:27 F10:129 F11:129 F12:129 F13:129 F14:129 F15:129 F17:2 F172:0129 F19:129 F20:8 F31:13678 F32:8 F33:4 F34:8 F40:012 F43:128 F45:4 F50:0 G25:8 G40:0123489 G43:01456789 G430:01 G431:01 G434:01 G435:01 G436:01 G437:01 G438:0123 G439:01 G44:0238 G47:0123456 G56:0 G62:8 G81:019 G82:25 G89:12 G93:4 H10:13 H35:3 H65:9 H66:09 H660:01 H81:13 H92:0 I13:1 I20:8 I21:012 I25:178 I251:1 I26:09 I27:2 I47:12 I48:129 I50:2348 I508:1 I63:0123458 I65:2 I67:8 I69:012389 I70:2 I702:01 I73:0 I82:456 I824:0 I83:0189 J01:0123489 J03:089 J10:08 J11:08 J12:8 J35:0 J44:8 J45:23459 J459:09 J84:1 J96:0129 J98:01 K21:0 K22:17 K29:023456789 K35:238 K40:012349 K50:0189 K500:1 K501:1 K508:1 K509:1 K51:0234589 K57:0123 K59:0 K70:13 K72:019 K74:6 K80:012 K85:01239 K90:48 L02:0245 L022:1 L024:1 L03:012389 L031:1 L40:5 M06:0238 M10:0 M16:1 M17:1 M19:09 M190:1 M25:456 M255:1234567 M32:1 M43:1 M47:8 M478:1 M48:0 M480:6 M50:123 M51:123 M54:13458 M62:8 M75:01 M751:0 M77:01 M79:16 N18:3 N28:8 N30:012389 N32:8 N39:4 N52:0 N60:0 N83:2 R06:08 R07:8 R09:08 R10:138 R11:1 R13:1 R26:8 R31:2 R35:8 R41:8 R45:8 R47:0 R50:8 R53:8 R56:0 R63:3 R65:12 R68:8 R73:0 R74:0 R76:1 R97:2 Z00:01 Z001:12 Z01:48 Z014:1 Z11:5 Z12:3 Z20:8 Z30:04 Z51:18 Z68:234 Z79:0568 Z798:19 Z96:6';

export const completeCodes: ReadonlySet<string> = new Set(
  split(whole).flatMap(group => split(group.slice(1), ' ').map(number => `${group[0]}${number}`)),
);
export const headings: ReadonlySet<string> = new Set(
  split(stems, ' ').flatMap(group => {
    const [before = '', ends = ''] = split(group, ':');
    return [...ends].map(end => before + end);
  }),
);

/** True for an ICD-10-CM code (without its dot) that may be a heading, which needs more characters. */
export function mayBeHeading(code: string): boolean {
  return code.length === 3 ? !completeCodes.has(code) : headings.has(code);
}
