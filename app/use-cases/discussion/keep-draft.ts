import { isDraftPlaceKey, longestDraft, mostDrafts } from "#app/domain/discussion/draft-place.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDraft, removeDraft, trimDrafts, upsertDraft, type Draft } from "#db/queries/discussion/drafts.ts";

type Refusal = { kind: "no-such-place" } | { kind: "too-long" } | { kind: "newer"; draft: Draft };

/**
 * Keeps what a member has typed so far, on every device of theirs; nothing typed ends it. `version`: the one that the
 * words on their screen grew from, 0 when there was none. Words of another device in between are not written over: they
 * come back, and the member chooses. @returns the new version.
 */
export async function keepDraft(
  { db, now }: UseCaseTools,
  input: { memberId: string; place: string; title: string; body: string; version: number },
): Promise<Result<{ version: number }, Refusal>> {
  const { memberId, place, title, body } = input;
  if (!isDraftPlaceKey(place)) return refuse({ kind: "no-such-place" });
  if (title.length + body.length > longestDraft) return refuse({ kind: "too-long" });
  const before = await findDraft(db, memberId, place);
  if (before !== null && before.title === title && before.body === body) return ok({ version: before.version });
  if (before !== null && before.version !== input.version) return refuse({ kind: "newer", draft: before });
  if (title.trim() === "" && body.trim() === "") {
    await removeDraft(db, memberId, place);
    return ok({ version: 0 });
  }
  const version = (before?.version ?? 0) + 1;
  await upsertDraft(db, { memberId, place }, { title, body, version, changedAt: now });
  await trimDrafts(db, memberId, mostDrafts);
  return ok({ version });
}
