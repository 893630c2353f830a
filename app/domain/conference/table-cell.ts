/**
 * Words as a cell of a table that spreadsheets open. What would begin a formula there is made plain by a mark in front;
 * so is what begins with that mark already, so that nothing is lost on the way back.
 * Source: OWASP, CSV injection.
 */
export function safeCell(words: string): string {
  return /^['=+\-@\t\r]/.test(words) ? `'${words}` : words;
}

/** The words of such a cell again. */
export function readCell(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
