import { guestSession } from "#app/domain/people/session-length.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertGrant } from "#db/queries/sessions.ts";

export type GrantConversation = {
  tokenHash: string;
  conversationId: string;
  as: "person" | "person-all-data" | "referrer";
  /** When the grant ends; a day from now when left out. The session's own end comes first if it is earlier. */
  endsAt?: Date;
};

/** Lets a session open one conversation. Called inside the act that begins or finds it; safe to call twice. */
export async function grantConversation(
  { db, now }: UseCaseTools,
  input: GrantConversation,
): Promise<Result<null, never>> {
  await insertGrant(db, {
    tokenHash: input.tokenHash,
    conversationId: input.conversationId,
    asWhom: input.as,
    grantedAt: now,
    endsAt: input.endsAt ?? new Date(now.getTime() + guestSession.lastsMs),
  });
  return ok(null);
}
