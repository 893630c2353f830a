import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { whyWordNot, type WordRefusal } from "#app/domain/referral/tracking-word.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { hashWord } from "#app/sign-in/hash-word.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { chooseTrackingWord } from "#app/use-cases/tracking/choose-tracking-word.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import type { WordProblem } from "./word-form.tsx";

const wordForm = z.object({ word: z.string().max(200).default("") });

/** Keeps the word of the form; null when it was kept, else what to do about it. `by`: the member of staff who types it for them. */
export async function takeWord(
  request: Request,
  context: AppLoadContext,
  tracked: Tracked,
  by?: string,
): Promise<WordProblem | null> {
  const { services } = context;
  const parsed = wordForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return { problem: wordSentences["too-long"], typed: "" };
  const typed = parsed.data.word;
  const why = whyWordNot(typed, knownOf(tracked));
  if (why !== null) return { problem: wordSentences[why.kind], typed };
  // Hashing is slow on purpose, so it is counted before it is done.
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await services.limits.take("answer", asker);
  if (!allowance.allowed) return { problem: waitWords(allowance.retryAfterSeconds), typed };
  const hash = await hashWord(services, typed);
  return unlessStorageRefuses<WordProblem | null>(
    async () => {
      await perform(services, chooseTrackingWord, {
        conversationId: tracked.conversationId,
        hash,
        ...(by !== undefined && { by }),
      });
      return null;
    },
    () => ({ problem: notSaved, typed }),
  );
}

function knownOf({ card, reference }: Tracked) {
  const { first, last, called } = card.name;
  const names = [first, last, called, card.helper?.name ?? ""].filter((name) => name !== "");
  return { names, birthDate: card.birthDate, postcode: card.postcode, reference };
}

/** What to do about a word that cannot be taken. */
export const wordSentences: Readonly<Record<WordRefusal["kind"], string>> = {
  "too-short": "Choose a word with four letters or more.",
  "too-long": "Choose a word with 40 letters or fewer.",
  "your-name": "Choose a word that is not a name: others may know it.",
  "birth-date": "Choose a word that is not a birthday: others may know it.",
  postcode: "Choose a word that is not a postcode: others may know it.",
  reference: "Choose a word that is not your reference.",
};
