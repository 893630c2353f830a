import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addSession, changeSession } from "#app/use-cases/conference/keep-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listRooms } from "#db/queries/conference/rooms.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { refuseMeanwhile } from "../conferences/say-meanwhile.ts";
import { sessionChoices } from "../conferences/session-choices.ts";
import { SessionFieldset } from "../conferences/session-fields.tsx";
import { sessionProblems, sessionShape, storedFields, toSession } from "../conferences/session-form.ts";
import { actOnSession } from "./act-on-session.ts";
import { findOpenSession } from "./find-open-session.ts";

export const meta = titled("Change the programme");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const rooms = await listRooms(context.services.db.read, viewer, conference.id);
  const open = await findOpenSession(context, { viewer, conference, number: params["number"] });
  const choices = sessionChoices(conference, rooms);
  return { id: conference.id, name: conference.name, choices, open: open?.view ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const typed = await readTyped(request);
  const { services } = context;
  const conferenceId = conference.id;
  const open = await findOpenSession(context, { viewer, conference, number: params["number"] });
  const back = `/conferences/${conferenceId}/keep`;
  if (open !== null) {
    const which = { viewer, conferenceId, number: open.view.number };
    const done = await actOnSession(context, which, intentOf(typed));
    if (done !== null) return done;
  }
  const parsed = parseTyped(sessionShape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const said = { viewer, conferenceId, ...toSession(parsed.value) };
  const seen = Number(typed["seen"]?.[0]);
  const result =
    open === null
      ? await perform(services, addSession, said)
      : await perform(services, changeSession, { ...said, number: open.view.number, seen });
  if (result.ok) return redirect(`${back}?done=${open === null ? "added" : "saved"}`);
  switch (result.refusal.kind) {
    case "fields":
      return refuseForm(typed, sessionProblems(result.refusal.problems));
    case "no-such-room":
      return refuseForm(typed, { roomId: "Somebody else has taken this room away. Choose another." });
    case "changed-meanwhile":
      if (open !== null)
        return refuseMeanwhile(
          typed,
          open.changedAt,
          storedFields(open.view.stored, open.room, typed["roomId"]?.[0] ?? ""),
        );
      throw data(null, { status: 404 });
    case "no-such-session":
      throw data(null, { status: 404 });
  }
}

export default function KeepSession() {
  const { id, name, choices, open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const seen = refused?.typed?.["seen"]?.[0] ?? open?.seen ?? "";
  return (
    <Page
      heading={open === null ? "Add to the programme" : "Change the programme"}
      caption={name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      errors={errorItems(refused)}
    >
      {open === null || open.stored.kind === "break" ? null : (
        <p>
          <Link to={`/conferences/${id}/sessions/${open.number}`}>The session as everyone sees it</Link>
        </p>
      )}
      <Form method="post" noValidate key={seen}>
        <input type="hidden" name="seen" value={seen} />
        <SessionFieldset kept={keptIn(refused)} stored={open?.stored ?? null} choices={choices} />
        <Button>{open === null ? "Add it" : "Keep the changes"}</Button>
      </Form>
      {open === null ? null : open.cancelled ? (
        <RowButton fields={{ intent: "takes-place" }} text="It takes place after all" about={open.stored.title} />
      ) : (
        <RowButton fields={{ intent: "cancel" }} text="Cancel it" about={open.stored.title} />
      )}
      {open === null ? null : (
        <RowButton
          fields={{ intent: "remove" }}
          text="Remove it, as if it had never been there"
          about={open.stored.title}
        />
      )}
    </Page>
  );
}
