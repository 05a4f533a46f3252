import type { EhrConfig } from '../../src/domain/config.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import type { LaunchContext } from '../../src/domain/session.ts';
import type { Session } from '../../src/smart/session.ts';
import type { Desk } from './desk.tsx';
import type { Fault } from './ehr.ts';

/** What stands on the screen, word for word. */
export interface Sees {
  /** The verdict, or the heading of the screen in its place. */
  heading: string;
  /** Each is all that one element says. */
  says: readonly string[];
  /** The way on: a button, or words. */
  next: string;
}

/** One way for a source to go wrong, and what the panel then shows. */
export interface ReadingCheck {
  name: string;
  sources: readonly SourceName[];
  /** The record, where it is not the one with nothing missing. */
  record?: (source: SourceName) => readonly FhirResource[];
  /** What the EHR answers in place of its own answers. */
  fault?: (source: SourceName) => Fault;
  context?: Partial<LaunchContext>;
  ehr?: Partial<EhrConfig>;
  /** The session in place of the ordinary one. */
  session?: (source: SourceName) => (session: Session) => Session;
  /** What is done, and looked at on the way, before the screen is looked at. Without it: waiting. */
  steps?: (desk: Desk, source: SourceName) => Promise<void>;
  sees: (source: SourceName) => Sees;
}

/** A check that is no reading of a record: of the launch, of the command, of the page. */
export interface OtherCheck {
  name: string;
  sees: Sees;
  run: (sees: Sees) => Promise<void>;
}

/** One row of the fault matrix. */
export interface Row {
  id: `F${number}`;
  /** What goes wrong. */
  wrong: string;
  /** What the user sees, in general. */
  user: string;
  readings?: readonly ReadingCheck[];
  others?: readonly OtherCheck[];
  /** Tests in a browser, by file and title: what only a browser shows. */
  browser?: readonly (readonly [file: string, title: string])[];
}
