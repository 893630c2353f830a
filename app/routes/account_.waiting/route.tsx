import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Card } from "#app/ui/card/card.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { takeHeldBack } from "#app/use-cases/moderation/take-held-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listHeldOf } from "#db/queries/discussion/held-posts.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { readTyped } from "../administration/typed.ts";

export const links = laterStyles;
export const meta = titled("Posts that wait");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: memberId } = requireMember(context, request);
  const { db, renderWrittenText } = context.services;
  const held = await listHeldOf(db.read, memberId);
  const files = await listFilesOfPosts(
    db.read,
    held.map(({ id }) => id),
  );
  return {
    isNew: new URL(request.url).searchParams.get("done") === "held",
    posts: held.map(({ id, title, body, at, why, decision, reason }) => ({
      id,
      title,
      at,
      why,
      files: (files.get(id) ?? []).map(({ name }) => name),
      html: decision === null ? renderWrittenText(body) : null,
      reason: decision === "declined" ? reason : null,
    })),
  };
}

/** Takes a post back that nobody has decided about yet. @throws 404 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { id: memberId } = requireMember(context);
  const typed = await readTyped(request);
  const done = await perform(context.services, takeHeldBack, { memberId, id: typed["id"]?.[0] ?? "" });
  if (!done.ok) throw data(null, { status: 404 });
  return redirect("/account/waiting");
}

export default function Waiting() {
  const { posts, isNew } = useLoaderData<typeof loader>();
  return (
    <Page heading="Posts that wait" back={{ to: "/account", text: "Your account" }}>
      {isNew ? (
        <NotificationBanner kind="success" heading="We have your post">
          <p>
            A facilitator looks at it, usually within a working day. You get a mail then. Nobody else reads it before.
          </p>
        </NotificationBanner>
      ) : null}
      {posts.length === 0 ? <p className="empty-list">Nothing that you wrote waits.</p> : null}
      {posts.map(({ id, title, at, why, html, reason, files }) => (
        <Card key={id} heading={title === "" ? "Your post" : title}>
          <p>
            You wrote it on <When at={at} form="moment" />.
          </p>
          {html === null ? (
            <p>A facilitator did not put it on the site. They say: {reason}</p>
          ) : (
            <>
              <p>{saysWhy[why]}</p>
              <WrittenText html={html} />
              {files.length === 0 ? null : <p>With it: {new Intl.ListFormat("en-GB").format(files)}.</p>}
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="secondary">Take it back</Button>
              </Form>
            </>
          )}
        </Card>
      ))}
    </Page>
  );
}

const saysWhy = {
  "first-post": "It waits because a facilitator looks at a first post, usually within a working day.",
  "looks-personal": "It waits because something in it may give a person away. A facilitator looks at it.",
} as const;
