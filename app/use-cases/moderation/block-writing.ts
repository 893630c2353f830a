import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endBlock, findBlock, insertWritingBlock } from "#db/queries/discussion/writing-blocks.ts";
import { findMember } from "#db/queries/members.ts";

type Keeper = LibraryViewer & { memberId: string };

const dayMs = 24 * 3_600_000;

/**
 * A facilitator stops a member from writing, in one space or (a facilitator of the network) anywhere, for some days or
 * until somebody ends it. They still read, and see why at every box.
 */
export async function blockWriting(
  tools: UseCaseTools,
  input: { viewer: Keeper; memberId: string; spaceId: string | null; days: number | null; why: string },
): Promise<Result<null, { kind: "no-such-member" } | { kind: "yourself" }>> {
  const { db, now, newId } = tools;
  const { viewer, memberId, spaceId, why } = input;
  const member = await findMember(db, memberId);
  if (member === null || !mayDo({ ...viewer, now }, "moderate", { spaceId, places: [] }))
    return refuse({ kind: "no-such-member" });
  if (memberId === viewer.memberId) return refuse({ kind: "yourself" });
  const until = input.days === null ? null : new Date(now.getTime() + input.days * dayMs);
  await insertWritingBlock(db, {
    id: newId(),
    memberId,
    spaceId,
    why,
    until,
    by: viewer.memberId,
    at: now,
    endedAt: null,
  });
  await noteChange(tools, viewer.memberId, "writing-stopped", memberId);
  return ok(null);
}

/** Ends it before its time. */
export async function endWritingBlock(
  tools: UseCaseTools,
  input: { viewer: Keeper; id: string },
): Promise<Result<null, { kind: "no-such-block" }>> {
  const { db, now } = tools;
  const viewer = { ...input.viewer, now };
  const block = await findBlock(db, input.id);
  if (block === null || !mayDo(viewer, "moderate", { spaceId: block.spaceId, places: [] }))
    return refuse({ kind: "no-such-block" });
  await endBlock(db, block.id, now);
  await noteChange(tools, viewer.memberId, "writing-allowed", block.memberId);
  return ok(null);
}
