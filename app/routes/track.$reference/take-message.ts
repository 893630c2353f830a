import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { nothingWritten, tooLong } from "./problem-of-words.ts";
import { notSaved, unlessStorageRefuses } from "./unless-storage-refuses.ts";

const messageForm = z.object({ "client-id": z.uuid(), words: z.string().max(200_000) });

/** `kept`: the same form was sent before with these other words, and they are what was taken. */
export type MessageNotTaken = { problem: string; words: string; clientId: string; kept: string | null };

const changed =
  "You changed your words since you sent this. What you sent first is kept. Send the rest as a new message.";

/** Takes a message, once; always ends in a redirect or in a page with every word kept. */
export async function takeMessage(request: Request, context: AppLoadContext, tracked: Tracked) {
  const parsed = messageForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const { "client-id": clientId } = parsed.data;
  const words = cleanText(parsed.data.words);
  const notTaken = (status: number, problem: string) =>
    data<MessageNotTaken>({ problem, words: parsed.data.words, clientId, kept: null }, { status });

  if (words === "") return notTaken(422, nothingWritten);
  const tooMany = lettersTooMany(words);
  if (tooMany > 0) return notTaken(422, tooLong(tooMany));
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("answer", asker);
  if (!allowance.allowed) return notTaken(429, waitWords(allowance.retryAfterSeconds));
  const { conversationId, reference } = tracked;
  const said = await unlessStorageRefuses(
    () => perform(context.services, sayAsPerson, { conversationId, clientId, words }),
    () => null,
  );
  if (said === null) return notTaken(503, notSaved);
  if (!said.ok) {
    if (said.refusal.kind === "no-such-referral") throw data(null, { status: 404 });
    const again = { words: parsed.data.words, clientId: context.services.ids.newId(), kept: said.refusal.kept };
    return data<MessageNotTaken>({ problem: changed, ...again }, { status: 409 });
  }
  return redirect(`/track/${reference}?done=${said.value.reopened ? "opened-again" : "said"}`);
}
