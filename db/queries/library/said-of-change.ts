import { inArray, and, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { members, resourceChanges } from "#db/schema/index.ts";

/** Changes that are about a member: why they were made holds the member's id, so that no name outlives its member. */
const aboutMember = ["owner-added", "owner-ended"] as const;

/** The member that a change is about: to be joined by `isAbout`. */
export const about = alias(members, "about");

export const isAbout = and(eq(about.id, resourceChanges.why), inArray(resourceChanges.what, aboutMember));

/** Why a change was made, as it is read now: a member's name is looked up each time. */
export const saidOfChange: SQL<string> = sql<string>`CASE WHEN ${inArray(resourceChanges.what, aboutMember)}
  THEN coalesce(${about.name}, '') ELSE ${resourceChanges.why} END`;
