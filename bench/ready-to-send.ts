import { randomUUID } from "node:crypto";
import type { Services } from "#app/services.ts";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { beginConversation } from "#app/use-cases/guide/begin-conversation.ts";
import { perform } from "#app/use-cases/perform.ts";

import { ordinaryForms } from "#test/support/guide-person.ts";

/** Conversations on the ordinary path, answered up to the last page, one after another from practices all over the region. */
export async function readyToSend(services: Services, people: number): Promise<string[]> {
  return Promise.all(Array.from({ length: people }, (_, n) => answerAll(services, n)));
}

async function answerAll(services: Services, n: number): Promise<string> {
  const conversationId = randomUUID();
  await perform(services, beginConversation, { conversationId, door: "guide", tokenHash: randomUUID(), device: "" });
  const practices = services.content.region.practices;
  const practice = practices[n % practices.length]?.code ?? "";
  for (const [turn, [stepId, form]] of ordinaryForms.slice(0, -1).entries()) {
    const raw = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, [name === "practice" ? practice : value]]),
    );
    const taken = await perform(services, answerStep, { conversationId, stepId, turn, clientId: randomUUID(), raw });
    if (!taken.ok) throw new Error(`An answer to ${stepId} was refused: ${taken.refusal.kind}`);
  }
  return conversationId;
}
