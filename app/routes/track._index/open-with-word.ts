import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";

/** What a door that opens with a key and a word says and does: the tracking page with a reference, answers with a code. */
export type WordDoor = {
  key: "reference" | "code"; // the name of its box
  missing: { key: string; word: string };
  /** The same for a wrong word, for a key that is not there or has ended, and for one that is locked. */
  notOpened: string;
  cannotLook: string; // storage refuses
  tryWord(request: Request, context: AppLoadContext, typed: { key: string; word: string }): Promise<TriedDoor>;
};

export type TriedDoor = { opened: false } | { opened: true; to: string; cookie: string | null };

/** What was typed as the key, and why it did not open. The word is never given back. */
export type NotOpened = { key: string; errors: Record<string, string>; notice: string | null };

const box = z.string().max(200).default("");

/** One try at a door: refused with what to do next, or a redirect to where it leads. A try that opens is not counted. */
export async function openWithWord(request: Request, context: AppLoadContext, door: WordDoor) {
  const form = Object.fromEntries(await request.formData());
  const parsed = z.object({ key: box, word: box }).safeParse({ key: form[door.key], word: form["word"] });
  const typed = parsed.success ? parsed.data : { key: "", word: "" };
  const refused = (status: number, notice: string | null, errors = {}) =>
    data<NotOpened>({ key: typed.key, errors, notice }, { status });
  const missing = whatIsMissing(typed, door);
  if (Object.keys(missing).length > 0) return refused(422, null, missing);
  const { limits } = context.services;
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await limits.take("track", asker);
  if (!allowance.allowed) {
    return refused(429, `Many people tried from this place just now. ${waitWords(allowance.retryAfterSeconds)}`);
  }
  const tried = await unlessStorageRefuses<TriedDoor | null>(
    () => door.tryWord(request, context, typed),
    () => null,
  );
  if (tried === null) return refused(503, door.cannotLook);
  if (!tried.opened) return refused(422, door.notOpened);
  await limits.giveBack("track", asker);
  return redirect(tried.to, tried.cookie === null ? {} : { headers: { "Set-Cookie": tried.cookie } });
}

function whatIsMissing(typed: { key: string; word: string }, { key, missing }: WordDoor): Record<string, string> {
  return {
    ...(typed.key.trim() === "" && { [key]: missing.key }),
    ...(typed.word.trim() === "" && { word: missing.word }),
  };
}
