import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { errorItems } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { readTyped } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences.$id_.keep_.decks/load-decks.ts";
import { actOnDeck } from "./act-on-deck.ts";
import { loadDeck } from "./load-deck.ts";
import { PermissionPart } from "./permission-part.tsx";

export const meta = titled("Slides");

export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kept = await requireKeptConference(context, params["id"], request);
  const deck = kept.decks.find(({ resource }) => String(resource.number) === params["number"]);
  if (deck === undefined || deck.resource.withdrawnAt !== null) throw data(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  return { ...(await loadDeck(context, kept, deck)), done: done === null ? null : (doneWords[done] ?? null) };
}

const doneWords: Readonly<Record<string, string>> = {
  placed: "The session is chosen",
  agreed: "Written down",
  ended: "Nobody sees these slides any more until somebody agrees again",
  hidden: "Nobody but facilitators sees these slides now",
  mailed: "The mail is on its way",
  revoked: "The links in earlier mails open nothing any more",
  presented: "Saved",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const kept = await requireKeptConference(context, params["id"]);
  return actOnDeck(context, kept, { number: Number(params["number"]), typed: await readTyped(request) });
}

export default function OneDeck() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, number, title, open, versions } = shown;
  return (
    <Page
      heading={title}
      caption={shown.conference}
      back={{ to: `/conferences/${id}/keep/decks`, text: "Slides" }}
      errors={errorItems(refused)}
    >
      {shown.done === null || refused !== undefined ? null : <NotificationBanner kind="success" heading={shown.done} />}
      <p>
        <strong>{shown.says}.</strong> <Link to={`/library/${number}`}>Its page in the library</Link>
      </p>
      <ul>
        {shown.mayPublish ? (
          <li>
            <Link to={`/conferences/${id}/keep/decks/publish?number=${number}`}>
              {open ? "Change when it is public" : "Publish it"}
            </Link>
          </li>
        ) : null}
        <li>
          <Link to={`/library/${number}/files`}>Replace these slides</Link>. The address stays, and older versions are
          kept.
        </li>
        {shown.newer ? (
          <li>
            <Link to={`/library/${number}/release`}>Look through the new version</Link>
          </li>
        ) : null}
      </ul>
      {open ? <RowButton fields={{ intent: "hide" }} text="Hide it from everybody" about={title} /> : null}
      <SessionPart shown={shown} />
      <PermissionPart shown={shown} refused={refused} />
      <h2 className="nhsuk-heading-m">As presented on the day</h2>
      <Form method="post">
        <input type="hidden" name="intent" value="presented" />
        <Select
          id="version"
          name="version"
          label="Which version was shown"
          value={shown.presentedChosen === null ? "" : String(shown.presentedChosen)}
          choices={[
            { value: "", label: "The newest when the session ended" },
            ...versions.map((version) => ({ value: String(version), label: `Version ${version}` })),
          ]}
        />
        <Button kind="secondary">Save</Button>
      </Form>
      <h2 className="nhsuk-heading-m">Remove it</h2>
      <p>It is gone everywhere at once. Its session says that the slides were removed.</p>
      <Form method="post">
        <input type="hidden" name="intent" value="remove" />
        <Button kind="warning">Remove these slides</Button>
      </Form>
    </Page>
  );
}

function SessionPart({ shown }: { shown: Pick<Awaited<ReturnType<typeof loadDeck>>, "sessions" | "sessionId"> }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Session</h2>
      <Form method="post">
        <input type="hidden" name="intent" value="place" />
        <Select
          id="session"
          name="session"
          label="Shown in"
          value={shown.sessionId ?? ""}
          choices={[{ value: "", label: "No session" }, ...shown.sessions]}
        />
        <Button kind="secondary">Save the session</Button>
      </Form>
    </>
  );
}
