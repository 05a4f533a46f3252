import { ownerElement } from '../../domain/owner.ts';

const opening = '{"resourceType":"';
const beforeId = '","id":"';
const aPatient = '"Patient/';
const spaced = /\{\s*"resourceType"\s*:\s*"(?<type>[A-Za-z]+)"\s*,\s*"id"\s*:\s*"(?<id>[\w.-]{1,128})"/y;

interface Owner {
  compact: string;
  spaced: RegExp;
}

const plain = Uint8Array.from({ length: 256 }, (_, unit) => (/[\w.-]/.test(String.fromCharCode(unit)) ? 1 : 0));

/** How the element begins that says whose a resource is, by type. */
const owners: ReadonlyMap<string, Owner> = new Map(
  ['MedicationAdministration', 'MedicationRequest', 'Condition', 'Encounter', 'Procedure', 'ChargeItem']
    .concat('Immunization', 'Coverage')
    .map(type => {
      const element = ownerElement(type);
      const pattern = new RegExp(`"${element}"\\s*:\\s*\\{\\s*"reference"\\s*:\\s*$`);
      return [type, { compact: `"${element}":{"reference":`, spaced: pattern }];
    }),
);

/**
 * Looks through the lines of one text, from the first to the last, for what and whose each is. It takes for granted that
 * a line is JSON and that what it looks for does not stand there twice: whoever reads the line later makes sure.
 */
export class Scan {
  /** The resource type of the line that was last looked at. */
  type = '';
  /** Where its id stands in the text. */
  idFrom = 0;
  idTo = 0;
  /** Where the id of its patient stands. */
  ownerFrom = 0;
  ownerTo = 0;
  private readonly text: string;
  /** Where the next patient is named, at or after the line that was last looked at; -1: nowhere. */
  private next = -2;

  constructor(text: string) {
    this.text = text;
  }

  /** True when the line `from` to `to` told what it is, whose it is, and its id. False says nothing. */
  line(from: number, to: number): boolean {
    if (!this.head(from) || this.idTo > to) return false;
    if (this.type === 'Patient') {
      this.ownerFrom = this.idFrom;
      this.ownerTo = this.idTo;
      return true;
    }
    const owner = owners.get(this.type);
    return owner !== undefined && this.owner(owner, from, to);
  }

  private head(from: number): boolean {
    const { text } = this;
    if (text.startsWith(opening, from)) {
      const start = from + opening.length;
      const end = text.indexOf('"', start);
      if (end > 0 && text.startsWith(beforeId, end)) {
        // The same type as the line before, in nearly every line of an export.
        if (end - start !== this.type.length || !text.startsWith(this.type, start)) this.type = text.slice(start, end);
        this.idFrom = end + beforeId.length;
        this.idTo = text.indexOf('"', this.idFrom);
        return isPlain(text, this.idFrom, this.idTo);
      }
    }
    spaced.lastIndex = from;
    const found = spaced.exec(text)?.groups as { type: string; id: string } | undefined;
    if (!found) return false;
    this.type = found.type;
    this.idTo = spaced.lastIndex - 1;
    this.idFrom = this.idTo - found.id.length;
    return true;
  }

  /** One patient, by whatever number of references, and one of them where the type says whose it is. */
  private owner(owner: Owner, from: number, to: number): boolean {
    const { text } = this;
    if (this.next !== -1 && this.next < from) this.next = text.indexOf(aPatient, from);
    if (this.next === -1 || this.next >= to) return false;
    const first = this.next + aPatient.length;
    const end = text.indexOf('"', first);
    if (!isPlain(text, first, end)) return false;
    let named = isOwner(text, owner, this.next);
    for (let at = text.indexOf(aPatient, end); at !== -1; at = text.indexOf(aPatient, at + 1)) {
      this.next = at;
      if (at >= to) break;
      const other = at + aPatient.length;
      if (!text.startsWith(text.slice(first, end + 1), other)) return false;
      named ||= isOwner(text, owner, at);
    }
    if (this.next < to) this.next = -1;
    this.ownerFrom = first;
    this.ownerTo = end;
    return named;
  }
}

/** Does the reference at `at` stand in the element of the owner? */
function isOwner(text: string, { compact, spaced: pattern }: Owner, at: number): boolean {
  if (text.startsWith(compact, at - compact.length)) return true;
  return pattern.test(text.slice(Math.max(0, at - 60), at));
}

/** An id of letters, digits, `_`, `.` and `-`, from 1 to 128 of them. */
function isPlain(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 128) return false;
  for (let at = from; at < to; at += 1) if (plain[text.charCodeAt(at)] !== 1) return false;
  return true;
}
