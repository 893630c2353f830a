/** "Asha", "Asha and Ben", "Asha, Ben and Cath". */
export function sayNames(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}
