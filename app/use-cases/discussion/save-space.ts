import { seenByOf, spaceIdOf, type SpaceSettings } from "#app/domain/discussion/space-settings.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertSpaceRow, listSpaceIds, updateSpaceRow } from "#db/queries/discussion/space-rows.ts";
import { findMember } from "#db/queries/members.ts";
import { findSpace, upsertSpaceMember } from "#db/queries/space-members.ts";

export type SaveSpace = {
  viewer: MemberViewer;
  spaceId: string | null; // null: a new one
  settings: SpaceSettings;
};

type Refusal = { kind: "no-such-space" } | { kind: "no-such-host" };

/**
 * A facilitator makes a space or changes what is said of it, who reads and writes there and how one comes in. Who makes
 * one is in it. The host is a member with access, and is in it as well.
 */
export async function saveSpace(
  tools: UseCaseTools,
  { viewer: asker, spaceId, settings }: SaveSpace,
): Promise<Result<{ id: string }, Refusal>> {
  const { db, now } = tools;
  const viewer = { ...asker, now };
  const { memberId } = viewer;
  const known = spaceId === null ? null : await findSpace(db, spaceId);
  const may = spaceId === null ? mayDo(viewer, "answer-space-requests") : known !== null && keepsSpace(viewer, spaceId);
  if (memberId === null || !may) return refuse({ kind: "no-such-space" });
  if (settings.hostId !== null && (await findMember(db, settings.hostId))?.active !== true)
    return refuse({ kind: "no-such-host" });
  const row = { ...settings, seenBy: seenByOf(settings) };
  const id = known?.id ?? spaceIdOf(settings.name, await listSpaceIds(db));
  if (known === null) await insertSpaceRow(db, { id, ...row, sample: false, createdAt: now });
  else await updateSpaceRow(db, id, row);
  const inIt = [...(known === null ? [memberId] : []), ...(settings.hostId === null ? [] : [settings.hostId])];
  for (const one of new Set(inIt)) await letIn(tools, id, one);
  await noteChange(tools, memberId, known === null ? "space-made" : "space-changed", id);
  tools.announce({ kind: "space-changed", spaceId: id });
  return ok({ id });
}

async function letIn({ db, now, announce }: UseCaseTools, spaceId: string, memberId: string): Promise<void> {
  await upsertSpaceMember(db, { spaceId, memberId, state: "in", since: now });
  announce({ kind: "access-changed", memberId });
}
