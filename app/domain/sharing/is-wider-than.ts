import type { Release } from "#app/domain/library/resource.ts";

/**
 * Whether more people would see a resource than its writers agreed to. A draft is seen by nobody else; another space is
 * other people.
 */
export function isWiderThan(
  agreed: Pick<Release, "visibility" | "spaceId">,
  wanted: Pick<Release, "visibility" | "spaceId">,
): boolean {
  switch (wanted.visibility) {
    case "draft":
      return false;
    case "space":
      return agreed.visibility === "space" && agreed.spaceId !== wanted.spaceId;
    case "members":
      return agreed.visibility === "space";
    case "public":
      return agreed.visibility !== "public";
  }
}
