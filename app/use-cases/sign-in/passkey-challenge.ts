import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { replaceChallenge, takeChallenge } from "#db/queries/passkeys.ts";
import { beginGuestSession } from "./begin-guest-session.ts";

const lastsMs = 5 * 60_000;

type Kept = { tokenHash: string; device: string; purpose: "add" | "sign-in"; challenge: string };

/** Keeps what a browser must sign: for its session alone, for five minutes. Signing in begins without a session. */
export async function keepChallenge(tools: UseCaseTools, input: Kept): Promise<Result<null, never>> {
  const { tokenHash, device, purpose, challenge } = input;
  await beginGuestSession(tools, { tokenHash, device });
  const expiresAt = new Date(tools.now.getTime() + lastsMs);
  await replaceChallenge(tools.db, { tokenHash, purpose, challenge, expiresAt });
  return ok(null);
}

/** Uses a challenge up, whatever comes of it: each is good for one try. */
export async function takeKeptChallenge(
  { db, now }: UseCaseTools,
  input: Pick<Kept, "tokenHash" | "purpose">,
): Promise<Result<{ challenge: string | null }, never>> {
  const taken = await takeChallenge(db, input.tokenHash);
  const good = taken !== null && taken.purpose === input.purpose && taken.expiresAt > now;
  return ok({ challenge: good ? taken.challenge : null });
}
