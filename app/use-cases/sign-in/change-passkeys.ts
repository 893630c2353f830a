import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findPasskey, insertPasskey, removePasskey, type Passkey } from "#db/queries/passkeys.ts";

export type AddPasskey = Omit<Passkey, "createdAt" | "lastUsedAt">;

/** Ties a passkey that was checked to its member, who hears of it by mail. */
export async function addPasskey(
  { db, now, newId, announce }: UseCaseTools,
  input: AddPasskey,
): Promise<Result<null, { kind: "known-already" }>> {
  if ((await findPasskey(db, input.id)) !== null) return refuse({ kind: "known-already" });
  await insertPasskey(db, { ...input, createdAt: now, lastUsedAt: null });
  const ids = { memberId: input.memberId, passkeyId: input.id };
  await addJob(db, { id: newId(), kind: "mail-passkey-added", uniqueKey: input.id, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-passkey-added" });
  return ok(null);
}

/** A member takes one of their passkeys away: it opens nothing from now on. */
export async function takePasskeyAway(
  { db }: UseCaseTools,
  input: { id: string; memberId: string },
): Promise<Result<null, { kind: "no-such-passkey" }>> {
  return (await removePasskey(db, input)) ? ok(null) : refuse({ kind: "no-such-passkey" });
}
