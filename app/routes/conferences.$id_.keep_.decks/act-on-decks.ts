import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { groupDecks } from "#app/domain/conference/group-decks.ts";
import { matchDeck } from "#app/domain/conference/match-deck.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import { addDeck } from "#app/use-cases/conference/add-deck.ts";
import { askMissing } from "#app/use-cases/conference/ask-speakers.ts";
import { placeDeck } from "#app/use-cases/conference/place-deck.ts";
import { removeDeck } from "#app/use-cases/conference/remove-deck.ts";
import { mailEverySpeaker } from "#app/use-cases/conference/speaker-link-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf } from "../administration/typed.ts";
import { toHeld, type FormWithFiles } from "../library/held-files.ts";
import type { KeptConference } from "./load-decks.ts";

/** What a facilitator does on the list of decks. Every act leads back to the list, which says what was done. */
export async function actOnDecks(context: AppLoadContext, kept: KeptConference, form: FormWithFiles) {
  const { services } = context;
  const { viewer, conference } = kept;
  const conferenceId = conference.id;
  const number = Number(form.typed["number"]?.[0]);
  const back = (done: string) => redirect(`/conferences/${conferenceId}/keep/decks?${done}`);
  switch (intentOf(form.typed)) {
    case "drop":
      return dropDecks(context, kept, form);
    case "place": {
      const sessionId = form.typed["session"]?.[0] ?? "";
      if (sessionId === "") return refused(form, { form: "Choose the session first, then press the button again." });
      const placed = await perform(services, placeDeck, { viewer, conferenceId, number, sessionId });
      if (placed.ok) return back("done=placed");
      return refused(form, { form: "This session or these slides are not there any more. Choose again." });
    }
    case "ask": {
      const asked = await perform(services, askMissing, { viewer, conferenceId });
      return asked.ok ? back(`done=asked&mails=${asked.value.mails}&without=${asked.value.noAddress}`) : gone();
    }
    case "mail-all": {
      const mailed = await perform(services, mailEverySpeaker, { viewer, conferenceId });
      return mailed.ok ? back(`done=mailed&mails=${mailed.value.mails}`) : gone();
    }
    case "remove": {
      const removed = await perform(services, removeDeck, { viewer, conferenceId, number });
      return removed.ok ? back("done=removed") : gone();
    }
    default:
      return gone();
  }
}

async function dropDecks({ services }: AppLoadContext, kept: KeptConference, form: FormWithFiles) {
  const { viewer, conference, sessions } = kept;
  if (form.problems.length > 0) return refused(form, { files: form.problems.join(" ") });
  if (form.files.length === 0) return refused(form, { files: "Choose the files with the slides." });
  const left: GivenFile[] = [];
  const told = { added: 0, newer: 0 };
  for (const { files } of groupDecks(form.files)) {
    const match = matchDeck(files[0]?.name ?? "", sessions);
    const sessionId = match.kind === "one" ? match.sessionId : null;
    const added = await perform(services, addDeck, { viewer, conferenceId: conference.id, files, sessionId });
    if (!added.ok) left.push(...files);
    else if (added.value.kind === "added") told.added += 1;
    else told.newer += 1;
  }
  if (left.length === 0)
    return redirect(`/conferences/${conference.id}/keep/decks?done=dropped&added=${told.added}&newer=${told.newer}`);
  const names = left.map(({ name }) => `“${name}”`).join(", ");
  return refused({ ...form, files: [] }, { files: `These did not arrive whole: ${names}. Choose them again.` });
}

function refused(form: FormWithFiles, errors: Record<string, string>) {
  return data({ typed: form.typed, errors, held: toHeld(form.files) }, { status: 422 });
}

function gone() {
  return data(
    { typed: {}, errors: { form: "This is not there any more. Here is the list as it is now." }, held: [] },
    { status: 409 },
  );
}
