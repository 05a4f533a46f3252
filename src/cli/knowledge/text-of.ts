import { plain } from './lines.ts';
import { Refusal } from './refusal.ts';

/** How files begin that are downloaded or picked by mistake. */
const beginnings: readonly (readonly [begins: (text: string) => boolean, what: string])[] = [
  [
    text => text.startsWith('PK\u0003\u0004'),
    'is a ZIP archive or an Excel workbook: unpack it and give the text file inside',
  ],
  [text => text.startsWith('\u001f\u008b'), 'is a gzip archive: unpack it and give the text file inside'],
  [text => text.startsWith('%PDF'), 'is a PDF: the text file of the same download is wanted'],
  [
    text => /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml)/i.test(text),
    'is a web page: its licence has to be accepted before the download',
  ],
  [text => /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text), 'is in UTF-16: the file as it was published is wanted'],
];

/** The plain text of a file (see `plain`), in UTF-8 or, as older official files are, Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const mistaken = beginnings.find(([begins]) => begins(beginning));
  if (mistaken) throw new Refusal(null, mistaken[1]);
  if (bytes.length === 0) throw new Refusal(null, 'is empty');
  if (bytes.includes(0)) throw new Refusal(null, 'is no text file');
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return plain(new TextDecoder('windows-1252').decode(bytes));
  }
}
