import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { emptyStory, findKeptStory } from "#db/queries/conference/kept-stories.ts";
import { removeStoryConsents } from "#db/queries/conference/story-consents.ts";
import type { WhichStory } from "./keep-story.ts";
import { nextMoment } from "./next-moment.ts";

/** Removes a story for good, with its words, its picture and what was written down of the consent. */
export async function removeStory(
  { db, now, newId }: UseCaseTools,
  which: WhichStory,
): Promise<Result<null, { kind: "no-such-story" }>> {
  const story = await findKeptStory(db, which.viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  await removeStoryConsents(db, story.id);
  await emptyStory(db, story.id, nextMoment(now, story.changedAt));
  const of = { conferenceId: story.conferenceId, sessionId: story.sessionId, memberId: which.viewer.memberId, at: now };
  await insertConferenceChange(db, { id: newId(), ...of, what: "story-removed" });
  return ok(null);
}
