import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readFormWithFiles } from "../library/held-files.ts";
import { actOnDecks } from "./act-on-decks.ts";
import { DeckGroups } from "./deck-groups.tsx";
import { doneWords } from "./done-words.ts";
import { requireKeptConference, toLine } from "./load-decks.ts";

export const meta = titled("Slides of the conference");

export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, sessions, decks } = await requireKeptConference(context, params["id"], request);
  const lines = decks
    .filter(({ resource }) => resource.withdrawnAt === null)
    .map((deck) => ({ ...toLine(context, deck, sessions), wanted: deck.deck.wanted !== null }));
  const { uploads } = context.services.config;
  return {
    id: conference.id,
    name: conference.name,
    sessions: sessions.map(({ id, label }) => ({ id, label })),
    lines,
    /** What "Publish" speaks of: decks in a session, of which nobody has said when they shall be public. */
    ready: lines.filter((line) => !line.wanted && readyKinds.has(line.state)).length,
    missing: lines.filter(({ state }) => state === "waiting-for-permission").length,
    most: { files: uploads.filesAtOnce, megabytes: Math.floor(uploads.bytesOfFile / 1_000_000) },
    done: doneWords(new URL(request.url).searchParams),
  };
}

const readyKinds: ReadonlySet<string> = new Set(["ready", "waiting-for-release"]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const kept = await requireKeptConference(context, params["id"]);
  return actOnDecks(context, kept, await readFormWithFiles(request, context));
}

export default function Decks() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, lines, ready, missing, sessions } = shown;
  return (
    <Page
      heading="Slides"
      caption={shown.name}
      back={{ to: `/conferences/${id}`, text: "The conference" }}
      errors={errorItems(refused)}
    >
      {shown.done === null ? null : <NotificationBanner kind="success" heading={shown.done} />}
      {ready === 0 ? null : (
        <ButtonLink to={`/conferences/${id}/keep/decks/publish`}>Publish the ready ones</ButtonLink>
      )}
      <DeckGroups id={id} lines={lines} sessions={sessions} />
      {missing === 0 ? null : (
        <Form method="post">
          <input type="hidden" name="intent" value="ask" />
          <p>
            Those who have not said yet get a mail with their own link. Whoever does not answer is reminded twice, three
            working days apart. Then we stop.
          </p>
          <Button kind="secondary">Ask those missing by mail</Button>
          <p>
            Did they tell you already?{" "}
            <Link to={`/conferences/${id}/keep/decks/permissions`}>Write down who agreed</Link>
          </p>
        </Form>
      )}
      <DropForm {...shown.most} held={refused?.held ?? []} error={keptIn(refused).error("files")} />
      <h2 className="nhsuk-heading-m">Before the day</h2>
      <Form method="post">
        <input type="hidden" name="intent" value="mail-all" />
        <p>Each speaker with an address gets a link to bring slides and say what we may do with them.</p>
        <ButtonGroup>
          <Button kind="secondary">Mail every speaker their link</Button>
        </ButtonGroup>
      </Form>
      <p>
        <Link to={`/conferences/${id}/pack`} reloadDocument>
          Download everything that is public, with the programme
        </Link>
      </p>
    </Page>
  );
}

type DropProps = { files: number; megabytes: number; held: { id: string; name: string }[]; error: string | undefined };

function DropForm({ files, megabytes, held, error }: DropProps) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      <h2 className="nhsuk-heading-m">Add slides</h2>
      <input type="hidden" name="intent" value="drop" />
      <FileInput
        id="files"
        name="files"
        label="All files at once"
        hint={`Up to ${files} at a time, of ${megabytes} MB each. We find the session by the file’s name: its number, its time like 09.30, the title, or who speaks. A PDF with the same name as the slides belongs to them. Nothing is public before you say so.`}
        error={error}
        held={held}
        uploadTo="/library/upload"
      />
      <Button>Add the slides</Button>
    </Form>
  );
}
