import { data, redirect } from "@remix-run/node";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { answerDays, usualAnswerDays } from "#app/domain/sharing/answer-days.ts";
import type { Services } from "#app/services.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { askForWords, type AskRefusal } from "#app/use-cases/sharing/ask-for-words.ts";
import { endSharing } from "#app/use-cases/sharing/end-sharing.ts";
import { publishWords, type PublishRefusal } from "#app/use-cases/sharing/publish-words.ts";
import { intentOf, refuseForm, type Typed } from "../administration/typed.ts";
import { resourceRefusals } from "../library/resource-refusals.ts";

type Given = { viewer: LibraryViewer; thread: number; typed: Typed };

/** Does what a form of the page asks for. @throws 404 for what is not there or not theirs to decide. */
export async function takeShare(services: Services, given: Given) {
  const { viewer, thread, typed } = given;
  const here = `/threads/${thread}/share`;
  switch (intentOf(typed)) {
    case "ask":
      return ask(services, given, here);
    case "publish": {
      const hasRead = typed["read"]?.[0] === "yes";
      const shown = typed["shown"]?.[0] ?? "";
      const done = await perform(services, publishWords, { viewer, thread, hasRead, shown });
      return done.ok ? redirect(`${here}?done=published`) : refuseForm(typed, publishErrors(done.refusal));
    }
    case "end": {
      const done = await perform(services, endSharing, { viewer, thread });
      if (!done.ok) throw data(null, { status: 404 });
      return redirect(`${here}?done=ended`);
    }
    default:
      throw data(null, { status: 404 });
  }
}

async function ask(services: Services, { viewer, thread, typed }: Given, here: string) {
  const one = (name: string) => typed[name]?.[0] ?? "";
  const visibility = (["space", "members", "public"] as const).find((seenBy) => seenBy === one("visibility"));
  if (visibility === undefined) return refuseForm(typed, { visibility: "Choose who can see it." });
  const tags = { topics: typed["topics"] ?? [], audiences: typed["audiences"] ?? [], places: typed["places"] ?? [] };
  const made = { author: "Members of the network", organisation: "", contact: "", madeOn: "", credit: "" };
  const terms = { licence: one("licence"), permission: "writers-agreed", notesAllowed: false };
  const fields = { title: cleanLine(one("title")), summary: "", type: "other", language: "en", ...tags };
  const done = await perform(services, askForWords, {
    viewer,
    thread,
    posts: (typed["posts"] ?? []).map(Number).filter(Number.isSafeInteger),
    fields: { ...fields, ...made, ...terms },
    inShort: cleanText(one("inShort")),
    visibility,
    days: answerDays.find((days) => String(days) === one("days")) ?? usualAnswerDays,
    saidNotPersonal: typed["not-personal"]?.includes("yes") === true,
  });
  return done.ok ? redirect(`${here}?done=asked-${done.value.asked}`) : refuseForm(typed, askErrors(done.refusal));
}

function askErrors(refusal: AskRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-thread":
      throw data(null, { status: 404 });
    case "no-posts":
      return { posts: "Choose at least one post." };
    case "in-short-personal":
      return { inShort: "This may give a person away. Take it out, or say that it is about nobody." };
    case "in-short-too-long":
      return { inShort: "Make this shorter." };
    default:
      return resourceRefusals(refusal);
  }
}

function publishErrors(refusal: PublishRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-thread":
    case "not-asked":
      throw data(null, { status: 404 });
    case "nothing-agreed":
      return { form: "Nobody has agreed yet, so there is nothing to make a resource of." };
    case "title-of-another":
      return {
        form: "The title is the question’s own, and whoever asked it has not agreed. Write another title below, and ask again.",
      };
    case "not-read":
      return { read: "Read it first, and say that nobody can be recognised who has not agreed." };
    case "changed-meanwhile":
      return {
        form: "Somebody has answered or changed their words since you opened this page. Read it again, then go on.",
      };
    default:
      return { form: Object.values(resourceRefusals(refusal))[0] ?? "" };
  }
}
