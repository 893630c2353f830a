import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { announceThread, type AnnounceRefusal } from "#app/use-cases/announcing/announce-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { announceView } from "./announce-view.ts";
import { AudienceForm, SentList } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("Send a discussion as an announcement");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  const view = await announceView(context.services, viewer, numberIn(params["number"]));
  return { ...view, done: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const thread = numberIn(params["number"]);
  const typed = await readTyped(request);
  const audience = (["space", "network"] as const).find((one) => one === typed["audience"]?.[0]);
  if (audience === undefined) throw data(null, { status: 404 });
  const people = Number(typed["people"]?.[0]);
  const done = await perform(context.services, announceThread, { viewer, thread, audience, people });
  return done.ok
    ? redirect(`/threads/${thread}/announce?done`)
    : refuseForm(undefined, { form: problemOf(done.refusal) }, 409);
}

function problemOf(refusal: AnnounceRefusal): string {
  switch (refusal.kind) {
    case "no-such-thread":
    case "may-not-announce":
      throw data(null, { status: 404 });
    case "sent-already":
      return "It was sent already, so it was not sent again.";
    case "first-post-gone":
      return "Its first post does not stand any more, so there is nothing to send.";
    case "for-nobody":
      return "Nobody would be told, so nothing was sent.";
    case "other-people":
      return `Since you opened this page the number of members has changed to ${refusal.people}. Nothing was sent: look again, then send it.`;
  }
}

export default function Announce() {
  const { number, title, stands, audiences, sent, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Send this as an announcement"
      caption={title}
      back={{ to: `/threads/${number}`, text: title }}
      errors={errorItems(refused)}
    >
      {done && refused === undefined ? <NotificationBanner kind="success" heading="It is on its way" /> : null}
      <p>
        Everybody it concerns gets a notice, and a mail as they chose, with the first words of the discussion’s first
        post. Whoever muted the discussion or its space hears nothing.
      </p>
      <p>
        <strong>A mail cannot be called back.</strong> If you remove or change the post later, it stays as it was in
        their mailboxes. A discussion is sent once: for something new, begin a new one.
      </p>
      {stands ? null : <p>Its first post does not stand any more, so there is nothing to send.</p>}
      {stands ? audiences.map((view) => <AudienceForm key={view.audience} view={view} />) : null}
      {sent.length === 0 ? null : <SentList sent={sent} />}
    </Page>
  );
}
