/**
 * Whether a row of the trace stays hidden from the person while a safeguarding hold stands: looks and changes of
 * safeguarding leads, and whatever tells that there is a worry. Their page and their copy ask this. After the hold it
 * shows again. Source: decision record 0038.
 */
export function isHiddenWhileHeld({ role, what }: { role: string; what: string }): boolean {
  return role === "safeguarding-lead" || what.includes("safeguarding") || what.startsWith("hold-");
}
