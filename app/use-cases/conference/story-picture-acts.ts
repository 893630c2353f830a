import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findKeptStory, findStoryRow, updateStory } from "#db/queries/conference/kept-stories.ts";
import { addJob } from "#db/queries/jobs.ts";
import { insertStored } from "#db/queries/library/versions.ts";
import type { WhichStory } from "./keep-story.ts";
import { nextMoment } from "./next-moment.ts";

const pictureTypes = ["image/jpeg", "image/png", "image/webp"];

/**
 * A facilitator gives a picture to a story. It is scanned and copied without the place where it was taken before it
 * becomes the story's picture; until then there is none. The story becomes a draft again.
 */
export async function giveStoryPicture(
  { db, now, newId, announce }: UseCaseTools,
  { storedId, mediaType, ...which }: WhichStory & { storedId: string; mediaType: string },
): Promise<Result<null, { kind: "no-such-story" | "no-picture" }>> {
  const story = await findKeptStory(db, which.viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  if (!pictureTypes.includes(mediaType)) return refuse({ kind: "no-picture" });
  const changedAt = nextMoment(now, story.changedAt);
  await updateStory(db, story.id, { pictureId: null, publishedAt: null, changedAt });
  const ids = { storyId: story.id, storedId, mediaType };
  const uniqueKey = `${story.id} ${storedId}`;
  await addJob(db, { id: newId(), kind: "clean-story-picture", uniqueKey, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "clean-story-picture" });
  return ok(null);
}

/** Takes the picture away. */
export async function removeStoryPicture(
  { db, now }: UseCaseTools,
  which: WhichStory,
): Promise<Result<null, { kind: "no-such-story" }>> {
  const story = await findKeptStory(db, which.viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  await updateStory(db, story.id, { pictureId: null, changedAt: nextMoment(now, story.changedAt) });
  return ok(null);
}

/** Part of the job that cleans a picture: the copy that holds nothing private becomes the story's picture. */
export async function keepStoryPicture(
  { db, now }: UseCaseTools,
  { storyId, copy }: { storyId: string; copy: { id: string; bytes: number; sha256: string } },
): Promise<void> {
  const story = await findStoryRow(db, storyId);
  await insertStored(db, { ...copy, createdAt: now });
  if (story !== null && story.title !== "")
    await updateStory(db, storyId, {
      pictureId: copy.id,
      publishedAt: null,
      changedAt: nextMoment(now, story.changedAt),
    });
}
