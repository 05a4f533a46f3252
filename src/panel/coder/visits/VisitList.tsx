/** The patient's visits of a period. */
export function VisitList() {
  return null;
}
