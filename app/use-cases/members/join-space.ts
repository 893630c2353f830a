import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { seesSpace } from "#app/domain/people/sees-space.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listSpaceKeepers } from "#db/queries/join-keepers.ts";
import { findSpace, findSpaceMember, removeSpaceMember, upsertSpaceMember } from "#db/queries/space-members.ts";

type NoSpace = { kind: "no-such-space" };
type Asked = { viewer: LibraryViewer; spaceId: string };

const quarterMs = 15 * 60_000;

/**
 * A member comes into a space that is open, or asks to come into one that is by request: then its keepers hear of it by
 * mail. Whoever is in it, or waits, stays so. A space that a member may not know of is not there.
 */
export async function joinSpace(
  tools: UseCaseTools,
  { viewer, spaceId, why }: Asked & { why: string },
): Promise<Result<{ state: "in" | "waiting" }, NoSpace | { kind: "by-invitation" }>> {
  const { db, now, announce } = tools;
  const { memberId } = viewer;
  const space = await findSpace(db, spaceId);
  if (memberId === null || space === null || !seesSpace(viewer, space)) return refuse({ kind: "no-such-space" });
  const standing = await findSpaceMember(db, spaceId, memberId);
  if (standing !== null && standing.state !== "declined") return ok({ state: standing.state });
  if (space.joining === "by-invitation") return refuse({ kind: "by-invitation" });
  const state = space.joining === "open" ? "in" : "waiting";
  await upsertSpaceMember(db, { spaceId, memberId, state, since: now, why: state === "in" ? "" : why });
  if (state === "in") announce({ kind: "access-changed", memberId });
  else await tellKeepers(tools, spaceId);
  return ok({ state });
}

/** A member leaves a space, or takes their request back. What they look after in it stays theirs. */
export async function leaveSpace(
  { db, announce }: UseCaseTools,
  { viewer, spaceId }: Asked,
): Promise<Result<null, NoSpace>> {
  const { memberId } = viewer;
  if (memberId === null || (await findSpaceMember(db, spaceId, memberId)) === null)
    return refuse({ kind: "no-such-space" });
  await removeSpaceMember(db, spaceId, memberId);
  announce({ kind: "access-changed", memberId });
  return ok(null);
}

/** One mail a quarter of an hour at most, at its end, so that every request is followed by one. */
async function tellKeepers({ db, now, newId, announce }: UseCaseTools, spaceId: string): Promise<void> {
  const quarter = Math.floor(now.getTime() / quarterMs);
  const runAt = new Date((quarter + 1) * quarterMs);
  for (const memberId of await listSpaceKeepers(db, spaceId, now)) {
    const uniqueKey = `${memberId} ${quarter}`;
    await addJob(db, { id: newId(), kind: "mail-space-waiting", uniqueKey, ids: { memberId }, runAt });
  }
  announce({ kind: "job-added", jobKind: "mail-space-waiting" });
}
