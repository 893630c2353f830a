/** What a facilitator says of a space. */
export type SpaceSettings = {
  name: string;
  purpose: string;
  postsSeenBy: "public" | "members" | "space";
  writtenBy: "members" | "space" | "keepers";
  joining: "open" | "by-request" | "by-invitation";
  kind: "talk" | "noticeboard";
  hostId: string | null;
};

/** The longest of each, in letters. */
export const spaceLengths = { name: 80, purpose: 400 };

/**
 * Who may know that a space is there: whoever may read it; of one that only those in it read, every member may know,
 * unless one comes in by invitation only.
 */
export function seenByOf({
  postsSeenBy,
  joining,
}: Pick<SpaceSettings, "postsSeenBy" | "joining">): "public" | "members" | "space" {
  if (postsSeenBy !== "space") return postsSeenBy;
  return joining === "by-invitation" ? "space" : "members";
}

const taken = ["new"]; // stands in an address

/** The id of a new space, from its name: kebab-case, with a number when another space has it. */
export function spaceIdOf(name: string, others: readonly string[]): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = (letters ?? ["space"]).join("-").slice(0, 60).replace(/-$/, "");
  const used = new Set([...others, ...taken]);
  if (!used.has(base)) return base;
  let count = 2;
  while (used.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
