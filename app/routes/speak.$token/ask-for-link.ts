import { setTimeout as wait } from "node:timers/promises";
import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { askForSpeakerLink } from "#app/use-cases/conference/speaker-link-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Typed } from "../administration/typed.ts";

const sameTimeMs = 250; // a speaker's address or not, the answer takes as long and says the same
const address = z.email().max(254);

/** Asks for a speaker's link by mail. Whoever asks is told the same, so that nobody learns whose address it is. */
export async function askForLink(
  { services, session, address: from }: AppLoadContext,
  typed: Typed,
  given: { sessionId: string | null; to: string },
) {
  const mail = address.safeParse((typed["mail"]?.[0] ?? "").trim());
  const refuse = (problem: string, status: number) => data({ typed, errors: { mail: problem } }, { status });
  if (!mail.success) return refuse("Enter your mail address, like jo@example.org.", 422);
  const allowance = await services.limits.take("join", { session: session.tokenHash, address: from });
  if (!allowance.allowed)
    return refuse(`Too many links were asked for from where you are. ${waitWords(allowance.retryAfterSeconds)}`, 429);
  const asked = { mail: mail.data, sessionId: given.sessionId };
  await Promise.all([perform(services, askForSpeakerLink, asked), wait(sameTimeMs)]);
  return redirect(given.to);
}
