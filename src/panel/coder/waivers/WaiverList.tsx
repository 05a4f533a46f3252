/** The waivers in force, those that waive nothing, and those that have expired. */
export function WaiverList() {
  return null;
}
