import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { heldPosts, reports } from "#db/schema/index.ts";
import { findDraft, listDraftPlaces } from "./drafts.ts";
import { findHeldPost } from "./held-posts.ts";
import { openReportWords } from "./reports.ts";

/** What a member typed and has not sent, and what of theirs waits for a facilitator. For themselves. */
export async function listOwnUnsent(
  db: Database,
  memberId: string,
): Promise<{ place: string; title: string; body: string; at: Date }[]> {
  const unsent: { place: string; title: string; body: string; at: Date }[] = [];
  for (const { place, changedAt: at } of await listDraftPlaces(db, memberId)) {
    const draft = await findDraft(db, memberId, place);
    if (draft !== null) unsent.push({ place, title: draft.title, body: draft.body, at });
  }
  const waiting = and(eq(heldPosts.memberId, memberId), isNull(heldPosts.decision));
  for (const { id } of await db.select({ id: heldPosts.id }).from(heldPosts).where(waiting)) {
    const held = await findHeldPost(db, id);
    if (held !== null)
      unsent.push({ place: "waits for a facilitator", title: held.title, body: held.body, at: held.at });
  }
  return unsent;
}

/** What a member reported, and what they were answered. For themselves. */
export async function listOwnReports(
  db: Database,
  memberId: string,
): Promise<{ reason: string; words: string; at: Date; answer: string }[]> {
  const rows = await db.select().from(reports).where(eq(reports.memberId, memberId)).orderBy(desc(reports.at));
  return rows.map((row) => ({ reason: row.reason, words: openReportWords(db, row), at: row.at, answer: row.answer }));
}
