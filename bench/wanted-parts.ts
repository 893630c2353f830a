/** The parts of a bench that are wanted, in their order; all of them when none is named. @throws for a part that is not known */
export function wantedParts<Part>(parts: Readonly<Record<string, Part>>, only: readonly string[]): Part[] {
  const strange = only.filter((name) => !(name in parts));
  if (strange.length > 0) throw new Error(`The parts are ${Object.keys(parts).join(", ")}; not ${strange.join(", ")}`);
  return Object.entries(parts).flatMap(([name, part]) => (only.length === 0 || only.includes(name) ? [part] : []));
}
