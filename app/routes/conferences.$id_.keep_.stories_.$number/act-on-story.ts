import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { WhichStory } from "#app/use-cases/conference/keep-story.ts";
import { changeStory, hideStory, publishStory } from "#app/use-cases/conference/keep-story.ts";
import { removeStory } from "#app/use-cases/conference/remove-story.ts";
import { withdrawStoryConsent } from "#app/use-cases/conference/story-consent-acts.ts";
import { removeStoryPicture } from "#app/use-cases/conference/story-picture-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { changedMeanwhile, intentOf, refuseForm, type Typed } from "../administration/typed.ts";
import { readStory, storyProblems } from "../conferences.$id_.keep_.stories/story-form.ts";
import { giveLink, recordConsent } from "./act-on-consent.ts";
import { takePicture } from "./take-picture.ts";
import type { FormWithFiles } from "../library/held-files.ts";

/** What a facilitator does with a story. The page they come back to says what was done. */
export async function actOnStory(context: AppLoadContext, which: WhichStory, form: FormWithFiles) {
  const { typed } = form;
  const { services } = context;
  const back = (done: string) =>
    redirect(`/conferences/${which.conferenceId}/keep/stories/${which.number}?done=${done}`);
  switch (intentOf(typed)) {
    case "words":
      return changeWords(context, which, typed);
    case "picture":
      return takePicture(context, which, form);
    case "no-picture":
      return (await perform(services, removeStoryPicture, which)).ok ? back("removed") : gone();
    case "consent":
      return recordConsent(context, which, typed);
    case "link":
      return giveLink(context, which, typed);
    case "show":
      return show(context, which, typed);
    case "hide":
      return (await perform(services, hideStory, which)).ok ? back("saved") : gone();
    case "remove": {
      const removed = await perform(services, removeStory, which);
      return removed.ok ? redirect(`/conferences/${which.conferenceId}/keep/stories`) : gone();
    }
    case "withdraw": {
      const done = await perform(services, withdrawStoryConsent, { kind: "facilitator", ...which });
      return done.ok ? back("saved") : gone();
    }
    default:
      return refuseForm(typed, { form: "We did not understand this. Load the page again and try once more." });
  }

  function gone(): never {
    throw data(null, { status: 404 });
  }
}

async function changeWords({ services }: AppLoadContext, which: WhichStory, typed: Typed) {
  const seen = Number(typed["seen"]?.[0]);
  const changed = await perform(services, changeStory, { ...which, seen, ...readStory(typed) });
  if (changed.ok) return redirect(`/conferences/${which.conferenceId}/keep/stories/${which.number}?done=saved`);
  switch (changed.refusal.kind) {
    case "not-right":
      return refuseForm(typed, storyProblems(changed.refusal.problems));
    case "changed-meanwhile":
      return refuseForm(typed, { form: changedMeanwhile }, 409);
    case "no-such-story":
      throw data(null, { status: 404 });
  }
}

async function show({ services }: AppLoadContext, which: WhichStory, typed: Typed) {
  if (typed["known"]?.[0] !== "yes")
    return refuseForm(typed, {
      known: "Tick this when the person knows these words, and you have looked at each place.",
    });
  const findings = Number(typed["findings"]?.[0]);
  const shown = await perform(services, publishStory, { ...which, seen: Number(typed["seen"]?.[0]), findings });
  if (shown.ok) return redirect(`/conferences/${which.conferenceId}/keep/stories/${which.number}?done=saved`);
  switch (shown.refusal.kind) {
    case "no-consent":
      return refuseForm(typed, { form: "The person has not agreed, or their consent has ended. Write it down first." });
    case "look-first":
    case "changed-meanwhile":
      return refuseForm(typed, { form: "The story was changed meanwhile. Look at it again, then show it." }, 409);
    case "no-such-story":
      throw data(null, { status: 404 });
  }
}
