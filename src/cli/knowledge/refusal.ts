/** Why a file is not taken. The message names no content beyond codes and column names. */
export class Refusal extends Error {
  /** Counted from 1; null when it is about the file as a whole. */
  readonly line: number | null;

  constructor(line: number | null, message: string) {
    super(message);
    this.name = 'Refusal';
    this.line = line;
  }
}
