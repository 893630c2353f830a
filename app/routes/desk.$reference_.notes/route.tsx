import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { standingNotes } from "#app/domain/record/record-note.ts";
import { listNotes } from "#db/queries/record/notes.ts";
import { intentOf, readTyped, type Typed } from "../administration/typed.ts";
import { answerWith, changedByOther } from "../desk.$reference/record-answer.ts";
import { actOnNotes } from "./act-on-notes.ts";
import { NotesPage } from "./notes-page.tsx";
import { notesView, noteView, type NoteView } from "./notes-view.ts";

export const links = laterStyles;
export const meta = titled("Notes under headings");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { found } = await requireCase(context, params["reference"]);
  const asked = { add: query.get("add"), change: query.get("change"), template: query.get("template") };
  return { view: await notesView(context.services, found, asked), done: query.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const typed = await readTyped(request);
  const { reference } = found.referral;
  const result = await unlessStorageRefuses(
    () => actOnNotes(context.services, typed, { memberId: viewer.memberId, reference }),
    () => null,
  );
  if (result === null) return answerWith<NoteView>(503, typed, { form: notSaved });
  if ("errors" in result) return answerWith<NoteView>(422, typed, result.errors);
  if (result.ok) return redirect(`/desk/${reference}/notes?done=${intentOf(typed) || "add"}`);
  switch (result.refusal.kind) {
    case "no-such-referral":
    case "no-such-note":
      throw data(null, { status: 404 });
    case "risk-stands":
      return answerWith<NoteView>(409, typed, {
        form: "A risk stands here. Say of it first that it does not hold any more.",
      });
    case "changed-meanwhile":
      return answerWith(409, typed, { form: changedByOther }, await newestOf(found.referral, typed));
  }

  async function newestOf(referral: typeof found.referral, { id }: Typed) {
    const standing = standingNotes(await listNotes(context.services.db.read, referral));
    const newest = standing.find((note) => note.id === id?.[0]);
    return newest === undefined ? null : noteView(newest);
  }
}

export default function Notes() {
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NotesPage view={view} done={answer === undefined ? done : null} answer={answer} />;
}
