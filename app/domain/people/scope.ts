/** How far a role reaches: the whole network, one team, one space, or one place (a council's or a PCN's code). */
export type Scope =
  { kind: "network" } | { kind: "team"; id: string } | { kind: "space"; id: string } | { kind: "place"; id: string };

/** What a grant's scope says. A word without a colon is a team's id, as it always was. Source: decision record 0023. */
export function readScope(scope: string | null): Scope {
  if (scope === null) return { kind: "network" };
  const [, kind, id] = /^(space|place):(.+)$/.exec(scope) ?? [];
  return (kind === "space" || kind === "place") && id !== undefined ? { kind, id } : { kind: "team", id: scope };
}

export function spaceScope(id: string): string {
  return `space:${id}`;
}

export function placeScope(id: string): string {
  return `place:${id}`;
}
