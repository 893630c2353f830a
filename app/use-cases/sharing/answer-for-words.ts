import { shownWords } from "#app/domain/sharing/shown-words.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listSharedWords, updateSharingPost, type SharedWords } from "#db/queries/discussion/sharing-words.ts";
import { answerSharing, findSharingById, listSharingWriters, type Sharing } from "#db/queries/discussion/sharings.ts";
import { takeOut } from "./take-out.ts";

export type AnswerForWords = {
  memberId: string;
  sharingId: string;
  answer: "named" | "unnamed" | "no";
  /** What the page showed: the terms, and each post with the version of its words. */
  terms: number;
  shown: string;
};

export type AnswerRefusal = { kind: "not-asked" } | { kind: "changed-meanwhile" };

/**
 * A member says whether their words may be taken over: with their name, without it, or not. A yes holds for the very
 * words and terms that the page showed. A no, also one that comes later, takes their words out at once. Who may say it
 * was shown by their own signed link, or by being signed in.
 */
export async function answerForWords(tools: UseCaseTools, given: AnswerForWords): Promise<Result<null, AnswerRefusal>> {
  const { db, now } = tools;
  const { memberId, sharingId, answer } = given;
  const sharing = await findSharingById(db, sharingId);
  if (sharing === null || sharing.state === "ended") return refuse({ kind: "not-asked" });
  const writer = (await listSharingWriters(db, sharingId)).find((one) => one.memberId === memberId);
  if (writer === undefined) return refuse({ kind: "not-asked" });
  const own = await ownWords(tools, sharing, memberId);
  const isSame = given.terms === sharing.terms && given.shown === shownWords(own);
  if (answer !== "no" && !isSame) return refuse({ kind: "changed-meanwhile" });
  for (const { postId, version } of own)
    await updateSharingPost(db, { sharingId, postId, agreedVersion: answer === "no" ? null : version });
  await answerSharing(db, { sharingId, memberId, answer, terms: sharing.terms, answeredAt: now });
  const renamed = writer.answer !== answer && own.some(({ takenVersion }) => takenVersion !== null);
  await takeOut(tools, sharing, { all: renamed });
  return ok(null);
}

/** Their posts that stand: what they are asked for. */
export async function ownWords(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  sharing: Sharing,
  memberId: string,
): Promise<SharedWords[]> {
  const words = await listSharedWords(db, sharing, now);
  return words.filter((one) => one.memberId === memberId && one.stand !== "gone" && one.stand !== "left");
}
