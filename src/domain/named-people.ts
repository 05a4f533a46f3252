import type { Why } from './reading.ts';

/** What somebody is called; null with why their entry could not be read, or, without it, because the record names nobody. */
export interface NamedPerson {
  name: string | null;
  why: Why | null;
}

/** Who is asked about a visit and its injections. */
export interface NamedPeople {
  /** `Encounter/x`; null: injections of no visit. */
  visit: string | null;
  attending: NamedPerson;
  /** Who ordered, by `MedicationAdministration/x`. */
  orderers: ReadonlyMap<string, NamedPerson>;
}
