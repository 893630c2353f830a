import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { makeToken } from "#app/sign-in/token.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { removeAnswer, shareFeedback } from "#app/use-cases/conference/keep-feedback.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listFeedback } from "#db/queries/conference/feedback.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { FeedbackResults } from "../conferences/feedback-results.tsx";
import { feedbackView } from "../conferences/feedback-view.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { requireSession } from "../conferences/require-session.ts";

export const meta = titled("What people thought of a session");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireKeptConference(context, params["id"], request);
  const { conference, session } = await requireSession(context, params);
  const { db, config } = context.services;
  return {
    to: `/conferences/${conference.id}/sessions/${session.number}`,
    title: session.title,
    shared: session.feedbackToken === null ? null : `${config.siteUrl}/feedback/${session.feedbackToken}`,
    view: feedbackView(await listFeedback(db.read, session.id)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer } = await requireKeptConference(context, params["id"]);
  const { conference, session } = await requireSession(context, params);
  const typed = await readTyped(request);
  const { services } = context;
  const of = { viewer, conferenceId: conference.id, number: session.number };
  const intent = intentOf(typed);
  const done =
    intent === "remove"
      ? await perform(services, removeAnswer, { ...of, id: typed["answer"]?.[0] ?? "" })
      : await perform(services, shareFeedback, {
          ...of,
          token: intent === "share" ? makeToken(services.ids.randomBytes) : null,
        });
  if (!done.ok) throw data(null, { status: 404 });
  return redirect(`/conferences/${conference.id}/keep/sessions/${session.number}/feedback`);
}

export default function KeepFeedback() {
  const { to, title, shared, view } = useLoaderData<typeof loader>();
  return (
    <Page heading="What people thought of it" caption={title} back={{ to, text: "The session" }}>
      <Sharing shared={shared} />
      <FeedbackResults {...view} mayRemove />
    </Page>
  );
}

function Sharing({ shared }: { shared: string | null }) {
  if (shared === null)
    return (
      <Form method="post">
        <p>Speakers can read this by a link, without an account. Whoever has the link can read it.</p>
        <Button kind="secondary" name="intent" value="share">
          Make a link for the speakers
        </Button>
      </Form>
    );
  return (
    <Form method="post">
      <p>Send this link to the speakers. Whoever has it can read the answers, without an account:</p>
      <p className="secret-address">
        <a href={shared}>{shared}</a>
      </p>
      <Button kind="secondary" name="intent" value="stop">
        Take the link back
      </Button>
    </Form>
  );
}
