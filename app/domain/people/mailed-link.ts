const minute = 60_000;
const day = 24 * 60 * minute;

export type LinkPurpose = "sign-in" | "invitation" | "work-address";

/**
 * How long a mailed link can be used, in milliseconds: a sign-in link for a quarter of an hour, an invitation and the
 * confirming of a work address for a week. Source: docs/decisions/0008-sign-in-and-jobs.md.
 */
export const linkLastsMs: Readonly<Record<LinkPurpose, number>> = {
  "sign-in": 15 * minute,
  invitation: 7 * day,
  "work-address": 7 * day,
};

export type LinkRefusal = { kind: "no-such-link" } | { kind: "link-used" } | { kind: "link-expired" };

/** Why a mailed link cannot be used: never made, used before, or run out. Null: it can. */
export function whyLinkNot(link: { usedAt: Date | null; expiresAt: Date } | null, now: Date): LinkRefusal | null {
  if (link === null) return { kind: "no-such-link" };
  if (link.usedAt !== null) return { kind: "link-used" };
  return link.expiresAt <= now ? { kind: "link-expired" } : null;
}
