/** Where the words of an entry are sealed. Sealed text opens at its own place only, so everybody who reads or writes it asks here. */
export function entryBodyPlace(row: string) {
  return { table: "entries", row, column: "body" };
}
