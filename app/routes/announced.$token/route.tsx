import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { threadAddress } from "#app/domain/discussion/post-address.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { sayAnnouncementRead } from "#app/use-cases/announcing/say-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findAnnouncement, listAnnouncedTo } from "#db/queries/discussion/announcements.ts";
import { findThreadById } from "#db/queries/discussion/threads.ts";
import { readSignedLink } from "#db/queries/notices/signed-links.ts";
import { findReader, listReadable } from "#db/queries/notices/viewers.ts";
import { privately } from "../speak.$token/privately.ts";

export const meta = titled("An announcement");

export const headers: HeadersFunction = () => privately;

/** Only looks: scanners of mail open every link, and must not count as readers. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = await findLink(context, params["token"] ?? "");
  if (link === null) return data({ state: "unknown" as const }, { status: 410, headers: privately });
  const done = new URL(request.url).searchParams.has("done");
  const { to, title } = link;
  return data({ state: done ? ("done" as const) : ("asks" as const), to, title }, { headers: privately });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  const here = `/announced/${encodeURIComponent(token)}`;
  const link = await findLink(context, token);
  if (link === null) return redirect(here, { headers: privately });
  const { announcementId, memberId } = link;
  await perform(context.services, sayAnnouncementRead, { announcementId, memberId });
  return redirect(`${here}?done`, { headers: privately });
}

/** The announcement that a link is about, while it was meant for its member and they may still read it. */
async function findLink({ services }: AppLoadContext, token: string) {
  const { db, clock } = services;
  const link = await readSignedLink(db.read, "announced", token);
  const announcement = await findAnnouncement(db.read, link?.said[0] ?? "");
  const reader = link === null ? null : await findReader(db.read, link.memberId, clock.now());
  if (announcement === null || reader === null) return null;
  const thread = await findThreadById(db.read, announcement.threadId);
  const isMeant = (await listAnnouncedTo(db.read, announcement.id)).includes(reader.memberId);
  if (thread === null || !isMeant || (await listReadable(db.read, reader, [thread.id])).size === 0) return null;
  const { memberId } = reader;
  return { announcementId: announcement.id, memberId, to: threadAddress(thread.number), title: thread.title };
}

export default function Announced() {
  const shown = useLoaderData<typeof loader>();
  switch (shown.state) {
    case "asks":
      return (
        <Page heading={shown.title} caption="Announcement">
          <p>Those who sent this would like to know how many have read it. They see a number, and no names.</p>
          <Form method="post">
            <Button>I have read it</Button>
          </Form>
          <ReadIt to={shown.to} />
        </Page>
      );
    case "done":
      return (
        <Page heading="Thank you" caption="Announcement">
          <p>You are counted as one who has read it. You can close this page.</p>
          <ReadIt to={shown.to} />
        </Page>
      );
    case "unknown":
      return (
        <Page heading="This link does not work">
          <p>A part of it may be missing, or the announcement is not open to you any more.</p>
          <p>
            <Link to="/notices">Sign in and read your notices</Link>
          </p>
        </Page>
      );
  }
}

function ReadIt({ to }: { to: string }) {
  return (
    <p>
      <Link to={to}>Read it on the site</Link> (you may have to sign in)
    </p>
  );
}
