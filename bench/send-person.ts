import { randomBytes, randomUUID } from "node:crypto";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import type { Services } from "#app/services.ts";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { beginConversation } from "#app/use-cases/guide/begin-conversation.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { findReferralOfConversation, type Referral } from "#db/queries/referrals.ts";
import { ordinaryForms } from "#test/support/guide-person.ts";

/** Somebody who walks through the guide by its real acts and sends: with the token of their browser. */
export async function sendPerson(services: Services): Promise<{ token: string; referral: Referral }> {
  const token = makeToken((count) => randomBytes(count));
  const conversationId = randomUUID();
  const session = { tokenHash: hashToken(token), device: "A bench" };
  await perform(services, beginConversation, { conversationId, door: "guide", ...session });
  for (const [turn, [stepId, form]] of ordinaryForms.entries()) {
    const raw = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]]));
    const posted = { conversationId, turn, clientId: randomUUID(), raw };
    const taken =
      stepId === "check"
        ? await perform(services, submitReferral, posted)
        : await perform(services, answerStep, { ...posted, stepId });
    if (!taken.ok) throw new Error(`${stepId} was refused: ${taken.refusal.kind}`);
  }
  const referral = await findReferralOfConversation(services.db.read, conversationId);
  if (referral === null) throw new Error("What was sent is not there");
  return { token, referral };
}
