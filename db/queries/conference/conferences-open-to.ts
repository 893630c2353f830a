import { eq, sql, type SQL } from "drizzle-orm";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { conferences } from "#db/schema/index.ts";

/**
 * THE DOOR of conferences: true for the rows of `conferences` that somebody may see. Every query of conferences, rooms,
 * sessions and speakers joins it. Its twin, in words: app/domain/conference/why-conference-not.ts.
 */
export function conferencesOpenTo(viewer: MemberViewer): SQL {
  return keepsConferences(viewer) ? sql`1` : eq(conferences.visibility, "public");
}

/** How the door stands for somebody: a part of the name of every statement that is kept and asks it. */
export function conferenceDoorName(viewer: MemberViewer): "keeper" | "reader" {
  return keepsConferences(viewer) ? "keeper" : "reader";
}
