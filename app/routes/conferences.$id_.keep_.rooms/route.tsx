import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { addRoom, changeRoom, takeRoomAway, type RoomRefusal } from "#app/use-cases/conference/keep-rooms.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listRooms } from "#db/queries/conference/rooms.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";

export const meta = titled("Rooms of a conference");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const rooms = await listRooms(context.services.db.read, viewer, conference.id);
  return {
    id: conference.id,
    name: conference.name,
    rooms: rooms.map((room) => ({ id: room.id, name: room.name, access: room.access })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const typed = await readTyped(request);
  const first = (name: string) => typed[name]?.[0] ?? "";
  const of = { viewer, conferenceId: conference.id, id: first("room") };
  const said = (which: string) => ({ name: first(`name${which}`), access: first(`access${which}`) });
  const intent = intentOf(typed);
  const which = intent === "add" ? "" : `-${of.id}`;
  const result =
    intent === "remove"
      ? await perform(context.services, takeRoomAway, of)
      : intent === "change"
        ? await perform(context.services, changeRoom, { ...of, ...said(which) })
        : await perform(context.services, addRoom, { ...of, ...said(which) });
  if (result.ok) return redirect(`/conferences/${conference.id}/keep/rooms`);
  return refuseForm(typed, roomProblems(result.refusal, which));
}

function roomProblems({ kind }: RoomRefusal, which: string): Record<string, string> {
  switch (kind) {
    case "no-such-conference":
      throw data(null, { status: 404 });
    case "no-such-room":
      return { form: "Somebody else has taken this room away. Add it again if it is still needed." };
    case "name-needed":
      return { [`name${which}`]: "Write what the room is called." };
    case "name-taken":
      return { [`name${which}`]: "Another room of this conference has this name. Choose another." };
    case "room-in-use":
      return { form: "There are sessions in this room. Move them to another room first." };
  }
}

export default function Rooms() {
  const { id, name, rooms } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page
      heading="Rooms"
      caption={name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      errors={errorItems(refused)}
    >
      {rooms.length === 0 ? <p>There is no room yet. A session without a room is for everyone.</p> : null}
      {rooms.map((room) => (
        <section key={room.id} aria-label={room.name}>
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="room" value={room.id} />
            <TextInput {...kept.one(`name-${room.id}`, room.name)} label={`Name of ${room.name}`} />
            <TextInput {...kept.one(`access-${room.id}`, room.access)} label={`Access of ${room.name} (optional)`} />
            <Button kind="secondary">Save {room.name}</Button>
          </Form>
          <RowButton fields={{ intent: "remove", room: room.id }} text="Take away" about={room.name} />
        </section>
      ))}
      <h2 className="nhsuk-heading-m">Add a room</h2>
      <Form method="post" noValidate key={rooms.length}>
        <input type="hidden" name="intent" value="add" />
        <TextInput {...kept.one("name")} label="Name" />
        <TextInput {...kept.one("access")} label="Access (optional)" hint="Like ground floor, hearing loop" />
        <Button>Add the room</Button>
      </Form>
    </Page>
  );
}
