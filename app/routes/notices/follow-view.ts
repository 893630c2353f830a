import { followingSpace, followingThread, followLevels } from "#app/domain/notification/follow.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { FollowView } from "#app/ui/discussion/follow-view.ts";
import { setFollow, type SetFollow } from "#app/use-cases/notices/set-follow.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { findSpaceFollow, findThreadFollow } from "#db/queries/notices/follows.ts";

/** What a member hears of a thread that they may read, for `FollowPart`; null for whoever is not signed in. */
export async function followView(
  { db }: Services,
  { memberId }: Pick<LibraryViewer, "memberId">,
  { id, spaceId }: Pick<ThreadRow, "id" | "spaceId">,
): Promise<FollowView | null> {
  if (memberId === null) return null;
  const thread = await findThreadFollow(db.read, memberId, id);
  const space = spaceId === null ? null : await findSpaceFollow(db.read, memberId, spaceId);
  return { of: "thread", ...followingThread({ thread, space }) };
}

/** The same for a space that they may read. */
export async function spaceFollowView(
  { db }: Services,
  { memberId }: Pick<LibraryViewer, "memberId">,
  spaceId: string,
): Promise<FollowView | null> {
  if (memberId === null) return null;
  const chosen = await findSpaceFollow(db.read, memberId, spaceId);
  return { of: "space", ...followingSpace(chosen?.level ?? null) };
}

/** Takes the form of `FollowPart`, once its intent is "follow". @returns false when there is nothing to follow. */
export async function takeFollow(
  services: Services,
  viewer: LibraryViewer,
  of: SetFollow["of"],
  typed: Readonly<Record<string, readonly string[]>>,
): Promise<boolean> {
  const level = followLevels.find((one) => one === typed["level"]?.[0]);
  if (level === undefined) return false;
  return (await perform(services, setFollow, { viewer, of, level })).ok;
}
