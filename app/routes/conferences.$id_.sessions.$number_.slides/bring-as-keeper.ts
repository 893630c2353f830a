import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { groupDecks } from "#app/domain/conference/group-decks.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { addDeck } from "#app/use-cases/conference/add-deck.ts";
import { perform } from "#app/use-cases/perform.ts";
import { toHeld, type FormWithFiles } from "../library/held-files.ts";

type Given = { viewer: LibraryViewer; conferenceId: string; sessionId: string };

/** A facilitator adds slides for whoever speaks in a session. */
export async function bringAsKeeper({ services }: AppLoadContext, given: Given, form: FormWithFiles) {
  const refuse = (problem: string, files = form.files) =>
    data({ typed: form.typed, errors: { files: problem }, held: toHeld(files) }, { status: 422 });
  if (form.problems.length > 0) return refuse(form.problems.join(" "));
  if (form.files.length === 0) return refuse("Choose the file with the slides.");
  let added = 0;
  for (const { files } of groupDecks(form.files)) {
    const done = await perform(services, addDeck, { ...given, files });
    if (!done.ok) return refuse("A file did not arrive whole. Choose it again.", []);
    added += 1;
  }
  return redirect(`/conferences/${given.conferenceId}/keep/decks?done=dropped&added=${added}`);
}
