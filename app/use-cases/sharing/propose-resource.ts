import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteModeration } from "#app/use-cases/moderation/note-moderation.ts";
import { writeNotices } from "#app/use-cases/notices/write-notices.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findProposal } from "#db/queries/discussion/moderation-acts.ts";
import { findSharing } from "#db/queries/discussion/sharings.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { listModerators } from "#db/queries/join-keepers.ts";
import { listReadersOf } from "#db/queries/notices/viewers.ts";

export type ProposeRefusal = { kind: "no-such-thread" } | { kind: "begun-already" } | { kind: "why-too-long" };

/**
 * Whoever began a thread proposes to those who look after it that it becomes a resource of the library. It asks nobody for
 * their words: a facilitator decides whether to. Proposed twice, it is proposed once. Source: community.md D26.
 */
export async function proposeResource(
  tools: UseCaseTools,
  { viewer: given, thread: number, why }: { viewer: LibraryViewer; thread: number; why: string },
): Promise<Result<null, ProposeRefusal>> {
  const { db, now } = tools;
  const viewer = { ...given, now };
  const thread = await findThread(db, viewer, number);
  const { memberId } = viewer;
  if (thread === null || memberId === null || thread.createdBy !== memberId) return refuse({ kind: "no-such-thread" });
  if ([...why].length > longestRemark) return refuse({ kind: "why-too-long" });
  if ((await findSharing(db, thread.id)) !== null) return refuse({ kind: "begun-already" });
  if ((await findProposal(db, thread.id)) !== null) return ok(null);
  await noteModeration(tools, { threadId: thread.id, memberId, what: "proposed", why });
  const keepers = (await listModerators(db, thread.spaceId, now)).filter((id) => id !== memberId);
  const readers = await listReadersOf(db, thread.id, { memberIds: keepers, now });
  const uniqueKey = `proposed ${thread.id}`;
  const notice = { kind: "asked", why: "proposed", uniqueKey, threadId: thread.id, post: 1, about: null } as const;
  await writeNotices(tools, { notices: [...readers].map((id) => ({ ...notice, memberId: id })) });
  return ok(null);
}
