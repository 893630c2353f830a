import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import { sayFilesOver } from "#app/domain/conversation/say-files-over.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { nothingSent } from "#app/routes/case-files/brought-words.ts";
import { readBrought, singles, type Brought } from "#app/routes/case-files/read-brought.ts";
import type { Services } from "#app/services.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { nothingWritten, tooLong } from "./problem-of-words.ts";
import { notSaved, unlessStorageRefuses } from "./unless-storage-refuses.ts";

const messageForm = z.object({ "client-id": z.uuid(), words: z.string().max(200_000) });

/**
 * `kept`: the same form was sent before with these other words, and they are what was taken. `files`: what is wrong with
 * the files, or that they have to be chosen again.
 */
export type MessageNotTaken = {
  problem: string | null;
  files: string | null;
  words: string;
  clientId: string;
  kept: string | null;
};

const changed =
  "You changed your words since you sent this. What you sent first is kept. Send the rest as a new message.";
const otherFiles =
  "You changed your files since you sent this. What you sent first is kept, and stands above. Send the others as a new message.";

type Message = { clientId: string; typed: string; words: string; brought: Brought };

/** Takes a message with its files, once; always ends in a redirect or in a page with every word kept. */
export async function takeMessage(request: Request, context: AppLoadContext, tracked: Tracked) {
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("answer", asker);
  const brought = await readBrought(request, context, { takesNone: !allowance.allowed });
  const parsed = messageForm.safeParse(singles(brought.typed));
  if (!parsed.success) throw data(null, { status: 400 });
  const { "client-id": clientId, words: typed } = parsed.data;
  const message = { clientId, typed, words: cleanText(typed), brought };
  if (!allowance.allowed) return notTaken(message, 429, { problem: waitWords(allowance.retryAfterSeconds) });
  const why = whyNotTaken(message);
  return why === null ? say(context.services, tracked, message) : notTaken(message, 422, why);
}

function whyNotTaken({ words, brought: { files, problem } }: Message): Partial<MessageNotTaken> | null {
  const tooMany = lettersTooMany(words);
  if (tooMany > 0) return { problem: tooLong(tooMany), ...(problem !== null && { files: problem }) };
  if (problem !== null) return { files: problem };
  return words === "" && files.length === 0 ? { problem: nothingWritten } : null;
}

async function say(services: Services, { conversationId, reference }: Tracked, message: Message) {
  const { clientId, words, brought } = message;
  const said = await unlessStorageRefuses(
    () => perform(services, sayAsPerson, { conversationId, clientId, words, files: brought.files }),
    () => null,
  );
  if (said === null) return notTaken(message, 503, { problem: notSaved });
  if (said.ok) return redirect(`/track/${reference}?done=${said.value.reopened ? "opened-again" : "said"}`);
  const { refusal } = said;
  switch (refusal.kind) {
    case "no-such-referral":
      throw data(null, { status: 404 });
    case "files-over":
      return notTaken(message, 422, { files: `${sayFilesOver(refusal)} ${nothingSent}` });
    case "changed": {
      const fresh = { clientId: services.ids.newId() };
      if (refusal.kept === words) return notTaken(message, 409, { files: otherFiles, ...fresh });
      return notTaken(message, 409, { problem: changed, kept: refusal.kept, ...fresh });
    }
  }
}

function notTaken({ typed, clientId, brought }: Message, status: number, why: Partial<MessageNotTaken>) {
  const files = brought.files.length === 0 && brought.problem === null ? null : nothingSent;
  return data<MessageNotTaken>({ problem: null, files, words: typed, clientId, kept: null, ...why }, { status });
}
