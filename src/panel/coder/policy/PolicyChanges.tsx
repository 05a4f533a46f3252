/** What the last switch of the payer policy changed. */
export function PolicyChanges() {
  return null;
}
