import type { LaidSite } from "../laid-site.ts";

/** The cookie of the lead of a team, and who is open in it. */
export type SaidOfDesk = { cookie: string; references: string[] };

export type DeskPlace = Omit<LaidSite, "said"> & { said: SaidOfDesk };
