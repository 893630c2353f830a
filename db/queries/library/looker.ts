import { sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whereMay } from "#app/domain/people/may-do.ts";

/** What the door asks of a viewer: their values, or places for them in a statement that is kept. Null is nothing to ask. */
export type Looker = {
  now: SQL;
  memberId: SQL | null;
  spaceIds: SQL | null;
  keepsAll: boolean;
  keptSpaceIds: SQL | null;
  keptPlaces: SQL | null;
};

/** All of a viewer on which the words of the door depend. */
const traits = ["member", "in-spaces", "keeps-all", "keeps-spaces", "keeps-places"] as const;
type Trait = (typeof traits)[number];

type Values = { viewerNow: number; viewerId: string; viewerSpaces: string; keptSpaces: string; keptPlaces: string };

/** For a statement that runs once. */
export function lookerOf(viewer: LibraryViewer): Looker {
  const { has, values } = look(viewer);
  return lookerWith(has, (name) => sql`${values[name]}`);
}

/** For a statement that is kept: `name` tells all viewers apart for whom its words differ, and `values` go in at each run. */
export function keptLooker(viewer: LibraryViewer): { name: string; looker: Looker; values: Values } {
  const { has, values } = look(viewer);
  const looker = lookerWith(has, (name) => sql`${sql.placeholder(name)}`);
  const asked = Object.entries(looker).flatMap(([part, asks]) => (asks === null || asks === false ? [] : [part]));
  return { name: asked.join(" "), looker, values };
}

function look(viewer: LibraryViewer): { has: ReadonlySet<Trait>; values: Values } {
  const { memberId, spaceIds, now } = viewer;
  const reach = memberId === null ? { spaceIds: [], places: [] } : whereMay(viewer, "change-any");
  const kept = reach === "everywhere" ? { spaceIds: [], places: [] } : reach;
  const is = {
    member: memberId !== null,
    "in-spaces": spaceIds.length > 0,
    "keeps-all": reach === "everywhere",
    "keeps-spaces": kept.spaceIds.length > 0,
    "keeps-places": kept.places.length > 0,
  } satisfies Record<Trait, boolean>;
  const values = {
    viewerNow: now.getTime(),
    viewerId: memberId ?? "",
    viewerSpaces: JSON.stringify(spaceIds),
    keptSpaces: JSON.stringify(kept.spaceIds),
    keptPlaces: JSON.stringify(kept.places),
  };
  return { has: new Set(traits.filter((trait) => is[trait])), values };
}

function lookerWith(has: ReadonlySet<Trait>, at: (name: keyof Values) => SQL): Looker {
  const listIf = (trait: Trait, name: keyof Values) =>
    has.has(trait) ? sql`(SELECT value FROM json_each(${at(name)}))` : null;
  return {
    now: at("viewerNow"),
    memberId: has.has("member") ? at("viewerId") : null,
    spaceIds: listIf("in-spaces", "viewerSpaces"),
    keepsAll: has.has("keeps-all"),
    keptSpaceIds: listIf("keeps-spaces", "keptSpaces"),
    keptPlaces: listIf("keeps-places", "keptPlaces"),
  };
}
