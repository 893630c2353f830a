import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { groupNotices, type NoticeLine } from "#app/domain/notification/group-notices.ts";
import type { ShownMember } from "#app/domain/people/find-members.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { seeAllNotices } from "#app/use-cases/notices/see-notices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { listShownNotices } from "#db/queries/notices/shown-notices.ts";
import { NoticeLines, type LineView } from "./notice-lines.tsx";

export const links = laterStyles;
export const meta = titled("Your notices");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: memberId } = requireMember(context, request);
  const viewer = { ...(await libraryViewerOf(context)), memberId };
  const { db } = context.services;
  const lines = groupNotices(await listShownNotices(db.read, viewer));
  const helpers = await listDirectory(
    db.read,
    "member",
    lines.flatMap(({ helperIds }) => helperIds),
  );
  return { lines: lines.map((line) => viewOf(line, helpers)) };
}

function viewOf(line: NoticeLine, members: readonly ShownMember[]): LineView {
  const { key, says, why, thread, post, page, at, isNew, helperIds } = line;
  const to = thread === null ? page : postAddress(thread.number, post ?? 1);
  const helpers = members.flatMap(({ id, shown: { name, askMeAbout } }) =>
    helperIds.includes(id) && name !== undefined && askMeAbout !== undefined
      ? [{ to: `/members/${id}`, name, askMeAbout }]
      : [],
  );
  return { key, says, why, title: thread?.title ?? null, to, at, isNew, helpers };
}

/** "Mark all as seen". */
export async function action({ context }: ActionFunctionArgs) {
  const { id: memberId } = requireMember(context);
  await perform(context.services, seeAllNotices, { memberId });
  return redirect("/notices");
}

export default function Notices() {
  const { lines } = useLoaderData<typeof loader>();
  const fresh = lines.filter(({ isNew }) => isNew).length;
  return (
    <Page heading="Your notices">
      <p>
        {fresh === 0 ? "Nothing new. " : null}
        <Link to="/account/notices">Choose what we tell you, and when</Link>
      </p>
      <p>
        <Link to="/newsletters">Newsletters</Link>
      </p>
      {fresh === 0 ? null : (
        <Form method="post">
          <Button kind="secondary">Mark all as seen</Button>
        </Form>
      )}
      {lines.length === 0 ? (
        <p>When somebody answers you, names you, or writes in a thread that you follow, it stands here.</p>
      ) : (
        <NoticeLines lines={lines} />
      )}
    </Page>
  );
}
