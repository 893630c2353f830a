import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { PersonRequestKind } from "#app/domain/record/person-request.ts";
import { nothingWritten, tooLong } from "#app/routes/track.$reference/problem-of-words.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askInWords } from "#app/use-cases/tracking/ask-in-words.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { askWords } from "./ask-words.ts";

const askForm = z.object({ "client-id": z.uuid(), words: z.string().max(200_000) });

const changed =
  "You changed your words since you sent this. What you sent first is kept, and stands below. Send the rest as another one.";

export type AskNotTaken = { problem: string; words: string; clientId: string };

/** Takes what a person asks, once; always ends in a redirect or in a page with every word kept. */
export async function takeAsk(
  request: Request,
  context: AppLoadContext,
  { tracked, kind }: { tracked: Tracked; kind: PersonRequestKind },
) {
  const parsed = askForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const { "client-id": clientId } = parsed.data;
  const words = cleanText(parsed.data.words);
  const notTaken = (status: number, problem: string, id = clientId) =>
    data<AskNotTaken>({ problem, words: parsed.data.words, clientId: id }, { status });
  if (words === "" && askWords[kind].mayBeEmpty === undefined) return notTaken(422, nothingWritten);
  const tooMany = lettersTooMany(words);
  if (tooMany > 0) return notTaken(422, tooLong(tooMany));
  const { services, session, address } = context;
  const allowance = await services.limits.take("answer", { session: session.tokenHash, address });
  if (!allowance.allowed) return notTaken(429, waitWords(allowance.retryAfterSeconds));
  const { conversationId, reference } = tracked;
  const asked = await unlessStorageRefuses(
    () => perform(services, askInWords, { conversationId, clientId, kind, words }),
    () => null,
  );
  if (asked === null) return notTaken(503, notSaved);
  if (asked.ok) return redirect(`/track/${reference}/ask/${kind}?done=${asked.value.heard ? "heard" : "sent"}`);
  if (asked.refusal.kind === "changed") return notTaken(409, changed, services.ids.newId());
  throw data(null, { status: 404 });
}
