import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { whyStoryConsentNot, type StoryConsentProblem } from "#app/domain/conference/story-consent-fields.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { WhichStory } from "#app/use-cases/conference/keep-story.ts";
import { recordStoryConsent, renewConsentLink } from "#app/use-cases/conference/story-consent-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { refuseForm, type Typed } from "../administration/typed.ts";
import { privately } from "../speak.$token/privately.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { wordsToRead } from "./words-to-read.ts";

const ownId = z.uuid();

/** Writes a consent down. The link for the person is shown in the answer, this once: we keep no way to show it again. */
export async function recordConsent(context: AppLoadContext, which: WhichStory, typed: Typed) {
  const first = (name: string) => (typed[name]?.[0] ?? "").trim();
  const id = ownId.safeParse(first("consentId"));
  if (!id.success) return refuseForm(typed, { form: "Load the page again and try once more." });
  const fields = {
    takenOn: first("takenOn"),
    untilOn: first("untilOn"),
    shownName: first("shownName"),
    pictureAllowed: first("picture") === "yes",
  };
  const errors = unsaid(typed);
  if (Object.keys(errors).length > 0)
    return refuseForm(typed, { ...consentProblems(whyStoryConsentNot(fields, todayOf(context))), ...errors });
  const token = makeToken(context.services.ids.randomBytes);
  const recorded = await perform(context.services, recordStoryConsent, {
    ...which,
    id: id.data,
    fields,
    wordsRead: first("words"),
    wordsNow: wordsToRead(context).hash,
    tokenHash: hashToken(token),
  });
  if (recorded.ok) {
    if (recorded.value.isNew) return answerLink(context, token);
    return redirect(`/conferences/${which.conferenceId}/keep/stories/${which.number}?done=saved`);
  }
  switch (recorded.refusal.kind) {
    case "not-right":
      return refuseForm(typed, consentProblems(recorded.refusal.problems));
    case "words-changed":
      return refuseForm(
        typed,
        { form: "The words to read have changed. Let the person read the new ones first." },
        409,
      );
    case "no-such-story":
      throw data(null, { status: 404 });
  }
}

/** What the act is not told, and must be said all the same. */
function unsaid(typed: Typed): FieldErrors {
  const errors: FieldErrors = {};
  if (!["yes", "no"].includes(typed["picture"]?.[0] ?? "")) errors["picture"] = "Say whether a picture may be shown.";
  if (typed["read"]?.[0] !== "yes") errors["read"] = "Tick this when the person has read or heard the words.";
  return errors;
}

/** Makes another link for a person who has lost theirs. */
export async function giveLink(context: AppLoadContext, which: WhichStory, typed: Typed) {
  const token = makeToken(context.services.ids.randomBytes);
  const consentId = typed["of"]?.[0] ?? "";
  const made = await perform(context.services, renewConsentLink, { ...which, consentId, tokenHash: hashToken(token) });
  if (!made.ok) throw data(null, { status: 404 });
  return answerLink(context, token);
}

function answerLink({ services }: AppLoadContext, token: string) {
  const link = `${services.config.siteUrl}/story-consent/${token}`;
  return data({ typed: undefined, errors: {}, link }, { headers: privately });
}

function consentProblems(problems: readonly StoryConsentProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) errors[problem.field] ??= sentence(problem);
  return errors;
}

function sentence({ kind, field }: StoryConsentProblem): string {
  switch (kind) {
    case "needed":
      return field === "takenOn" ? "Write the day on which they agreed." : "Write the last day that they chose.";
    case "not-yet":
      return "This day is still to come. Write the day on which they agreed.";
    case "past":
      return "This day is past, or today. Write a day that is still to come.";
    case "too-far":
      return "Choose a day within five years. Then ask the person again.";
    case "too-long":
      return "This name is too long. Make it shorter.";
  }
}
