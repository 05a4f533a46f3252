/** The facts in force on a date under a policy, frozen. Filled in by the tables beside this file. */
export interface Knowledge {
  /** Changes whenever a row does. */
  version: string;
}
