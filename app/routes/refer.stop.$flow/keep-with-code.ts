import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { showComeBackCode } from "#app/domain/guide/come-back-code.ts";
import { sayKeptUntil } from "#app/domain/guide/unsent-kept.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { whyWordNot, type KnownOfPerson } from "#app/domain/referral/tracking-word.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { wordSentences } from "#app/routes/track.$reference_.word/take-word.ts";
import { hashWord } from "#app/sign-in/hash-word.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { giveComeBackCode } from "#app/use-cases/guide/give-come-back-code.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";

const codeForm = z.object({ "form-id": z.uuid(), word: z.string().max(200).default("") });

export type Kept =
  { given: true; code: string; until: string } | { given: false; status: number; problem: string; typed: string };

/** Makes a code for this conversation with the word of the form; the code is in the answer and nowhere else. */
export async function keepWithCode(
  request: Request,
  context: AppLoadContext,
  conversation: Conversation,
): Promise<Kept> {
  const { services } = context;
  const form = await request.formData();
  const typed = String(form.get("word") ?? "").slice(0, 200);
  const refused = (status: number, problem: string): Kept => ({ given: false, status, problem, typed });
  const parsed = codeForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(422, wordSentences["too-long"]);
  const why = whyWordNot(typed, await knownOf(context, conversation));
  if (why !== null) return refused(422, wordSentences[why.kind]);
  // Hashing is slow on purpose, so it is counted before it is done.
  const allowance = await services.limits.take("answer", {
    session: context.session.tokenHash,
    address: context.address,
  });
  if (!allowance.allowed) return refused(429, waitWords(allowance.retryAfterSeconds));
  const input = {
    conversationId: conversation.id,
    formId: parsed.data["form-id"],
    word: await hashWord(services, typed),
  };
  const made = await unlessStorageRefuses(
    () => perform(services, giveComeBackCode, input),
    () => null,
  );
  if (made === null) return refused(503, notSaved);
  if (!made.ok) return refused(409, "We could not make a code this time. Go back one page, then try again.");
  const { code, keptUntil } = made.value;
  return { given: true, code: showComeBackCode(code), until: sayKeptUntil(keptUntil, services.calendar) };
}

/** What others may know of the person, as far as it was told by now: a word made of it is no secret. */
async function knownOf({ services }: AppLoadContext, { id, flowVersion, door }: Conversation): Promise<KnownOfPerson> {
  const answers = await listAcceptedAnswers(services.db.read, id);
  const { name, helper, birthDate, postcode } = cardFrom(
    activeAnswers(services.flows.byVersion(flowVersion), answers),
    door,
  );
  const names = [name.first, name.last, name.called, helper?.name ?? ""].filter((one) => one !== "");
  return { names, birthDate, postcode, reference: null };
}
