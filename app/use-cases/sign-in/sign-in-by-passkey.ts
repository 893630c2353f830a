import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { findPasskey, updatePasskey } from "#db/queries/passkeys.ts";
import { openMemberSession, type NewSession } from "./open-member-session.ts";

export type SignInByPasskey = NewSession & {
  passkeyId: string;
  /** What the signature was checked against, and what it said. */
  counterBefore: number;
  counter: number;
  backedUp: boolean;
};

/**
 * Signs a member in by a passkey whose signature was checked. It was used with the device's lock, so it is both steps.
 * Refused when the passkey was used or taken away meanwhile, or its owner has no access.
 */
export async function signInByPasskey(
  tools: UseCaseTools,
  input: SignInByPasskey,
): Promise<Result<{ memberId: string }, { kind: "not-usable" }>> {
  const { db, now } = tools;
  const { passkeyId, counterBefore, counter, backedUp, ...session } = input;
  const passkey = await findPasskey(db, passkeyId);
  if (passkey === null || passkey.counter !== counterBefore) return refuse({ kind: "not-usable" });
  const member = await findMember(db, passkey.memberId);
  if (!member?.active) return refuse({ kind: "not-usable" });
  await updatePasskey(db, passkeyId, { counter, backedUp, lastUsedAt: now });
  await openMemberSession(tools, { ...session, memberId: member.id, bothSteps: true });
  return ok({ memberId: member.id });
}
