import { markPlaces } from "#app/domain/referral/mark-places.ts";
import type { StaffEntry } from "#db/queries/entries.ts";
import { deedLabels } from "./flag-view.ts";
import type { TimelineItem } from "./record-view.ts";

/** One thing that was said or noted, with what was noticed in the person's own words. */
export function timelineItem(entry: StaffEntry, called: string, nameOf: (id: string) => string): TimelineItem {
  const { seq: n, at, noticed } = entry;
  const deeds = entry.deeds === null ? null : deedLabels(entry);
  const { files } = entry;
  const said = { n, words: markPlaces(entry.words, noticed), files, deeds, at, forBoth: entry.audience === "both" };
  if (entry.author === "site") return { ...said, kind: "line", from: "staff", who: nameOf("site") };
  const kind = entry.audience === "staff" || entry.kind === "note" ? "note" : "message";
  if (entry.author === "person") return { ...said, kind, from: "person", who: called };
  return { ...said, kind, from: "staff", who: nameOf(entry.authorId ?? entry.author) };
}
