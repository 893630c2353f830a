/** "Asha", "Asha and Ben", "Asha, Ben and Cath". */
export function sayNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
