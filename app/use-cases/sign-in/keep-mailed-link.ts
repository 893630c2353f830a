import { linkLastsMs, type LinkPurpose } from "#app/domain/people/mailed-link.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertMailedLink } from "#db/queries/mailed-links.ts";

export type KeepMailedLink = {
  tokenHash: string;
  purpose: LinkPurpose;
  memberId: string | null;
  referralId: string | null;
};

/** Keeps the hash of a link just before it is mailed: its time begins when it is sent, not when it was asked for. */
export async function keepMailedLink({ db, now }: UseCaseTools, input: KeepMailedLink): Promise<Result<null, never>> {
  const expiresAt = new Date(now.getTime() + linkLastsMs[input.purpose]);
  await insertMailedLink(db, { ...input, createdAt: now, expiresAt, usedAt: null });
  return ok(null);
}
