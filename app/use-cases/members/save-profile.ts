import { readInterests, type ProfileField, type ProfileWords, type SeenBy } from "#app/domain/people/profile.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateMember } from "#db/queries/members.ts";
import { replaceProfile } from "#db/queries/profiles.ts";

export type SaveProfile = {
  memberId: string;
  name: string;
  words: ProfileWords;
  seenBy: Readonly<Record<ProfileField, SeenBy>>;
};

/** A member says who they are, and who sees which part of it. */
export async function saveProfile(
  { db, now, content }: UseCaseTools,
  input: SaveProfile,
): Promise<Result<null, { kind: "no-such-place" } | { kind: "no-such-topic" }>> {
  const { place, interests } = input.words;
  const { topics } = content.vocabulary;
  if (readInterests(interests).some((id) => !topics.some((topic) => topic.id === id)))
    return refuse({ kind: "no-such-topic" });
  if (place !== "" && !content.vocabulary.places.some(({ id }) => id === place)) {
    return refuse({ kind: "no-such-place" });
  }
  await updateMember(db, input.memberId, { name: input.name });
  await replaceProfile(db, input.memberId, { words: input.words, seenBy: input.seenBy, changedAt: now });
  return ok(null);
}
